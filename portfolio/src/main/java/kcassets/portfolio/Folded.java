package kcassets.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Rows with the small ones taken out. A row without a value is never small: nobody knows.
 *
 * @param rows those that are left, in their order
 * @param count how many were taken out
 * @param value what they are worth together
 */
public record Folded(List<Portfolio.Row> rows, int count, BigDecimal value) {
  /** Checks its parts, and copies what could change. */
  public Folded {
    rows = List.copyOf(rows);
  }

  /**
   * Takes out what is worth less than this, either way.
   *
   * @param all the rows
   * @param least what they must be worth; empty for all
   * @return the rows that are left, and what the others sum up to
   */
  public static Folded of(List<Portfolio.Row> all, Optional<BigDecimal> least) {
    List<Portfolio.Row> small = all.stream().filter(row -> isSmall(row, least)).toList();
    return new Folded(
        all.stream().filter(row -> !isSmall(row, least)).toList(),
        small.size(),
        small.stream()
            .flatMap(row -> row.value().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static boolean isSmall(Portfolio.Row row, Optional<BigDecimal> least) {
    return least.isPresent()
        && row.value().isPresent()
        && row.value().get().abs().compareTo(least.get()) < 0;
  }
}
