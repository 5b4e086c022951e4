package kcassets.history.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The sums of one coin's movements around every snapshot. Rows are shown once, the oldest first,
 * and none is kept. Used by one thread.
 */
final class SnapshotSums {
  private final List<BalanceSnapshot.Moments> times;
  private final List<Zone> zones = new ArrayList<>();
  private int firstOpen;
  private long rows;
  private BigDecimal sum = BigDecimal.ZERO;

  /**
   * @param times of the snapshots, the oldest first
   */
  SnapshotSums(List<BalanceSnapshot.Moments> times) {
    this.times = inOrder(times);
  }

  /** Zones open and close in the order of the snapshots; where they do not, they are wider. */
  private static List<BalanceSnapshot.Moments> inOrder(List<BalanceSnapshot.Moments> times) {
    List<BalanceSnapshot.Moments> ordered = new ArrayList<>(times);
    long last = Long.MIN_VALUE;
    for (int index = 0; index < ordered.size(); index++) {
      BalanceSnapshot.Moments each = ordered.get(index);
      last = Math.max(last, each.last());
      ordered.set(index, new BalanceSnapshot.Moments(each.taken(), each.first(), last));
    }
    long first = Long.MAX_VALUE;
    for (int index = ordered.size() - 1; index >= 0; index--) {
      BalanceSnapshot.Moments each = ordered.get(index);
      first = Math.min(first, each.first());
      ordered.set(index, new BalanceSnapshot.Moments(each.taken(), first, each.last()));
    }
    return List.copyOf(ordered);
  }

  void add(long time, BigDecimal amount) {
    openUntil(time);
    sum = sum.add(amount);
    rows++;
    while (firstOpen < zones.size() && times.get(firstOpen).last() < time) {
      firstOpen++;
    }
    for (int index = firstOpen; index < zones.size(); index++) {
      zones.get(index).add(sum, time <= times.get(index).taken());
    }
  }

  /** The zones in the order of the snapshots, after the last row. */
  List<Zone> finished() {
    openUntil(Long.MAX_VALUE);
    return List.copyOf(zones);
  }

  private void openUntil(long time) {
    while (zones.size() < times.size() && times.get(zones.size()).first() <= time) {
      zones.add(new Zone(rows, sum));
    }
  }
}
