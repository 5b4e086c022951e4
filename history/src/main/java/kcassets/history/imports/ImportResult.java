package kcassets.history.imports;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kcassets.history.ledger.Source;

/**
 * What has become of report files.
 *
 * @param overlap by the list that the rows stand in for
 * @param strangers uids in the files of which the store knows no account, so that nobody sees their
 *     rows yet; sorted
 */
public record ImportResult(
    List<File> files, Map<Source, Compared> overlap, List<String> strangers) {
  /**
   * One file.
   *
   * @param rows how many it has
   * @param added how many the store did not have
   * @param fromMillis of its oldest row
   * @param toMillis of its newest row
   */
  public record File(
      String name,
      ReportKind kind,
      long rows,
      long added,
      Optional<Long> fromMillis,
      Optional<Long> toMillis) {
    public File {
      requireNonNull(name, "name is null");
      requireNonNull(kind, "kind is null");
    }
  }

  /**
   * Rows of reports beside the exchange's own, over the time that the files span.
   *
   * @param fills rows for which the exchange has not answered; they are part of the history now
   * @param matched rows that the exchange's own answers have too; those are used
   * @param onlyInReport rows that the exchange's answers for that time lack; they are not used
   * @param onlyInApi rows of the exchange that no row of the files is like
   * @param examples some rows that only the reports have
   */
  public record Compared(
      long fills, long matched, long onlyInReport, long onlyInApi, List<String> examples) {
    public Compared {
      examples = List.copyOf(examples);
    }
  }

  public ImportResult {
    files = List.copyOf(files);
    strangers = List.copyOf(strangers);
    overlap = Collections.unmodifiableMap(new TreeMap<>(overlap));
  }
}
