package kcassets.catalog;

/** The chapters under which the venue's asset page, our help and our documents list operations. */
public enum Group {
  /** Account and ledgers. */
  ACCOUNT("Account and ledgers"),
  /** Sub-accounts. */
  SUB_ACCOUNTS("Sub-accounts"),
  /** Deposits. */
  DEPOSITS("Deposits"),
  /** Withdrawals. */
  WITHDRAWALS("Withdrawals"),
  /** Transfer. */
  TRANSFER("Transfer"),
  /** Fees. */
  FEES("Fees"),
  /** Public helpers (no key needed). */
  PUBLIC("Public helpers (no key needed)");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  /** {@return the chapter's heading} */
  public String title() {
    return title;
  }

  /** {@return its name in tables and options, such as {@code sub-accounts}} */
  public String label() {
    return Labels.kebabCase(name());
  }
}
