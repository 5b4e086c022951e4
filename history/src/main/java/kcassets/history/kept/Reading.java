package kcassets.history.kept;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The stretch in which the balances of a snapshot were read, by the exchange's clock.
 *
 * @param first none was read before it
 * @param last none was read after it
 */
public record Reading(Instant first, Instant last) {
  public Reading {
    requireNonNull(first, "first is null");
    requireNonNull(last, "last is null");
  }
}
