package kcassets.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** What the tests find and lay out on the disk. */
final class Folders {
  private Folders() {}

  /** The distribution this build made. */
  static Path distribution() {
    return Path.of(System.getProperty("distribution"));
  }

  /** The start-up cache of that distribution. */
  static Path startUpCache() {
    try (Stream<Path> files = Files.list(distribution().resolve("lib"))) {
      return files.filter(each -> each.toString().endsWith(".aot")).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The checkout this build runs in. */
  static Path checkout() {
    return Path.of(System.getProperty("repository.root"));
  }

  /** Copies a file, or a folder with all in it but what builds leave behind. */
  static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        if (from.relativize(each).toString().matches("(.*/)?target(/.*)?")) {
          continue;
        }
        Path copied = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(each, copied, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a shell script that may be run. */
  static Path script(Path path, String body) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, "#!/bin/sh\n" + body);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder that looks like a JDK; its java prints the arguments, each between brackets. */
  static Path pretendedJdk(Path home, String version) {
    try {
      script(home.resolve("bin/java"), "for each; do printf '[%s]\\n' \"$each\"; done\n");
      script(home.resolve("bin/javac"), "exit 1\n");
      Files.writeString(
          home.resolve("release"), "IMPLEMENTOR=\"Us\"\nJAVA_VERSION=\"" + version + "\"\n");
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
