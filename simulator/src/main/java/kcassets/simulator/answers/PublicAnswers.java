package kcassets.simulator.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import kcassets.simulator.world.Coin;

/** Answers that need no key. */
final class PublicAnswers {
  private PublicAnswers() {}

  static void status(Json json) {
    json.object(() -> json.text("status", "open").text("msg", ""));
  }

  /** A map from coin to price; coins without a price are left out. */
  static void prices(Question question, Json json) {
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
