package kcassets.program.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureLine;
import kcassets.history.coverage.AccountCoverage;
import kcassets.history.coverage.AccountCoverageJson;
import kcassets.history.coverage.CoverageReader;
import kcassets.history.coverage.Gap;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.coverage.SourceCoverage;
import kcassets.program.commands.Invocation;
import kcassets.program.store.StoreChoice;

/** {@code coverage}: what of the history is in the local store, and what is missing from it. */
public final class CoverageCommand {
  private final Invocation invocation;

  CoverageCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /**
   * Reads and prints.
   *
   * @return what to tell after the result, where something is missing
   */
  Optional<FailureLine> run() {
    invocation.output();
    HistoryAccounts.check(invocation);
    invocation.timeout();
    StoreChoice choice = StoreChoice.of(invocation);
    try (HistoryAccounts kept = HistoryAccounts.open(invocation, choice, Optional.empty())) {
      List<AccountCoverage> coverage = new ArrayList<>();
      CoverageReader reader = new CoverageReader(kept.store());
      for (KnownAccounts.Known account : kept.known()) {
        coverage.add(reader.read(account, invocation.process().clock().instant()));
      }
      invocation.print(
          () -> AccountCoverageJson.text(coverage),
          () -> AccountCoverageJson.rows(coverage),
          () -> new CoverageTable(coverage).text());
      return missing(coverage, kept);
    }
  }

  private Optional<FailureLine> missing(List<AccountCoverage> coverage, HistoryAccounts kept) {
    if (coverage.isEmpty()) {
      return kept.nothing();
    }
    String gaps =
        coverage.stream()
            .flatMap(account ->
                account.entries().stream()
                    .map(AccountCoverage.Entry::coverage)
                    .filter(source -> !source.isComplete())
                    .map(source ->
                        (coverage.size() > 1 ? account.account() + " " : "") + words(source)))
            .collect(Collectors.joining("; "));
    return gaps.isEmpty()
        ? Optional.empty()
        : invocation.told(new Failure.Incomplete("the history has gaps: " + gaps));
  }

  private static String words(SourceCoverage source) {
    return source.source().label()
        + " "
        + source.gaps().stream()
            .map(Gap::reason)
            .filter(Gap.Reason::counts)
            .map(Gap.Reason::label)
            .distinct()
            .collect(Collectors.joining(", "));
  }
}
