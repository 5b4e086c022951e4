package kcassets.program.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kcassets.program.Run;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code fees}, from its words to its exit. */
class FeesCommandTest {
  @TempDir Path home;

  private static Simulator venue() {
    return Simulator.start(SimulatorOptions.defaults().withDays(2));
  }

  @Test
  void named_pairs_and_contracts_are_one_table_and_one_value() {
    try (Simulator venue = venue()) {
      String[] words = {
        "fees", "--symbols", "btc-usdt,KCS-USDT", "--contracts", "XBTUSDTM", "-o", "table"
      };
      Run run = Run.with(venue, home).run(words);

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.out.lines().skip(2))
          .containsExactly(
              "kind     symbol    maker   taker",
              "basic    crypto    0.1 %   0.1 %",
              "basic    fiat      0.12 %  0.15 %",
              "spot     BTC-USDT  0.1 %   0.1 %",
              "spot     KCS-USDT  0.08 %  0.08 %",
              "futures  XBTUSDTM  0.02 %  0.06 %");
      words[6] = "csv";
      assertThat(run.run(words).out)
          .startsWith("kind,symbol,makerFeeRate,takerFeeRate,sellTaxRate,buyTaxRate\n")
          .contains("futures,XBTUSDTM,0.0002,0.0006,,");
      words[6] = "json";
      assertThat(run.run(words).json().get("rates").get(3).toString())
          .isEqualTo(
              "{\"kind\":\"spot\",\"symbol\":\"KCS-USDT\",\"makerFeeRate\":\"0.0008\","
                  + "\"takerFeeRate\":\"0.0008\",\"sellTaxRate\":\"0\",\"buyTaxRate\":\"0\"}");
    }
  }

  @Test
  void what_is_held_is_found_without_a_word() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).run("fees");
      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.json().get("complete").asBoolean()).isTrue();
      assertThat(run.out).contains("\"futures\"", "BTC-USDT");
      assertThat(run.json().get("untraded").toString()).contains("QKCX-USDT");
      assertThat(run.run("fees", "-o", "table").out).contains("Held and not traded: ");
    }
  }

  @Test
  void a_name_that_does_not_exist_is_missing_and_ends_with_8_unless_that_is_fine() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).run("fees", "--symbols", "BTC-USDT,NO-SUCH", "-o", "table");
      assertThat(run.exitCode).isEqualTo(8);
      assertThat(run.out).contains("BTC-USDT", "MISSING: spot-trade-fees, failed: NO-SUCH: ");
      assertThat(run.failure().get("error").asString()).isEqualTo("incomplete");
      run.run("fees", "--contracts", "NOSUCHM", "--partial-ok");
      assertThat(run.exitCode).as(run.err).isZero();
      run.store("gone", venue, venue.key(KeyRole.OTHER_ADDRESS)).run("fees", "--account", "gone");
      assertThat(run.exitCode).isEqualTo(4);
      assertThat(run.out).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--symbols BTCUSDT | symbols",
        "--symbols BTC-USDT,, | symbols",
        "--contracts XBT$ | contracts"
      })
  void what_makes_no_sense_is_refused_before_anything_is_asked(String words, String parameter) {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).run(("fees " + words).split(" "));
      assertThat(run.exitCode).isEqualTo(2);
      assertThat(run.problems()).contains(parameter);
      assertThat(venue.received()).isEmpty();
    }
  }
}
