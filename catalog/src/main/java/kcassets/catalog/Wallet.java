package kcassets.catalog;

/** A place of the exchange that money lies in, as an answer may show it. */
public enum Wallet {
  /** What deposits arrive in and withdrawals leave. */
  FUNDING,
  /** What spot trading uses. */
  SPOT,
  /** What option trading uses. */
  OPTION,
  /** What cross margin trading uses, with its debts. */
  CROSS_MARGIN,
  /** What isolated margin trading uses, one position a pair, with its debts. */
  ISOLATED_MARGIN,
  /** What futures trading uses, one wallet a settlement currency. */
  FUTURES;

  private final String label = Labels.kebabCase(name());

  /** {@return the name in answers and documents: {@code cross-margin}} */
  public String label() {
    return label;
  }
}
