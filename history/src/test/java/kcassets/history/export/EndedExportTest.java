package kcassets.history.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export leaves in the folder when its process is told to end. */
class EndedExportTest {
  @TempDir Path folder;

  @Test
  void a_process_that_is_told_to_end_leaves_nothing_unfinished() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Unfinished.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader words = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(words.readLine()).isEqualTo("begun");
      try (var all = Files.list(folder)) {
        assertThat(all).hasSize(2);
      }

      process.destroy(); // SIGTERM
      process.waitFor();
    }

    assertThat(folder).isEmptyDirectory();
  }

  /** An export that never comes to its end. */
  static final class Unfinished {
    private Unfinished() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
      Path folder = Path.of(arguments[0]);
      try (ExportedFile file = ExportedFile.begin(folder.resolve("taxes.csv"));
          ExportedFolder rows = ExportedFolder.begin(folder.resolve("rows"))) {
        file.out().write(new byte[100_000]);
        Files.createDirectories(rows.content().resolve("account=main/month=2026-01"));
        Files.writeString(rows.content().resolve("account=main/month=2026-01/a"), "x");
        System.out.println("begun");
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }
}
