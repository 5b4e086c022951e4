package kcassets.client;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import kcassets.catalog.Pool;

/**
 * What an account may still spend of a pool, as the venue has last told it.
 *
 * @param limit units of a full window
 * @param remaining units left in this one, less what is being spent
 * @param untilRefill how long until the next one
 * @param pool which pool it is
 */
public record QuotaLeft(Pool pool, long limit, long remaining, Duration untilRefill) {
  /** Checks its parts, and copies what could change. */
  public QuotaLeft {
    requireNonNull(pool, "pool is null");
    requireNonNull(untilRefill, "untilRefill is null");
  }
}
