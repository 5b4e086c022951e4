package kcassets.portfolio;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one unit of each currency is worth.
 *
 * @param base what it is counted in
 * @param source where the prices come from
 * @param asOf when they held; empty where nobody says
 * @param byCurrency prices by spot code
 */
public record Prices(
    String base, Source source, Optional<Instant> asOf, Map<String, BigDecimal> byCurrency) {
  /**
   * The one division of a portfolio, where the base is a coin: 34 significant digits, the last
   * rounded half to even.
   */
  static final MathContext DIVISION = new MathContext(34, RoundingMode.HALF_EVEN);

  /** Where prices come from. */
  public enum Source {
    /** The operation {@code fiat-prices}. */
    EXCHANGE("fiat-prices"),
    /** The user's own. */
    FILE("file");

    private final String label;

    Source(String label) {
      this.label = label;
    }

    /** {@return as it is printed} */
    public String label() {
      return label;
    }
  }

  /** Checks its parts, and copies what could change. */
  public Prices {
    requireNonNull(base, "base is null");
    requireNonNull(source, "source is null");
    requireNonNull(asOf, "asOf is null");
    byCurrency = Map.copyOf(byCurrency);
  }

  static Prices none(String base) {
    return new Prices(base, Source.EXCHANGE, Optional.empty(), Map.of());
  }

  /**
   * {@return the price of a currency; one for the base itself}
   *
   * @param currency the currency's code
   */
  public Optional<BigDecimal> of(String currency) {
    BigDecimal price = byCurrency.get(currency);
    return price == null && currency.equals(base)
        ? Optional.of(BigDecimal.ONE)
        : Optional.ofNullable(price);
  }

  /** The same in units of one of the coins; empty where that has no price. */
  Optional<Prices> in(String coin) {
    BigDecimal unit = byCurrency.get(coin);
    if (unit == null || unit.signum() <= 0) {
      return Optional.empty();
    }
    Map<String, BigDecimal> converted = new HashMap<>();
    byCurrency.forEach((code, price) -> converted.put(code, price.divide(unit, DIVISION)));
    converted.put(coin, BigDecimal.ONE);
    return Optional.of(new Prices(coin, source, asOf, converted));
  }
}
