package kcassets.history.coverage;

/**
 * A stretch of time, both ends included.
 *
 * @param from its first epoch millisecond
 * @param to its last, never before the first
 */
public record Interval(long from, long to) {
  public Interval {
    if (to < from) {
      throw new IllegalArgumentException("an interval ends before it begins");
    }
  }

  /** Whether a moment lies in it. */
  public boolean contains(long moment) {
    return from <= moment && moment <= to;
  }
}
