package kcassets.history.export;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Sums by currency, exact. Used by one thread. */
final class Amounts {
  private final Map<String, BigDecimal> sums = new TreeMap<>();

  /** Adds to the sum of a currency. */
  void add(String currency, BigDecimal amount) {
    sums.merge(currency, amount, BigDecimal::add);
  }

  void add(Money money) {
    add(money.currency(), money.amount());
  }

  void subtract(Money money) {
    add(money.currency(), money.amount().negate());
  }

  void add(Amounts others) {
    others.sums.forEach(this::add);
  }

  /** The sum of a currency; zero where nothing was added. */
  BigDecimal of(String currency) {
    return sums.getOrDefault(currency, BigDecimal.ZERO);
  }

  /** Every currency that anything was added to, in alphabetical order. */
  Map<String, BigDecimal> byCurrency() {
    return new TreeMap<>(sums);
  }
}
