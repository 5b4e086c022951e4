package kcassets.history.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one check of those that follow each other, close, and have nothing to say but that a
 * snapshot took its time: with a snapshot every few hours there would be thousands.
 */
final class Merging {
  private Merging() {}

  /**
   * @param checks by coin and then by time
   */
  static List<Check> of(List<Check> checks) {
    List<Check> merged = new ArrayList<>();
    for (Check next : checks) {
      Check last = merged.isEmpty() ? next : merged.getLast();
      if (!merged.isEmpty() && follows(last, next) && isPlain(last) && isPlain(next)) {
        merged.set(merged.size() - 1, joined(last, next));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static boolean follows(Check last, Check next) {
    return last.coin().equals(next.coin()) && last.toMillis() == next.fromMillis();
  }

  private static boolean isPlain(Check check) {
    return check.state() == Check.State.CLOSED
        && check.finding().map(finding -> finding.cause() == Cause.DURING_SNAPSHOT).orElse(true);
  }

  private static Check joined(Check last, Check next) {
    Optional<Check.Finding> finding = last.finding().or(next::finding);
    return new Check(
        last.kind(),
        last.state(),
        last.coin(),
        last.fromMillis(),
        next.toMillis(),
        new Check.Amounts(
            last.amounts().opening(),
            last.amounts().movements().add(next.amounts().movements()),
            next.amounts().closing()),
        finding);
  }
}
