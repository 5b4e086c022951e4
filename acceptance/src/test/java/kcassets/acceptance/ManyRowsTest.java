package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long list in a small memory. */
class ManyRowsTest {
  /** A million where there is time for it. */
  private static final int ROWS = Boolean.getBoolean("long") ? 1_000_000 : 100_000;

  private static final Pattern ROW =
      Pattern.compile("\\{\"id\":\"([0-9]+)\"[^{]*\"bizType\":\"([A-Z_]+)\"");

  @TempDir static Path folder;

  private final Simulator simulator =
      Simulator.start(SimulatorOptions.defaults().withDays(1).withQuotas(false).withRows(ROWS));

  private static User user = new User(Path.of(""));

  @BeforeAll
  static void a_home() {
    user = new User(folder.resolve("home"));
  }

  @Test
  void all_rows_come_once_as_lines_in_64_megabytes() throws Exception {
    assertThat(rows("ndjson")).isEqualTo(ROWS);
  }

  @Test
  void all_rows_come_once_as_one_array_in_64_megabytes() throws Exception {
    assertThat(rows("json")).isEqualTo(ROWS);
  }

  /** How many trades come; fails where one comes twice or the output is not in form. */
  private long rows(String format) throws IOException, InterruptedException {
    try (simulator) {
      Ended added = user.adds("rows-" + format, simulator, simulator.key());
      assertThat(added.exitCode()).as(added.err()).isZero();
      Path err = folder.resolve(format + ".err");
      long start = System.nanoTime();
      Process process =
          user.typesToJava(
                  List.of("-Xmx64m"),
                  "--account",
                  "rows-" + format,
                  "trade-hf-ledgers",
                  "--all",
                  "-o",
                  format)
              .start(err);
      Rows rows = new Rows(process.pid());
      try (BufferedReader out = process.inputReader()) {
        rows.read(out, format.equals("ndjson"));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      } finally {
        process.destroyForcibly();
      }
      assertThat(process.exitValue()).as(Files.readString(err)).isZero();
      assertThat(Files.readString(err)).isEmpty();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%,d rows as %s: %.1f s, %,.0f rows/s, at most %d MB resident%n",
          rows.count, format, seconds, rows.count / seconds, rows.mostKilobytes / 1024);
      return rows.trades;
    }
  }

  /** Counts rows as they come. */
  private static final class Rows {
    private final Path status;
    private final long[] ids = new long[2 * ROWS];
    private int count;
    private int trades;
    private long mostKilobytes;

    Rows(long pid) {
      status = Path.of("/proc", Long.toString(pid), "status");
    }

    void read(BufferedReader out, boolean lines) throws IOException {
      String open = lines ? "" : "[";
      assertThat(start(out, open.length())).isEqualTo(open);
      StringBuilder rest = new StringBuilder();
      char[] chunk = new char[1 << 16];
      for (int read = out.read(chunk); read > 0; read = out.read(chunk)) {
        rest.append(chunk, 0, read);
        Matcher matcher = ROW.matcher(rest);
        int end = 0;
        while (matcher.find()) {
          ids[count++] = Long.parseLong(matcher.group(1));
          trades += matcher.group(2).equals("TRADE_EXCHANGE") ? 1 : 0;
          end = matcher.end();
        }
        rest.delete(0, end);
        noteMemory();
      }
      assertThat(rest.toString()).endsWith(lines ? "}\n" : "}]\n");
      assertThat(LongStream.of(ids).limit(count).distinct().count()).isEqualTo(count);
    }

    private static String start(Reader out, int length) throws IOException {
      char[] start = new char[length];
      return new String(start, 0, Math.max(0, out.read(start)));
    }

    private void noteMemory() throws IOException {
      if (Files.exists(status)) {
        try (var lines = Files.lines(status)) {
          lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
              .forEach(kilobytes -> mostKilobytes = Math.max(mostKilobytes, kilobytes));
        } catch (UncheckedIOException _) {
          // It has ended in between.
        }
      }
    }
  }
}
