package kcassets.program.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import kcassets.json.JsonWriting;

/**
 * Amounts as a person reads them: rounded here and nowhere before, half to even. Values have 2
 * places in a fiat currency and 8 in a coin, amounts of a coin at most 8.
 */
final class Shown {
  private final int places;

  Shown(String base) {
    boolean fiat =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(base));
    this.places = fiat ? 2 : 8;
  }

  static String moment(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** An amount of a coin; one that is too small for the places is not shown as nothing. */
  static String amount(BigDecimal exact) {
    BigDecimal rounded = exact.setScale(8, RoundingMode.HALF_EVEN);
    boolean vanishes = rounded.signum() == 0 && exact.signum() != 0;
    return JsonWriting.plain(vanishes ? exact : rounded);
  }

  String value(Optional<BigDecimal> value) {
    return value.map(this::value).orElse("");
  }

  /** Of a total above zero, in percent. */
  String share(Optional<BigDecimal> value, Optional<BigDecimal> total) {
    if (value.isEmpty() || total.isEmpty() || total.get().signum() <= 0) {
      return "";
    }
    return value.get().movePointRight(2).divide(total.get(), 1, RoundingMode.HALF_EVEN) + " %";
  }

  private String value(BigDecimal exact) {
    String digits = exact.abs().setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    int point = digits.indexOf('.');
    StringBuilder text = new StringBuilder(digits);
    for (int at = point - 3; at > 0; at -= 3) {
      text.insert(at, ',');
    }
    boolean negative = exact.signum() < 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9');
    return (negative ? "-" : "") + text;
  }
}
