package kcassets.simulator.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import kcassets.simulator.world.Coin;

/** Answers that need no key. */
final class PublicAnswers {
  private PublicAnswers() {}

  /** Every answer of its group; a new operation of the group is answered here. */
  static void write(Question question, JsonAnswer json) {
    switch (question.operation()) {
      case SERVER_TIME, FUTURES_SERVER_TIME -> json.whole(question.now());
      case SERVICE_STATUS, FUTURES_SERVICE_STATUS -> status(json);
      case FIAT_PRICES -> prices(question, json);
      case CURRENCIES -> CurrencyAnswers.all(question, json);
      case CURRENCY -> CurrencyAnswers.one(question, json);
      case FUTURES_CONTRACTS -> ContractAnswers.active(question, json);
      default -> throw Answers.missing(question);
    }
  }

  private static void status(JsonAnswer json) {
    json.object(() -> json.text("status", "open").text("msg", ""));
  }

  /** A map from coin to price; coins without a price are left out. */
  private static void prices(Question question, JsonAnswer json) {
    BigDecimal perDollar =
        question
            .world()
            .market()
            .fiatPerDollar(question.required("base"))
            .orElseThrow(() -> new Refusal(VenueError.PARAMETER_WRONG, "base is no fiat currency"));
    List<String> wanted = question.list("currencies");
    json.object(() -> {
      for (Coin coin : question.world().market().coins()) {
        if (wanted.isEmpty() || wanted.contains(coin.code())) {
          coin.dollars()
              .ifPresent(
                  dollars -> json.decimal(coin.code(), printed(dollars.multiply(perDollar))));
        }
      }
    });
  }

  /** With the long tail of a number that went through binary fractions on its way. */
  private static BigDecimal printed(BigDecimal price) {
    return price
        .multiply(new BigDecimal("0.99999999999999"))
        .setScale(16, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }
}
