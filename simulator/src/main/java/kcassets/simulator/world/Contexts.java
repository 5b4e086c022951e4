package kcassets.simulator.world;

/** The text that a row carries beside it: proper JSON, JSON with single quotes, or nothing. */
final class Contexts {
  private Contexts() {}

  static String of(Chance chance, WalletName wallet, Business why, String remark, String trade) {
    String pair = wallet.kind() == WalletKind.ISOLATED_MARGIN ? wallet.pair() : remark;
    // An isolated row without its pair could not be told from another pair's.
    boolean needed = wallet.kind() == WalletKind.ISOLATED_MARGIN;
    if (pair.isEmpty() || wallet.kind() == WalletKind.FUTURES) {
      return wallet.kind() == WalletKind.CROSS_MARGIN ? "{}" : "";
    }
    int form = chance.below(10);
    if (form == 0 && !needed) {
      return "";
    }
    String json = "{\"symbol\":\"" + pair + "\"";
    if (isTrade(why)) {
      json += "," + trade;
    }
    json += "}";
    return form <= 2 ? json.replace('"', '\'') : json;
  }

  /** The order and the number of a trade, which both of its lines name. */
  static String trade(Chance chance) {
    return "\"orderId\":\"" + chance.hex(24) + "\",\"tradeId\":\"" + chance.digits(16) + "\"";
  }

  static boolean isTrade(Business why) {
    return why == Business.TRADE_EXCHANGE
        || why == Business.MARGIN_EXCHANGE
        || why == Business.ISOLATED_EXCHANGE;
  }
}
