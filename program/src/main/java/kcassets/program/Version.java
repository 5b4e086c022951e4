package kcassets.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version that the build has stamped. */
public final class Version {
  private Version() {}

  /** Such as {@code 0.1.0}. */
  public static String number() {
    try (InputStream stamped = Version.class.getResourceAsStream("version.txt")) {
      if (stamped == null) {
        throw new IllegalStateException("the build has stamped no version");
      }
      return new String(stamped.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
