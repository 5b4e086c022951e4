package kcassets.history.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The sums of a coin's movements around one snapshot, one for each moment at which its balance may
 * have been read: before any row of the zone, and after each of them.
 */
final class Zone {
  private final long rowsBefore;
  private final List<BigDecimal> sums = new ArrayList<>();
  private int nominal;

  /**
   * @param rowsBefore the number of rows before the zone
   * @param sum of those
   */
  Zone(long rowsBefore, BigDecimal sum) {
    this.rowsBefore = rowsBefore;
    sums.add(sum);
  }

  /**
   * Takes the next row in.
   *
   * @param sum of all rows up to it
   * @param inTime whether it is no later than the snapshot
   */
  void add(BigDecimal sum, boolean inTime) {
    sums.add(sum);
    if (inTime) {
      nominal = sums.size() - 1;
    }
  }

  /** The cut right at the snapshot's time. */
  int nominal() {
    return nominal;
  }

  int size() {
    return sums.size();
  }

  BigDecimal sum(int cut) {
    return sums.get(cut);
  }

  /** How many rows of all lie before a cut. */
  long rows(int cut) {
    return rowsBefore + cut;
  }

  /** Finds cuts by their sum. */
  Finder finder() {
    return new Finder();
  }

  /** An index over the sums; the cut that is nearest to the snapshot's time counts. */
  final class Finder {
    private final Map<BigDecimal, Integer> cuts = new HashMap<>();

    private Finder() {
      for (int cut = 0; cut < sums.size(); cut++) {
        cuts.merge(
            sums.get(cut).stripTrailingZeros(),
            cut,
            (one, other) -> Math.abs(one - nominal) <= Math.abs(other - nominal) ? one : other);
      }
    }

    /** The cut of a sum that has at least so many rows before it. */
    OptionalInt cut(BigDecimal sum, long leastRows) {
      Integer cut = cuts.get(sum.stripTrailingZeros());
      return cut != null && rows(cut) >= leastRows ? OptionalInt.of(cut) : OptionalInt.empty();
    }
  }
}
