package kcassets.catalog;

import static java.util.Objects.requireNonNull;

/**
 * What one call costs.
 *
 * @param pool the quota it is taken from
 * @param weight the units one call takes, at least 1
 */
public record Quota(Pool pool, int weight) {
  /** Checks its parts, and copies what could change. */
  public Quota {
    requireNonNull(pool, "pool is null");
    if (weight < 1) {
      throw new IllegalArgumentException("weight must be at least 1; got " + weight);
    }
  }
}
