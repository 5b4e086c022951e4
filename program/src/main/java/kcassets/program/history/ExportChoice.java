package kcassets.program.history;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.history.export.ExportFormat;
import kcassets.history.export.ExportRequest;
import kcassets.history.export.HistoryExport;
import kcassets.history.reading.HistoryWords;
import kcassets.program.cli.Surroundings;
import kcassets.program.cli.Typed;

/** Reads the options of {@code export}, before anything is opened. */
final class ExportChoice {
  private static final String STANDARD_OUTPUT = "-";
  private static final List<String> OF_ROWS = List.of("source", "currency", "raw");

  private final Typed typed;
  private final HistoryWords words;
  private final Optional<ExportFormat> format;
  private final Optional<Path> target;

  ExportChoice(Typed typed, Surroundings surroundings, List<Problem> problems) {
    this.typed = typed;
    this.words = new HistoryWords(surroundings.clock().instant(), problems);
    this.format = format(problems);
    typed.option("source").ifPresent(words::sources);
    typed.option("currency").ifPresent(words::currencies);
    typed.option("from").ifPresent(words::from);
    typed.option("until").ifPresent(words::until);
    words.checked();
    this.target = toStream() ? Optional.empty() : path(problems);
    format.ifPresent(known -> {
      fits(known, problems);
      target.ifPresent(path -> there(known, path, problems));
    });
  }

  /** Once there are no problems. */
  ExportFormat format() {
    return format.orElseThrow();
  }

  /** Where the files go; empty for standard output. */
  Optional<Path> target() {
    return target;
  }

  /**
   * What is asked for.
   *
   * @param names local names by uid
   */
  ExportRequest request(Map<String, String> names) {
    Set<String> uids = names.isEmpty() ? Set.of("") : names.keySet(); // no uid would mean all
    return new ExportRequest(
        words.query(uids), names, typed.has("raw"), typed.has("with-inner"), typed.has("check"));
  }

  HistoryWords words() {
    return words;
  }

  boolean withReports() {
    return !typed.has("no-reports");
  }

  boolean isReplacing() {
    return target.filter(path -> !HistoryExport.existing(format(), path).isEmpty()).isPresent();
  }

  private Optional<ExportFormat> format(List<Problem> problems) {
    Optional<String> label = typed.option("format");
    Optional<ExportFormat> named = label.flatMap(ExportFormat::named);
    if (named.isEmpty()) {
      String known = String.join(", ", ExportFormat.labels());
      problems.add(
          new Problem(
              "format",
              label
                  .map(word -> "must be one of %s; got %s".formatted(known, Quoted.of(word)))
                  .orElse("is required: one of " + known)));
    }
    return named;
  }

  private boolean toStream() {
    return typed.option("to").filter(STANDARD_OUTPUT::equals).isPresent();
  }

  private Optional<Path> path(List<Problem> problems) {
    if (!typed.has("to")) {
      problems.add(new Problem("to", "is required: the name of a file, or - for standard output"));
      return Optional.empty();
    }
    String name = typed.option("to").orElse("");
    try {
      Path path = Path.of(name);
      Path folder = path.toAbsolutePath().getParent();
      if (name.isEmpty() || path.getFileName() == null) {
        problems.add(new Problem("to", "must be the name of a file; got " + Quoted.of(name)));
      } else if (folder == null || !Files.isDirectory(folder)) {
        problems.add(
            new Problem("to", "must be in a folder that is there; got " + Quoted.of(name)));
      } else {
        return Optional.of(path);
      }
    } catch (InvalidPathException _) {
      problems.add(new Problem("to", "must be the name of a file; got " + Quoted.of(name)));
    }
    return Optional.empty();
  }

  private void fits(ExportFormat known, List<Problem> problems) {
    if (known.isForTaxes()) {
      OF_ROWS.stream()
          .filter(typed::has)
          .forEach(option ->
              problems.add(
                  new Problem(
                      option,
                      "goes with csv, ndjson and parquet: a part of the rows has no whole trades")));
    } else if (typed.has("with-inner")) {
      problems.add(
          new Problem("with-inner", "goes with koinly, cointracker, cointracking and rotki"));
    }
    if (!toStream()) {
      return;
    }
    if (!known.isOneFile()) {
      problems.add(new Problem("to", known.label() + " is more than one file; name a place"));
    }
    if (typed.has("check")) {
      problems.add(new Problem("check", "needs a file that can be read back"));
    }
    if (typed.globals().output().isPresent() || typed.globals().jq().isPresent()) {
      problems.add(new Problem("to", "- prints the export itself; leave out -o and --jq"));
    }
  }

  private void there(ExportFormat known, Path path, List<Problem> problems) {
    for (Path existing : HistoryExport.existing(known, path)) {
      if (!HistoryExport.isReplaceable(known, existing)) {
        problems.add(
            new Problem(
                "to",
                Quoted.of(existing.toString())
                    + " is there and is no earlier export, so it stays; choose another name"));
      } else if (!typed.has("replace")) {
        problems.add(
            new Problem(
                "to",
                Quoted.of(existing.toString())
                    + " is there already; --replace takes its place, after the word CONFIRM"));
      }
    }
  }
}
