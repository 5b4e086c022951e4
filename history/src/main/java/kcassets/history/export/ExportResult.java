package kcassets.history.export;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What an export has become.
 *
 * @param format its name
 * @param files in order; none where it went to a stream
 * @param leftOut what was left out, by reason and currency
 * @param warnings what whoever uses the files must know
 * @param checked the sums, where they were asked for
 */
public record ExportResult(
    String format,
    List<File> files,
    List<LeftOutLine> leftOut,
    List<String> warnings,
    Optional<Checked> checked) {
  /**
   * One file.
   *
   * @param name as it was asked for
   * @param rows how many records, the header aside
   */
  public record File(String name, long rows) {
    public File {
      requireNonNull(name, "name is null");
    }
  }

  public ExportResult {
    requireNonNull(format, "format is null");
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
    warnings = List.copyOf(warnings);
    requireNonNull(checked, "checked is null");
  }

  /** Whether nothing is missing that should be there, and the books close where they were asked. */
  public boolean isComplete() {
    return leftOut.stream().allMatch(line -> line.reason().isExpected())
        && checked.map(Checked::closed).orElse(true);
  }
}
