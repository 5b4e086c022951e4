package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A long history that was copied is read with little memory, while others use the store. */
class HistoryReadingTest {
  /** A million where there is time for it. */
  private static final int ROWS = Boolean.getBoolean("long") ? 1_000_000 : 100_000;

  /** What a person waits for the first row, on a machine that does other things beside. */
  private static final double MOST_SECONDS = 10;

  private static final int MOST_MEGABYTES = 350;
  private static final Pattern ROW =
      Pattern.compile("\"source\":\"trade-hf-ledgers\",\"id\":\"([0-9]+)\"");

  @TempDir Path folder;

  @Test
  void a_long_history_comes_row_by_row_and_keeps_nobody_from_the_store() throws Exception {
    User user = new User(folder.resolve("home"));
    try (Simulator simulator =
        Simulator.start(SimulatorOptions.defaults().withDays(1).withQuotas(false).withRows(ROWS))) {
      user.adds("main", simulator, simulator.key());
      Ended copied = user.runs("sync");
      assertThat(copied.exitCode()).as(copied.err()).isZero();
    }
    Path err = folder.resolve("history.err");
    long start = System.nanoTime();
    Process process = user.types("history", "-o", "ndjson").start(err);
    Set<String> ids = new HashSet<>(2 * ROWS);
    double first;
    try (BufferedReader out = process.inputReader()) {
      take(out.readLine(), ids);
      first = (System.nanoTime() - start) / 1e9;

      // It waits for us now; another one is not kept waiting by it.
      Ended other = user.runs("history", "--limit", "1", "--jq", ".[0].account");
      assertThat(other.exitCode()).as(other.err()).isZero();
      assertThat(other.out().strip()).isEqualTo("\"main\"");
      assertThat(user.runs("balances", "--at", "-1h", "--wallet", "futures").exitCode()).isZero();

      for (String line = out.readLine(); line != null; line = out.readLine()) {
        take(line, ids);
        if (ids.size() == ROWS / 2) {
          assertThat(kilobytes(process.pid()) / 1024).isLessThan(MOST_MEGABYTES);
        }
      }
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%,d rows of the history: the first after %.2f s, all after %.1f s%n",
        ids.size(), first, seconds);
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    assertThat(Files.readString(err)).isEmpty();
    assertThat(ids).hasSizeGreaterThanOrEqualTo(ROWS);
    assertThat(first).isLessThan(MOST_SECONDS);
  }

  @Test
  void a_month_is_stated_and_what_is_not_answered_is_named() {
    User user = new User(folder.resolve("home"));
    Ended stated =
        user.runs("--demo", "statement", "--month", "last", "--wallet", "futures", "--jq", ".rows");
    assertThat(stated.exitCode()).as(stated.err()).isZero();
    assertThat(Json.value(stated.out()).valueStream())
        .isNotEmpty()
        .allMatch(row -> row.required("closes").booleanValue())
        .allMatch(row -> row.required("difference").stringValue().equals("0"));

    Ended spot = user.runs("--demo", "statement", "--month", "last", "--wallet", "spot");
    assertThat(spot.exitCode()).isEqualTo(8);
    assertThat(spot.told().error()).isEqualTo("incomplete");
    JsonNode answer = Json.value(spot.out());
    assertThat(answer.required("covered").booleanValue()).isFalse();
    assertThat(answer.required("flaws").get(0).stringValue())
        .contains("is not answered for the whole month");
  }

  private static void take(String line, Set<String> ids) {
    Matcher matcher = ROW.matcher(line);
    if (matcher.find()) {
      assertThat(ids.add(matcher.group(1))).as(line).isTrue();
    }
  }

  private static long kilobytes(long pid) throws Exception {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    }
  }
}
