package kcassets.history.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Numbers that the database can add up exactly: up to 20 digits before the point and 18 after it.
 * What does not fit is never rounded; it stays a text, and adding it up is left to whoever reads.
 */
public final class StoredNumber {
  /** Digits after the point. */
  public static final int SCALE = 18;

  private static final int PRECISION = 38;

  private StoredNumber() {}

  /** The number as a column holds it; empty where it would not be the same number. */
  public static Optional<BigDecimal> of(BigDecimal exact) {
    BigDecimal shortest = exact.stripTrailingZeros();
    if (shortest.scale() > SCALE
        || shortest.precision() - (long) shortest.scale() > PRECISION - SCALE) {
      return Optional.empty();
    }
    return Optional.of(shortest.setScale(SCALE));
  }

  /**
   * Two columns of a query whose sum is that of a column: whole parts and fractions apart, so that
   * a sum may be larger than what a column holds.
   */
  public static String sumOf(String column) {
    return "SUM(CAST(trunc(%1$s) AS DECIMAL(38, 0))), SUM(%1$s - trunc(%1$s))".formatted(column);
  }

  /** The sum that those two columns hold; zero where nothing was added. */
  public static BigDecimal sum(StoredRow row, int column) throws SQLException {
    BigDecimal whole = row.maybeNumber(column).orElse(BigDecimal.ZERO);
    return whole.add(row.maybeNumber(column + 1).orElse(BigDecimal.ZERO));
  }
}
