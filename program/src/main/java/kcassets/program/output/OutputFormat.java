package kcassets.program.output;

import java.util.Locale;
import java.util.Optional;

/** The forms of a result that {@code -o} names. */
public enum OutputFormat {
  /** One JSON value: pretty on a terminal, compact otherwise. */
  JSON,
  /** One JSON value a line. */
  NDJSON,
  /** A header and one line a row, for spreadsheets. */
  CSV,
  /** Aligned columns, for people. */
  TABLE;

  /** The name on the command line: {@code ndjson}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a name on the command line. */
  public static Optional<OutputFormat> of(String label) {
    for (OutputFormat format : values()) {
      if (format.label().equals(label)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
