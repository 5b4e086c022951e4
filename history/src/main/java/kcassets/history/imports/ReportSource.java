package kcassets.history.imports;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a report comes from.
 *
 * @param name what it is called in answers; for some reports it alone says which wallet they tell
 *     of
 */
public record ReportSource(String name, Opening opening) {
  /** Opens it, once. */
  @FunctionalInterface
  public interface Opening {
    /** Its bytes. */
    InputStream open() throws IOException;
  }

  public ReportSource {
    requireNonNull(name, "name is null");
    requireNonNull(opening, "opening is null");
  }

  /** A file, known by the last part of its path. */
  public static ReportSource of(Path file) {
    Path name = file.getFileName();
    return new ReportSource(
        name == null ? file.toString() : name.toString(), () -> Files.newInputStream(file));
  }
}
