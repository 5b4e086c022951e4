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
import kcassets.history.coverage.CoverageJson;
import kcassets.history.coverage.CoverageReader;
import kcassets.history.coverage.Gap;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.coverage.SourceCoverage;
import kcassets.program.cli.Surroundings;
import kcassets.program.cli.Typed;

/** {@code coverage}: what of the history is in the local store, and what is missing from it. */
public final class CoverageCommand {
  private final Surroundings surroundings;
  private final Typed typed;
  private final Consumer<String> uses;

  /**
   * @param uses is told the name of the account, where it is one
   */
  public CoverageCommand(Surroundings surroundings, Typed typed, Consumer<String> uses) {
    this.surroundings = surroundings;
    this.typed = typed;
    this.uses = uses;
  }

  /**
   * Reads and prints.
   *
   * @return what to tell after the result, where something is missing
   */
  public Optional<FailureLine> run() {
    try (KeptAccounts kept = KeptAccounts.open(surroundings, typed, uses)) {
      List<AccountCoverage> coverage = new ArrayList<>();
      CoverageReader reader = new CoverageReader(kept.store());
      for (KnownAccounts.Known account : kept.accounts()) {
        coverage.add(reader.read(account, surroundings.clock().instant()));
      }
      kept.print(
          CoverageJson.text(coverage),
          () -> CoverageJson.rows(coverage),
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
