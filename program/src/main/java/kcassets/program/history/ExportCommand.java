package kcassets.program.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureContext;
import kcassets.faces.FailureLine;
import kcassets.history.export.ExportJson;
import kcassets.history.export.ExportResult;
import kcassets.history.export.HistoryExport;
import kcassets.history.export.LeftOutLine;
import kcassets.program.cli.Confirmation;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.output.ResultStream;
import kcassets.program.output.ResultWriter;
import kcassets.program.store.DemoHistory;
import kcassets.program.store.OpenStore;
import kcassets.program.store.StoreChoice;

/** {@code export}: the history of the local store as files for others. */
public final class ExportCommand {
  /** How far back a demo goes that was not told how far. */
  private static final Duration OF_A_DEMO = Duration.ofDays(7);

  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final Consumer<String> uses;
  private Optional<String> account = Optional.empty();

  /**
   * @param uses is told the name of the account, where it is one
   */
  public ExportCommand(ProcessEnvironment process, ParsedCommand parsed, Consumer<String> uses) {
    this.process = process;
    this.parsed = parsed;
    this.uses =
        name -> {
          account = Optional.of(name);
          uses.accept(name);
        };
  }

  /**
   * Writes the files and tells what they hold.
   *
   * @return what to tell after the result, where something is missing or the books do not close
   */
  public Optional<FailureLine> run() {
    List<Problem> problems = new ArrayList<>(parsed.problems());
    OutputChoice output = new OutputChoice(parsed.globals(), process);
    problems.addAll(output.problems());
    HistoryAccounts.check(parsed, problems);
    StoreChoice choice = StoreChoice.of(parsed, process, problems);
    ExportChoice asked = new ExportChoice(parsed, process, problems);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    if (asked.isReplacing()) {
      Confirmation.require(process, "an earlier export is replaced");
    }
    try (OpenStore open = choice.open()) {
      Instant usual = process.clock().instant().minus(OF_A_DEMO);
      DemoHistory.copy(
          open.store(), parsed, process, asked.words().begin().or(() -> Optional.of(usual)));
      HistoryAccounts accounts = HistoryAccounts.of(parsed, process, open.store(), uses);
      HistoryExport export = HistoryExport.of(open.store(), asked.withReports());
      ExportResult result = write(export, asked, accounts);
      if (asked.target().isPresent()) {
        new ResultWriter(output.options(), process.out()).value(ExportJson.text(result));
      } else {
        tell(result);
      }
      return result.isComplete() ? Optional.empty() : Optional.of(missing(result));
    }
  }

  private ExportResult write(HistoryExport export, ExportChoice asked, HistoryAccounts accounts) {
    return asked
        .target()
        .map(path -> export.toFile(asked.format(), asked.request(accounts.names()), path))
        .orElseGet(() ->
            export.toStream(
                asked.format(), asked.request(accounts.names()), new ResultStream(process.out())));
  }

  /** Standard output holds the export, so that what goes with it is told beside it. */
  private void tell(ExportResult result) {
    result.warnings().forEach(warning -> process.err().println("warning: " + warning));
    if (!result.leftOut().isEmpty()) {
      process.err().println("left out: " + counts(result));
    }
  }

  private FailureLine missing(ExportResult result) {
    boolean open = result.checked().filter(checked -> !checked.closed()).isPresent();
    List<String> parts = new ArrayList<>();
    if (open) {
      parts.add(
          "the books do not close for "
              + result.checked().orElseThrow().lines().stream()
                  .filter(line -> line.difference().signum() != 0)
                  .map(line -> line.currency())
                  .collect(Collectors.joining(", ")));
    }
    long unexpected =
        result.leftOut().stream()
            .filter(line -> !line.reason().isExpected())
            .mapToLong(LeftOutLine::count)
            .sum();
    if (unexpected > 0) {
      parts.add("rows left out that should be there: " + unexpected);
    }
    return FailureLine.of(
        new Failure.Incomplete("the export is not complete: " + String.join("; ", parts)),
        new FailureContext(Optional.of("export"), account));
  }

  private static String counts(ExportResult result) {
    return result.leftOut().stream()
        .collect(
            Collectors.groupingBy(
                line -> line.reason().label(),
                java.util.TreeMap::new,
                Collectors.summingLong(LeftOutLine::count)))
        .entrySet()
        .stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }
}
