package kcassets.client.pace;

import java.time.Duration;

/** The end of the time that a request has. */
public record Deadline(long endNanos) {
  public static Deadline in(Duration timeout) {
    return new Deadline(System.nanoTime() + timeout.toNanos());
  }

  /** What is left, never less than nothing. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
  }

  public boolean hasTime() {
    return !left().isZero();
  }

  /** What is left, but no more than this, and at least a millisecond. */
  public Duration atMost(Duration longest) {
    Duration left = left();
    Duration shorter = left.compareTo(longest) < 0 ? left : longest;
    return shorter.toMillis() < 1 ? Duration.ofMillis(1) : shorter;
  }
}
