package kcassets.history.export;

import static java.util.Objects.requireNonNull;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcassets.history.imports.WholeHistory;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.store.HistoryStore;

/**
 * Writes a history into files, or to a stream. Nothing is left half written: files get their names
 * when they are whole, and belong to their owner alone. Threads may share it.
 */
public final class HistoryExport {
  private final Walk walk;

  /** Of rows that a test or another program brings. */
  HistoryExport(Walk walk) {
    this.walk = requireNonNull(walk, "walk is null");
  }

  /**
   * Of a store.
   *
   * @param withReports whether rows of the exchange's report files stand in where it has not
   *     answered
   */
  public static HistoryExport of(HistoryStore store, boolean withReports) {
    return new HistoryExport(
        withReports ? new WholeHistory(store)::each : new LedgerRows(store)::each);
  }

  /** What an export would put something else in the place of. */
  public static List<Path> existing(ExportFormat format, Path to) {
    ExportTarget target = new ExportTarget(to);
    return format
        .imported()
        .map(each ->
            Stream.concat(
                each.tables().keySet().stream().sorted().map(target::part),
                Stream.of(target.report())))
        .orElse(Stream.of(to))
        .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  /** Whether an export may take the place of what is there: a file, or an earlier export. */
  public static boolean isReplaceable(ExportFormat format, Path existing) {
    return format == ExportFormat.PARQUET
        ? ExportedFolder.isExport(existing)
        : Files.isRegularFile(existing, LinkOption.NOFOLLOW_LINKS);
  }

  /** Into files; what was there before is gone. */
  public ExportResult toFile(ExportFormat format, ExportRequest request, Path to) {
    ExportTarget target = new ExportTarget(to);
    Optional<ImportFormat> imported = format.imported();
    if (imported.isPresent()) {
      return ImportFiles.write(walk, request, imported.get(), target);
    }
    return format == ExportFormat.PARQUET
        ? ParquetFiles.write(walk, request, target)
        : RowFiles.write(walk, request, format, target);
  }

  /** To a stream; only formats that are one file. */
  public ExportResult toStream(ExportFormat format, ExportRequest request, OutputStream out) {
    if (!format.isOneFile()) {
      throw new IllegalArgumentException(format.label() + " is more than one file");
    }
    Optional<ImportFormat> imported = format.imported();
    if (imported.isPresent()) {
      return ImportFiles.write(walk, request, imported.get(), out);
    }
    RowFiles.write(walk, request, format, out);
    return new ExportResult(format.label(), List.of(), List.of(), List.of(), Optional.empty());
  }
}
