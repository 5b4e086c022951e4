package kcassets.history.reconcile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The sums of one coin's movements around every snapshot. Rows are shown once, the oldest first,
 * and none is kept. Used by one thread.
 */
final class SnapshotSums {
  /**
   * How long before a snapshot's time its balances may have been read: reading takes as long as one
   * answer and the wait for quota together.
   */
  static final Duration BEFORE = Duration.ofMinutes(2);

  /** How far our clock may be behind that of the exchange, which dates the rows. */
  static final Duration AFTER = Duration.ofSeconds(10);

  private final List<Long> times;
  private final List<Zone> zones = new ArrayList<>();
  private int firstOpen;
  private long rows;
  private BigDecimal sum = BigDecimal.ZERO;

  /**
   * @param times of the snapshots, the oldest first
   */
  SnapshotSums(List<Long> times) {
    this.times = List.copyOf(times);
  }

  void add(long time, BigDecimal amount) {
    openUntil(time);
    sum = sum.add(amount);
    rows++;
    while (firstOpen < zones.size() && times.get(firstOpen) + AFTER.toMillis() < time) {
      firstOpen++;
    }
    for (int index = firstOpen; index < zones.size(); index++) {
      zones.get(index).add(sum, time <= times.get(index));
    }
  }

  /** The zones in the order of the snapshots, after the last row. */
  List<Zone> finished() {
    openUntil(Long.MAX_VALUE);
    return List.copyOf(zones);
  }

  private void openUntil(long time) {
    while (zones.size() < times.size() && times.get(zones.size()) - BEFORE.toMillis() <= time) {
      zones.add(new Zone(rows, sum));
    }
  }
}
