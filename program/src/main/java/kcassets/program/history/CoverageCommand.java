package kcassets.program.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureContext;
import kcassets.faces.FailureLine;
import kcassets.history.coverage.AccountCoverage;
import kcassets.history.coverage.AccountCoverageJson;
import kcassets.history.coverage.CoverageReader;
import kcassets.history.coverage.Gap;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.coverage.SourceCoverage;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;

/** {@code coverage}: what of the history is in the local store, and what is missing from it. */
public final class CoverageCommand {
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final Consumer<String> uses;

  /**
   * @param uses is told the name of the account, where it is one
   */
  public CoverageCommand(ProcessEnvironment process, ParsedCommand parsed, Consumer<String> uses) {
    this.process = process;
    this.parsed = parsed;
    this.uses = uses;
  }

  /**
   * Reads and prints.
   *
   * @return what to tell after the result, where something is missing
   */
  public Optional<FailureLine> run() {
    try (KeptAccounts kept = KeptAccounts.open(process, parsed, uses)) {
      List<AccountCoverage> coverage = new ArrayList<>();
      CoverageReader reader = new CoverageReader(kept.store());
      for (KnownAccounts.Known account : kept.accounts()) {
        coverage.add(reader.read(account, process.clock().instant()));
      }
      kept.print(
          AccountCoverageJson.text(coverage),
          () -> AccountCoverageJson.rows(coverage),
          () -> new CoverageTable(coverage).text());
      return missing(coverage, kept);
    }
  }

  private static Optional<FailureLine> missing(List<AccountCoverage> coverage, KeptAccounts kept) {
    if (coverage.isEmpty()) {
      return Optional.of(kept.nothing("coverage"));
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
        : Optional.of(
            FailureLine.of(
                new Failure.Incomplete("the history has gaps: " + gaps),
                new FailureContext(Optional.of("coverage"), kept.onlyName())));
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
