package kcassets.program.jq;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What one run of a filter may use up before it is stopped.
 *
 * @param steps calls of built-in functions and the values they give
 * @param characters of all results together
 * @param time on the clock
 */
public record JqLimits(long steps, long characters, Duration time) {
  /** Far more than a filter of a real answer needs, and little enough for any machine. */
  static final JqLimits USUAL = new JqLimits(20_000_000, 64_000_000, Duration.ofSeconds(30));

  public JqLimits {
    requireNonNull(time, "time is null");
  }

  /** Enough to meet a name that does not exist, on the way to nothing. */
  JqLimits forRehearsal() {
    return new JqLimits(1_000, 10_000, time);
  }
}
