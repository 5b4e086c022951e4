package kcassets.program.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureContext;
import kcassets.faces.FailureLine;
import kcassets.history.reconcile.BalanceCheck;
import kcassets.history.reconcile.Reconciler;
import kcassets.history.reconcile.Reconciliation;
import kcassets.history.reconcile.ReconciliationJson;
import kcassets.json.JsonWriting;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;

/** {@code reconcile}: whether the books of the local store close. */
public final class ReconcileCommand {
  /** How many differences the failure names; the result has them all. */
  private static final int NAMED = 5;

  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final Consumer<String> uses;

  /**
   * @param uses is told the name of the account, where it is one
   */
  public ReconcileCommand(ProcessEnvironment process, ParsedCommand parsed, Consumer<String> uses) {
    this.process = process;
    this.parsed = parsed;
    this.uses = uses;
  }

  /**
   * Compares and prints.
   *
   * @return what to tell after the result, where the books do not close
   */
  public Optional<FailureLine> run() {
    try (KeptAccounts kept = KeptAccounts.open(process, parsed, uses)) {
      Reconciliation told =
          new Reconciler(kept.store()).reconcile(kept.accounts(), process.clock().instant());
      kept.print(
          ReconciliationJson.text(told),
          () -> ReconciliationJson.rows(told),
          () -> new ReconciliationTable(told).text());
      if (kept.accounts().isEmpty()) {
        return Optional.of(kept.nothing("reconcile"));
      }
      return told.closed()
          ? Optional.empty()
          : Optional.of(
              FailureLine.of(
                  new Failure.Incomplete(words(told)),
                  new FailureContext(Optional.of("reconcile"), kept.onlyName())));
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
