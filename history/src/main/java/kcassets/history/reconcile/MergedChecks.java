package kcassets.history.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one check of those that follow each other, close, and have nothing to say but that a
 * snapshot took its time: with a snapshot every few hours there would be thousands.
 */
final class MergedChecks {
  private MergedChecks() {}

  /**
   * @param checks by coin and then by time
   */
  static List<BalanceCheck> of(List<BalanceCheck> checks) {
    List<BalanceCheck> merged = new ArrayList<>();
    for (BalanceCheck next : checks) {
      BalanceCheck last = merged.isEmpty() ? next : merged.getLast();
      if (!merged.isEmpty() && follows(last, next) && isPlain(last) && isPlain(next)) {
        merged.set(merged.size() - 1, joined(last, next));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static boolean follows(BalanceCheck last, BalanceCheck next) {
    return last.coin().equals(next.coin()) && last.toMillis() == next.fromMillis();
  }

  private static boolean isPlain(BalanceCheck check) {
    return check.state() == BalanceCheck.State.CLOSED
        && check.finding().map(finding -> finding.cause() == Cause.DURING_SNAPSHOT).orElse(true);
  }

  private static BalanceCheck joined(BalanceCheck last, BalanceCheck next) {
    Optional<BalanceCheck.Finding> finding = last.finding().or(next::finding);
    return new BalanceCheck(
        last.kind(),
        last.state(),
        last.coin(),
        last.fromMillis(),
        next.toMillis(),
        new BalanceCheck.Amounts(
            last.amounts().opening(),
            last.amounts().movements().add(next.amounts().movements()),
            next.amounts().closing()),
        finding);
  }
}
