package kcassets.catalog;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a list looks back, and how much of it one call may span.
 *
 * @param maximumSpan the widest {@code startAt} to {@code endAt} of one call; empty where the venue
 *     documents none
 * @param retention how long the venue keeps rows; empty where it is not documented
 * @param cutsSilently whether a wider or older request is answered with what is left, without an
 *     error
 */
public record History(
    Optional<Duration> maximumSpan, Optional<Duration> retention, boolean cutsSilently) {
  /** A list without a documented limit of time. */
  public static final History UNLIMITED = new History(Optional.empty(), Optional.empty(), false);

  /** Checks its parts, and copies what could change. */
  public History {
    requireNonNull(maximumSpan, "maximumSpan is null");
    requireNonNull(retention, "retention is null");
  }

  /**
   * {@return a list that refuses a wider span than this, and forgets nothing as far as documented}
   *
   * @param maximumSpan the widest span of one call
   */
  public static History spans(Duration maximumSpan) {
    return new History(Optional.of(maximumSpan), Optional.empty(), false);
  }

  /**
   * {@return the same list, forgetting rows after this time}
   *
   * @param retention how long the venue keeps rows
   */
  public History keeps(Duration retention) {
    return new History(maximumSpan, Optional.of(retention), cutsSilently);
  }

  /**
   * {@return a list of the last days only, cut to them without a word}
   *
   * @param days how many
   */
  public static History lastDaysOnly(int days) {
    return new History(Optional.empty(), Optional.of(Duration.ofDays(days)), true);
  }
}
