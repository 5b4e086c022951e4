package kcassets.program.history;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.faces.FailureLine;
import kcassets.history.imports.ImportJson;
import kcassets.history.imports.ImportResult;
import kcassets.history.imports.ReportImport;
import kcassets.history.imports.ReportSource;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.store.OpenStore;
import kcassets.program.store.StoreChoice;

/** {@code import}: report files of the exchange for the years before its API. */
public final class ImportCommand {
  private static final String STANDARD_INPUT = "-";

  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  ImportCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
  }

  Optional<FailureLine> run() {
    List<Problem> problems = invocation.problems();
    invocation.output();
    StoreChoice choice = StoreChoice.of(invocation);
    List<ReportSource> sources = sources(problems);
    invocation.requireNoProblems();
    try (OpenStore open = choice.open()) {
      ImportResult result =
          new ReportImport(open.store(), "name one with --account")
              .read(sources, parsed.globals().account());
      invocation.writer().value(ImportJson.text(result));
      return Optional.empty();
    }
  }

  private List<ReportSource> sources(List<Problem> problems) {
    List<ReportSource> sources = new ArrayList<>();
    for (String name : parsed.everyPositional("file")) {
      source(name, problems).ifPresent(sources::add);
    }
    if (parsed.everyPositional("file").isEmpty()) {
      problems.add(new Problem("file", "is missing: name the report files, or - to read one"));
    }
    if (sources.stream().filter(each -> each.name().equals(STANDARD_INPUT)).count() > 1) {
      problems.add(new Problem("file", "can be - only once: standard input has one end"));
    }
    return sources;
  }

  private Optional<ReportSource> source(String name, List<Problem> problems) {
    if (name.equals(STANDARD_INPUT)) {
      return Optional.of(new ReportSource(STANDARD_INPUT, process::in));
    }
    try {
      return Optional.of(ReportSource.of(Path.of(name)));
    } catch (InvalidPathException _) {
      problems.add(new Problem("file", "must be the name of a file; got " + Quoted.of(name)));
      return Optional.empty();
    }
  }
}
