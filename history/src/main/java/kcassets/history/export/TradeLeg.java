package kcassets.history.export;

import java.util.Optional;
import kcassets.history.ledger.LedgerRow;
import kcassets.json.RowMembers;

/**
 * One leg of a trade, and what its row says of the trade beside it.
 *
 * @param pair such as {@code BTC-USDT}
 * @param trade the number of the trade, or else of the small conversion to KCS, or else of the
 *     order
 */
record TradeLeg(LedgerRow row, Optional<String> pair, Optional<String> trade) {
  static TradeLeg of(LedgerRow row) {
    Optional<RowMembers> context = row.context().flatMap(RowMembers::lenient);
    return new TradeLeg(
        row,
        word(context, "symbol"),
        word(context, "tradeId")
            .map(trade -> "trade " + trade)
            .or(() -> word(context, "smallCurrencyExchangeId").map(each -> "conversion " + each))
            // An order fills many times: what belongs together happened together.
            .or(() ->
                word(context, "orderId").map(order -> "order " + order + " " + row.timeMillis())));
  }

  /** Legs with the same one may belong together: wallets do not trade with one another. */
  String wallet() {
    return row.uid() + "|" + row.source().label() + "|" + row.wallet().orElse("");
  }

  boolean isIn() {
    return row.amount().signum() > 0;
  }

  private static Optional<String> word(Optional<RowMembers> context, String name) {
    return context.flatMap(members -> members.text(name)).filter(word -> !word.isEmpty());
  }
}
