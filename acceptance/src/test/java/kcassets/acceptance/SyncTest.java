package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finished program copies, and is ended meanwhile. */
class SyncTest {
  @TempDir Path folder;

  private Simulator venue(String faults) {
    return Simulator.start(
        SimulatorOptions.defaults().withDays(5).withQuotas(false).withFaults(Faults.parse(faults)));
  }

  @Test
  void an_interrupt_keeps_what_is_finished_prints_it_and_exits_with_130() throws Exception {
    User user = new User(folder.resolve("home"));
    try (Simulator venue = venue("delay=100ms")) {
      assertThat(user.adds("main", venue, venue.key()).exitCode()).isZero();
      Process process = user.types("sync").start();
      try (var out = process.inputReader();
          var err = process.errorReader()) {
        // In the midst of the year that takes a day at a time.
        while (venue.received().size() < 80) {
          Thread.sleep(20);
        }

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String words = err.readAllAsString();
        assertThat(process.exitValue()).as(words).isEqualTo(130);
        assertThat(Told.in(words).error()).isEqualTo("interrupted");
        String printed = out.readAllAsString();
        assertThat(printed).startsWith("[").contains("\"source\":\"spot-ledgers\"");
        assertThat(printed).contains("\"reason\":\"interrupted\"");
      } finally {
        process.destroyForcibly();
      }
      int asked = venue.received().size();

      Ended rest = user.runs("sync");

      assertThat(rest.exitCode()).as(rest.err()).isZero();
      int inTwoRuns = venue.received().size();
      User other = new User(folder.resolve("other"));
      assertThat(other.adds("main", venue, venue.key()).exitCode()).isZero();
      assertThat(other.runs("sync").exitCode()).isZero();
      int inOneRun = venue.received().size() - inTwoRuns;
      // Asked for again is what was under way, not what was answered.
      assertThat(inTwoRuns - inOneRun).isLessThan(asked / 2);
    }
  }

  @Test
  void a_service_tells_each_round_in_a_line_and_ends_when_it_is_told_to() throws Exception {
    User user = new User(folder.resolve("home"));
    try (Simulator venue = venue("")) {
      assertThat(user.adds("main", venue, venue.key()).exitCode()).isZero();
      Process process = user.types("sync", "--since", "-2d", "--every", "1s").start();
      try (var out = process.inputReader();
          var err = process.errorReader()) {
        for (int round = 0; round < 2; round++) {
          assertThat(out.readLine())
              .startsWith("{\"startedAt\":\"20")
              .contains("\"complete\":true", "\"source\":\"margin-hf-ledgers\"");
        }

        process.toHandle().destroy(); // the other way would close what it still says

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(err.readAllAsString()).isEqualTo(130);
      } finally {
        process.destroyForcibly();
      }
    }
  }
}
