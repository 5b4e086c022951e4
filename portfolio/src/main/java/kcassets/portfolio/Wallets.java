package kcassets.portfolio;

import java.util.Set;

/** Names of wallets and currencies, ours for theirs. */
final class Wallets {
  static final String CROSS_MARGIN = "cross-margin";
  static final String ISOLATED_MARGIN = "isolated-margin";
  static final String FUTURES = "futures";

  /** The owner of what belongs to the key's own account, and the futures' name for the master. */
  static final String MAIN = "main";

  /** A sub-account whose name would pass for the master's. */
  static final String SUB_CALLED_MAIN = "main (sub-account)";

  /**
   * Kinds that {@code spot-accounts} once had. The same money is shown by the margin operations.
   */
  private static final Set<String> ABANDONED = Set.of("margin", "isolated");

  private Wallets() {}

  /** The wallet of a type of {@code spot-accounts}; a type that is not known stays as it comes. */
  static String of(String type) {
    return switch (type) {
      case "main" -> "funding";
      case "trade" -> "spot";
      case "trade_hf" -> "spot-hf";
      default -> type;
    };
  }

  static boolean isKnown(String type) {
    return !of(type).equals(type) || type.equals("option");
  }

  static boolean isAbandoned(String type) {
    return ABANDONED.contains(type);
  }

  /** Futures call Bitcoin XBT; everybody else calls it BTC. */
  static String spotCode(String currency) {
    return currency.equals("XBT") ? "BTC" : currency;
  }

  static String owner(String subName) {
    return subName.equals(MAIN) ? SUB_CALLED_MAIN : subName;
  }
}
