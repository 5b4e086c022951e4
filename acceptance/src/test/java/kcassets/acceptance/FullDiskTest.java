package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local store on a disk that fills up. It needs the right to mount a small one. */
class FullDiskTest {
  private static final String ROWS = "[.[] | .id] | length";

  @TempDir static Path folder;
  private final Path disk = folder.resolve("disk");

  @BeforeEach
  void mount() throws Exception {
    Files.createDirectories(disk);
    Assumptions.assumeTrue(
        runs("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()),
        "no disk can be mounted here");
  }

  @AfterEach
  void unmount() throws Exception {
    runs("umount", disk.toString());
  }

  @Test
  void a_full_disk_ends_a_copy_with_9_leaves_what_was_kept_and_later_it_goes_on() throws Exception {
    User user = new User(disk.resolve("home"));
    try (Simulator venue =
        Simulator.start(SimulatorOptions.defaults().withDays(5).withQuotas(false))) {
      assertThat(user.adds("main", venue, venue.key()).exitCode()).isZero();
      assertThat(user.runs("sync", "--since", "-1d").exitCode()).isZero();
      String before = all(user);
      Path filler = disk.resolve("filler");
      fill(filler);

      Ended full = user.runs("sync", "--since", "-4d");

      assertThat(full.exitCode()).as(full.err()).isEqualTo(9);
      assertThat(full.told().error()).isEqualTo("storage");
      assertThat(full.err()).contains("disk").doesNotContain(disk.toString());
      assertThat(all(user)).isEqualTo(before);

      Files.delete(filler);
      Ended again = user.runs("sync", "--since", "-4d");
      assertThat(again.exitCode()).as(again.err()).isZero();
      assertThat(Long.parseLong(all(user))).isGreaterThan(Long.parseLong(before));
    }
  }

  /** How many rows are in the store. */
  private static String all(User user) {
    Ended read = user.runs("history", "--limit", "1000000", "--jq", ROWS);
    assertThat(read.exitCode()).as(read.err()).isZero();
    assertThat(Long.parseLong(read.out().strip())).isPositive();
    return read.out().strip();
  }

  private static void fill(Path filler) {
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] kilobyte = new byte[1024];
      for (int count = 0; count < 64 << 10; count++) {
        out.write(kilobyte);
      }
      throw new AssertionError("the disk is larger than it was made");
    } catch (IOException _) {
      // It is full now.
    }
  }

  private static boolean runs(String... words) throws Exception {
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException _) {
      return false; // there is no such command
    }
  }
}
