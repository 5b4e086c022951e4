package kcassets.history.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a history leaves. */
public enum ExportFormat {
  /** The rows of the history, for people and spreadsheets. */
  CSV(Optional.empty()),
  /** The rows of the history, an object a line. */
  NDJSON(Optional.empty()),
  /** The rows of the history in folders by account and month, for databases. */
  PARQUET(Optional.empty()),
  KOINLY(Optional.of(ImportFormat.KOINLY)),
  COINTRACKER(Optional.of(ImportFormat.COINTRACKER)),
  COINTRACKING(Optional.of(ImportFormat.COINTRACKING)),
  ROTKI(Optional.of(ImportFormat.ROTKI));

  private final Optional<ImportFormat> imported;

  ExportFormat(Optional<ImportFormat> imported) {
    this.imported = imported;
  }

  /** The format of a name. */
  public static Optional<ExportFormat> named(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** All names, in order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ExportFormat::label).toList();
  }

  /** Its name in commands. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is made of entries for a program that counts taxes, and not of rows. */
  public boolean isForTaxes() {
    return imported.isPresent();
  }

  /** Whether it is one file, which can be written to a stream. */
  public boolean isOneFile() {
    return imported.map(format -> format.tables().size() == 1).orElse(this != PARQUET);
  }

  Optional<ImportFormat> imported() {
    return imported;
  }
}
