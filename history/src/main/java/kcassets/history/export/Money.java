package kcassets.history.export;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import kcassets.json.JsonWriting;

/**
 * So much of a coin.
 *
 * @param amount more than zero
 * @param currency in spot spelling
 */
record Money(BigDecimal amount, String currency) {
  Money {
    requireNonNull(currency, "currency is null");
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("an amount of money must be more than zero");
    }
  }

  /** Plain digits, without zeros at the end. */
  String plain() {
    return JsonWriting.plain(amount);
  }
}
