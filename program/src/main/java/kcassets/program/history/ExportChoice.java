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
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;

/** Reads the options of {@code export}, before anything is opened. */
final class ExportChoice {
  private static final String STANDARD_OUTPUT = "-";
  private static final List<String> OF_ROWS = List.of("source", "currency", "raw");

  private final ParsedCommand parsed;
  private final HistoryWords words;
  private final Optional<ExportFormat> format;
  private final Optional<Path> target;

  ExportChoice(ParsedCommand parsed, ProcessEnvironment process, List<Problem> problems) {
    this.parsed = parsed;
    this.words = new HistoryWords(process.clock().instant(), problems);
    this.format = format(problems);
    parsed.option("source").ifPresent(words::sources);
    parsed.option("currency").ifPresent(words::currencies);
    parsed.option("from").ifPresent(words::from);
    parsed.option("until").ifPresent(words::until);
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
        words.query(uids), names, parsed.has("raw"), parsed.has("with-inner"), parsed.has("check"));
  }

  HistoryWords words() {
    return words;
  }

  boolean withReports() {
    return !parsed.has("no-reports");
  }

  boolean isReplacing() {
    return target.filter(path -> !HistoryExport.existing(format(), path).isEmpty()).isPresent();
  }

  private Optional<ExportFormat> format(List<Problem> problems) {
    Optional<String> label = parsed.option("format");
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
    return parsed.option("to").filter(STANDARD_OUTPUT::equals).isPresent();
  }

  private Optional<Path> path(List<Problem> problems) {
    if (!parsed.has("to")) {
      problems.add(new Problem("to", "is required: the name of a file, or - for standard output"));
      return Optional.empty();
    }
    String name = parsed.option("to").orElse("");
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
          .filter(parsed::has)
          .forEach(option ->
              problems.add(
                  new Problem(
                      option,
                      "goes with csv, ndjson and parquet: a part of the rows has no whole trades")));
    } else if (parsed.has("with-inner")) {
      problems.add(
          new Problem("with-inner", "goes with koinly, cointracker, cointracking and rotki"));
    }
    if (!toStream()) {
      return;
    }
    if (!known.isOneFile()) {
      problems.add(new Problem("to", known.label() + " is more than one file; name a place"));
    }
    if (parsed.has("check")) {
      problems.add(new Problem("check", "needs a file that can be read back"));
    }
    if (parsed.globals().output().isPresent() || parsed.globals().jq().isPresent()) {
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
      } else if (!parsed.has("replace")) {
        problems.add(
            new Problem(
                "to",
                Quoted.of(existing.toString())
                    + " is there already; --replace takes its place, after the word CONFIRM"));
      }
    }
  }
}
