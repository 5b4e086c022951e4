package kcassets.program.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureLine;
import kcassets.history.reconcile.BalanceCheck;
import kcassets.history.reconcile.Reconciler;
import kcassets.history.reconcile.Reconciliation;
import kcassets.history.reconcile.ReconciliationJson;
import kcassets.json.JsonWriting;
import kcassets.program.commands.Invocation;
import kcassets.program.store.StoreChoice;

/** {@code reconcile}: whether the books of the local store close. */
public final class ReconcileCommand {
  /** How many differences the failure names; the result has them all. */
  private static final int NAMED = 5;

  private final Invocation invocation;

  ReconcileCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /**
   * Compares and prints.
   *
   * @return what to tell after the result, where the books do not close
   */
  Optional<FailureLine> run() {
    invocation.output();
    HistoryAccounts.check(invocation);
    invocation.timeout();
    StoreChoice choice = StoreChoice.of(invocation);
    try (HistoryAccounts kept = HistoryAccounts.open(invocation, choice, Optional.empty())) {
      Reconciliation told =
          new Reconciler(kept.store())
              .reconcile(kept.known(), invocation.process().clock().instant());
      invocation.print(
          () -> ReconciliationJson.text(told),
          () -> ReconciliationJson.rows(told),
          () -> new ReconciliationTable(told).text());
      if (kept.isEmpty()) {
        return kept.nothing();
      }
      return told.closed()
          ? Optional.empty()
          : invocation.told(new Failure.Incomplete(words(told)));
    }
  }

  private static String words(Reconciliation told) {
    List<BalanceCheck> open =
        told.accounts().stream()
            .flatMap(account -> account.checks().stream())
            .filter(check -> check.state() == BalanceCheck.State.OPEN)
            .toList();
    if (open.isEmpty()) {
      return "nothing could be compared yet: it takes two snapshots, or rows that tell balances;"
          + " sync again later";
    }
    String some =
        open.stream()
            .limit(NAMED)
            .map(check ->
                check.coin().wallet()
                    + " "
                    + check.coin().currency()
                    + " by "
                    + JsonWriting.plain(check.amounts().difference())
                    + check.finding().map(why -> " (" + why.cause().label() + ")").orElse(""))
            .collect(Collectors.joining(", "));
    int more = open.size() - NAMED;
    return "the books do not close: " + some + (more > 0 ? ", and " + more + " more" : "");
  }
}
