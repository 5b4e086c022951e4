package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the finished program keeps of the whole picture, from one process to the next. */
class WholePictureTest {
  private static final SimulatorOptions OPTIONS =
      SimulatorOptions.defaults().withDays(3).withQuotas(false);

  @TempDir Path folder;

  @Test
  void a_portfolio_is_kept_compared_and_listed() throws Exception {
    User user = new User(folder.resolve("home"));
    try (Simulator simulator = Simulator.start(OPTIONS)) {
      user.adds("main", simulator, simulator.key());

      Ended early = user.runs("portfolio", "--diff");
      assertThat(early.exitCode()).as(early.err()).isEqualTo(2);
      assertThat(early.told().error()).isEqualTo("invalid_arguments");
      assertThat(early.out()).isEmpty();

      Ended saved = user.runs("portfolio", "--save");
      assertThat(saved.exitCode()).as(saved.err()).isZero();
      assertThat(saved.err()).isEqualTo("kept as snapshot 1\n");
      for (int i = 0; i < 10; i++) {
        simulator.arrive();
      }
      Ended compared = user.runs("portfolio", "--diff", "--save");
      assertThat(compared.exitCode()).as(compared.err()).isZero();
      JsonNode diff = Json.value(compared.out());
      assertThat(diff.required("earlier").required("id").intValue()).isEqualTo(1);
      assertThat(diff.required("earlier").required("total").stringValue())
          .isEqualTo(Json.value(saved.out()).required("total").stringValue());
      assertThat(diff.required("changes").isEmpty()).isFalse();
      Ended listed = user.runs("portfolio", "--snapshots", "--jq", ".id", "-o", "ndjson");
      assertThat(listed.out().lines()).containsExactly("2", "1");
    }
    try (Stream<Path> files = Files.walk(folder.resolve("home/store"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSizeGreaterThan(1);
      for (Path each : all) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .as(each.toString())
            .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void an_address_that_changes_ends_with_ten_until_it_is_accepted() {
    User user = new User(folder.resolve("home"));
    try (Simulator simulator = Simulator.start(OPTIONS)) {
      user.adds("main", simulator, simulator.key());
      Ended first = user.runs("address-watch");
      assertThat(first.exitCode()).as(first.err()).isZero();
      assertThat(first.err()).isEmpty();
      assertThat(user.runs("address-watch").exitCode()).isZero();

      simulator.replaceAddress("BTC", "bech32");
      for (int i = 0; i < 2; i++) {
        Ended alarm = user.runs("address-watch");
        assertThat(alarm.exitCode()).isEqualTo(10);
        assertThat(alarm.told().error()).isEqualTo("findings");
        assertThat(alarm.err()).contains("BTC on bech32 has changed");
        assertThat(Json.value(alarm.out()).required("clean").booleanValue()).isFalse();
      }
      assertThat(user.runs("address-watch", "--accept").exitCode()).isZero();
      assertThat(user.runs("address-watch").exitCode()).isZero();

      simulator.forgetAddress("USDT", "trx");
      Ended gone = user.runs("address-watch", "-o", "table");
      assertThat(gone.exitCode()).isEqualTo(10);
      assertThat(gone.out()).contains("!!! GONE: USDT on trx");
    }
  }

  @Test
  void rates_and_addresses_end_as_the_table_of_exits_says() {
    User user = new User(folder.resolve("home"));
    try (Simulator simulator = Simulator.start(OPTIONS)) {
      user.adds("main", simulator, simulator.key());
      user.adds("elsewhere", simulator, simulator.key(KeyRole.OTHER_ADDRESS), "--no-verify");
      for (String command : List.of("fees", "addresses")) {
        String option = command.equals("fees") ? "--symbols" : "--currencies";
        String wrong = command.equals("fees") ? "BTC-USDT,NO-SUCH" : "BTC,NOSUCH";

        Ended whole = user.runs(command);
        assertThat(whole.exitCode()).as(whole.err()).isZero();
        assertThat(Json.value(whole.out()).required("complete").booleanValue()).isTrue();
        Ended part = user.runs(command, option, wrong);
        assertThat(part.exitCode()).isEqualTo(8);
        assertThat(part.told().error()).isEqualTo("incomplete");
        assertThat(part.out()).contains("BTC");
        assertThat(user.runs(command, option, wrong, "--partial-ok").exitCode()).isZero();
        assertThat(user.runs(command, option, "$").exitCode()).isEqualTo(2);
        assertThat(user.runs(command, "--account", "elsewhere").exitCode()).isEqualTo(4);
        assertThat(user.runs(command, "--account", "nobody").exitCode()).isEqualTo(3);
      }
    }
  }
}
