package kcassets.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the checkout that is generated: compared, or rewritten with -Dsnapshots=update. */
public final class RepositoryFile {
  private RepositoryFile() {}

  public static void assertUpToDate(Path root, String mode, String name, String generated)
      throws IOException {
    Path file = root.resolve(name);
    if (mode.equals("update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, generated);
    }
    assertThat(file).as("generated files are made with -Dsnapshots=update").exists();
    assertThat(Files.readString(file))
        .as("%s is out of date; rewrite it with -Dsnapshots=update", name)
        .isEqualTo(generated);
  }
}
