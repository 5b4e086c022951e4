package kcassets.client;

import java.time.Duration;

/** The end of the time that a request has. */
record Deadline(long endNanos) {
  static Deadline in(Duration timeout) {
    return new Deadline(System.nanoTime() + timeout.toNanos());
  }

  /** What is left, never less than nothing. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
  }

  boolean hasTime() {
    return !left().isZero();
  }

  /** What is left, but no more than this, and at least a millisecond. */
  Duration atMost(Duration longest) {
    Duration left = left();
    Duration shorter = left.compareTo(longest) < 0 ? left : longest;
    return shorter.toMillis() < 1 ? Duration.ofMillis(1) : shorter;
  }
}
