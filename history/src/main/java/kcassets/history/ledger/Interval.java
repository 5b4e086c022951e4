package kcassets.history.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** The part that lies in another one; empty where there is none. */
  public Optional<Interval> within(Interval other) {
    long first = Math.max(from, other.from);
    long last = Math.min(to, other.to);
    return first <= last ? Optional.of(new Interval(first, last)) : Optional.empty();
  }

  /**
   * Cuts it into parts of about the same length.
   *
   * @param count how many; fewer where it is too short
   */
  public List<Interval> parts(int count) {
    long length = Math.max(1, (to - from + count) / count);
    List<Interval> parts = new ArrayList<>();
    for (long start = from; start <= to; start += length) {
      parts.add(new Interval(start, Math.min(to, start + length - 1)));
    }
    return parts;
  }

  /** Whether a moment lies in it. */
  public boolean contains(long moment) {
    return from <= moment && moment <= to;
  }
}
