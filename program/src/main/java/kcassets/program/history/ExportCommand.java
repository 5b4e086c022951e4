package kcassets.program.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureLine;
import kcassets.history.export.ExportJson;
import kcassets.history.export.ExportResult;
import kcassets.history.export.HistoryExport;
import kcassets.history.export.LeftOutLine;
import kcassets.program.commands.Confirmation;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.output.ResultStream;
import kcassets.program.store.StoreChoice;

/** {@code export}: the history of the local store as files for others. */
public final class ExportCommand {
  /** How far back a demo goes that was not told how far. */
  private static final Duration OF_A_DEMO = Duration.ofDays(7);

  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  ExportCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
  }

  /**
   * Writes the files and tells what they hold.
   *
   * @return what to tell after the result, where something is missing or the books do not close
   */
  Optional<FailureLine> run() {
    invocation.output();
    StoreChoice choice = HistoryAccounts.choose(invocation);
    ExportChoice asked = new ExportChoice(parsed, process, invocation.problems());
    invocation.requireNoProblems();
    if (asked.isReplacing()) {
      Confirmation.require(process, "an earlier export is replaced");
    }
    Instant usual = process.clock().instant().minus(OF_A_DEMO);
    Optional<Instant> demoSince = asked.words().begin().or(() -> Optional.of(usual));
    try (HistoryAccounts accounts = HistoryAccounts.open(invocation, choice, demoSince)) {
      HistoryExport export = HistoryExport.of(accounts.store(), asked.withReports());
      ExportResult result = write(export, asked, accounts);
      if (asked.target().isPresent()) {
        invocation.writer().value(ExportJson.text(result));
      } else {
        tell(result);
      }
      return result.isComplete() ? Optional.empty() : missing(result);
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
    result.warnings().forEach(invocation::warn);
    if (!result.leftOut().isEmpty()) {
      process.err().println("left out: " + counts(result));
    }
  }

  private Optional<FailureLine> missing(ExportResult result) {
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
    return invocation.told(
        new Failure.Incomplete("the export is not complete: " + String.join("; ", parts)));
  }

  private static String counts(ExportResult result) {
    return result.leftOut().stream()
        .collect(
            Collectors.groupingBy(
                line -> line.reason().label(),
                TreeMap::new,
                Collectors.summingLong(LeftOutLine::count)))
        .entrySet()
        .stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }
}
