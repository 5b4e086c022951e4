package kcassets.program.history;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.CommandNames;
import kcassets.history.imports.ImportJson;
import kcassets.history.imports.ImportResult;
import kcassets.history.imports.ReportImport;
import kcassets.history.imports.ReportSource;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.output.ResultWriter;
import kcassets.program.store.OpenStore;
import kcassets.program.store.StoreChoice;

/** {@code import}: report files of the exchange for the years before its API. */
public final class ImportCommand {
  private static final String STANDARD_INPUT = "-";

  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  public ImportCommand(ProcessEnvironment process, ParsedCommand parsed) {
    this.process = process;
    this.parsed = parsed;
  }

  public void run() {
    List<Problem> problems = new ArrayList<>(parsed.problems());
    OutputChoice output = new OutputChoice(parsed.globals(), process);
    problems.addAll(output.problems());
    StoreChoice choice = StoreChoice.of(parsed, process, problems);
    List<ReportSource> sources = sources(problems);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    try (OpenStore open = choice.open()) {
      ImportResult result =
          new ReportImport(open.store(), CommandNames.NAMES)
              .read(sources, parsed.globals().account());
      new ResultWriter(output.options(), process.out()).value(ImportJson.text(result));
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
