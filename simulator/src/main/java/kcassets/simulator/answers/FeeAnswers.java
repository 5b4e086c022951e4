package kcassets.simulator.answers;

import java.util.List;
import kcassets.simulator.world.Contract;

/** Answers about fee rates; all of them are strings. */
final class FeeAnswers {
  private FeeAnswers() {}

  /** Every answer of its group; a new operation of the group is answered here. */
  static void write(Question question, JsonAnswer json) {
    switch (question.operation()) {
      case BASIC_FEE -> basic(question, json);
      case SPOT_TRADE_FEES -> pairs(question, json);
      case FUTURES_TRADE_FEE -> contract(question, json);
      default -> throw Answers.missing(question);
    }
  }

  private static void basic(Question question, JsonAnswer json) {
    boolean fiat = question.required("currencyType").equals("1");
    json.object(() ->
        json.text("takerFeeRate", fiat ? "0.0015" : "0.001")
            .text("makerFeeRate", fiat ? "0.0012" : "0.001"));
  }

  private static void pairs(Question question, JsonAnswer json) {
    List<String> symbols = question.list("symbols");
    if (!question.world().market().pairs().containsAll(symbols)) {
      throw new Refusal(VenueError.SYMBOL_UNKNOWN);
    }
    Lists.write(
        question,
        json,
        symbols,
        symbol ->
            json.object(() ->
                json.text("symbol", symbol)
                    .text("takerFeeRate", symbol.startsWith("KCS") ? "0.0008" : "0.001")
                    .text("makerFeeRate", symbol.startsWith("KCS") ? "0.0008" : "0.001")
                    .text("sellTaxRate", "0")
                    .text("buyTaxRate", "0")));
  }

  private static void contract(Question question, JsonAnswer json) {
    String symbol = question.required("symbol");
    if (Contract.all().stream().noneMatch(contract -> contract.symbol().equals(symbol))) {
      throw new Refusal(VenueError.CONTRACT_UNKNOWN);
    }
    json.object(() ->
        json.text("symbol", symbol).text("takerFeeRate", "0.0006").text("makerFeeRate", "0.0002"));
  }
}
