package kcassets.catalog;

/** The chapters under which the venue's asset page, our help and our documents list operations. */
public enum Group {
  ACCOUNT("Account and ledgers"),
  SUB_ACCOUNTS("Sub-accounts"),
  DEPOSITS("Deposits"),
  WITHDRAWALS("Withdrawals"),
  TRANSFER("Transfer"),
  FEES("Fees"),
  PUBLIC("Public helpers (no key needed)");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  /** The chapter's heading. */
  public String title() {
    return title;
  }

  /** {@code account}, {@code sub-accounts} … */
  public String label() {
    return Labels.kebabCase(name());
  }
}
