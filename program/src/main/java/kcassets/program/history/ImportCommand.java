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
import kcassets.history.imports.ImportJson;
import kcassets.history.imports.ImportResult;
import kcassets.history.imports.ReportImport;
import kcassets.history.imports.ReportSource;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.Surroundings;
import kcassets.program.cli.Typed;
import kcassets.program.output.ResultWriter;
import kcassets.program.store.OpenStore;
import kcassets.program.store.StoreChoice;

/** {@code import}: report files of the exchange for the years before its API. */
public final class ImportCommand {
  private static final String STANDARD_INPUT = "-";

  private final Surroundings surroundings;
  private final Typed typed;

  public ImportCommand(Surroundings surroundings, Typed typed) {
    this.surroundings = surroundings;
    this.typed = typed;
  }

  public void run() {
    List<Problem> problems = new ArrayList<>(typed.problems());
    OutputChoice output = new OutputChoice(typed.globals(), surroundings);
    problems.addAll(output.problems());
    StoreChoice choice = StoreChoice.of(typed, surroundings, problems);
    List<ReportSource> sources = sources(problems);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    try (OpenStore open = choice.open()) {
      ImportResult result = new ReportImport(open.store()).read(sources, typed.globals().account());
      new ResultWriter(output.options(), surroundings.out()).value(ImportJson.text(result));
    }
  }

  private List<ReportSource> sources(List<Problem> problems) {
    List<ReportSource> sources = new ArrayList<>();
    for (String name : typed.everyPositional("file")) {
      source(name, problems).ifPresent(sources::add);
    }
    if (typed.everyPositional("file").isEmpty()) {
      problems.add(new Problem("file", "is missing: name the report files, or - to read one"));
    }
    if (sources.stream().filter(each -> each.name().equals(STANDARD_INPUT)).count() > 1) {
      problems.add(new Problem("file", "can be - only once: standard input has one end"));
    }
    return sources;
  }

  private Optional<ReportSource> source(String name, List<Problem> problems) {
    if (name.equals(STANDARD_INPUT)) {
      return Optional.of(new ReportSource(STANDARD_INPUT, surroundings::in));
    }
    try {
      return Optional.of(ReportSource.of(Path.of(name)));
    } catch (InvalidPathException _) {
      problems.add(new Problem("file", "must be the name of a file; got " + Quoted.of(name)));
      return Optional.empty();
    }
  }
}
