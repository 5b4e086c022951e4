package kcassets.program.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kcassets.program.Run;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import kcassets.simulator.world.Quirk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The command {@code portfolio}, from its words to its exit. */
class PortfolioCommandTest {
  private static final Path GOLDEN =
      Path.of(
          System.getProperty("repository.root", ".."),
          "program/src/test/resources/kcassets/program/cli/portfolio");

  @TempDir Path home;

  /** The same seed has the same balances, and own prices take the time out of the answer. */
  @ParameterizedTest
  @CsvSource({
    "table.txt, -o table --min 1500 --prices PRICES",
    "chart.txt, --chart --no-subs --min 100000 --prices PRICES",
    "whole.json, --prices PRICES",
    "folded.json, --min 20000 --no-subs --base BTC --prices COINS",
    "rows.csv, -o csv --no-subs --prices PRICES",
    "rows.ndjson, -o ndjson --no-subs --min 50000 --prices PRICES"
  })
  void what_is_printed_changes_only_on_purpose(String name, String words) throws IOException {
    Path prices = home.resolve("prices.csv");
    Files.writeString(
        prices, "BTC,67000\nUSDT,1\nETH,3400.5\nSHIB,0.00002\nKCS,9.9\nXRP,0.5\nSOL,140\nUSDC,1\n");
    Path coins = home.resolve("coins.json");
    Files.writeString(
        coins,
        "{\"base\":\"BTC\",\"asOf\":\"2026-01-31T12:00:00Z\",\"prices\":{\"USDT\":0.000015}}");
    try (Simulator venue = Simulator.start(SimulatorOptions.defaults().withDays(3))) {
      Run run = Run.with(venue, home.resolve("store"));
      String[] arguments =
          ("portfolio " + words)
              .replace("PRICES", prices.toString())
              .replace("COINS", coins.toString())
              .split(" ");
      run.run(arguments);
      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.err).isEmpty();
      assertGolden(name, run.out);
      String first = run.out;
      run.run(arguments);
      assertThat(run.out).isEqualTo(first);
    }
  }

  @Test
  void the_answer_has_every_member_that_was_promised() {
    try (Simulator venue = Simulator.start(SimulatorOptions.defaults().withDays(2))) {
      Run run = Run.with(venue, home).run("portfolio", "--base", "eur");

      JsonNode answer = Run.JSON.readTree(run.out);
      assertThat(answer.propertyNames())
          .contains(
              "account",
              "asOf",
              "base",
              "total",
              "byWallet",
              "byCurrency",
              "rows",
              "unpriced",
              "coverage",
              "complete");
      assertThat(answer.get("base").asString()).isEqualTo("EUR");
      assertThat(answer.get("rows").get(0).propertyNames())
          .contains(
              "owner",
              "wallet",
              "symbol",
              "currency",
              "balance",
              "available",
              "hold",
              "liability",
              "net",
              "price",
              "value");
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode row : answer.get("rows")) {
        sum =
            row.get("value").isNull() ? sum : sum.add(new BigDecimal(row.get("value").asString()));
      }
      assertThat(new BigDecimal(answer.get("total").asString())).isEqualByComparingTo(sum);
      assertThat(answer.get("coverage").get(0).propertyNames())
          .contains("source", "owner", "currency", "state", "error");
    }
  }

  @Test
  void what_is_missing_is_printed_then_told_and_ends_with_8_unless_that_is_fine() {
    try (Simulator venue = Simulator.start(SimulatorOptions.defaults().withDays(1))) {
      Run run = Run.with(venue, home).run("portfolio", "--base", "NOPE");

      assertThat(run.exitCode).isEqualTo(8);
      assertThat(Run.JSON.readTree(run.out).get("complete").asBoolean()).isFalse();
      JsonNode failure = Run.JSON.readTree(run.err);
      assertThat(failure.get("error").asString()).isEqualTo("incomplete");
      assertThat(failure.get("message").asString()).contains("fiat-prices failed");

      run.run("portfolio", "--base", "NOPE", "--partial-ok", "-o", "table");
      assertThat(run.exitCode).isZero();
      assertThat(run.err).isEmpty();
      assertThat(run.out).contains("MISSING: fiat-prices, failed");
    }
  }

  @Test
  void a_key_that_is_refused_everywhere_ends_as_any_refused_question_does() {
    try (Simulator venue = Simulator.start(SimulatorOptions.defaults().withDays(1))) {
      Run run = new Run(home).store("main", venue, venue.key(KeyRole.OTHER_ADDRESS));
      run.run("portfolio");
      assertThat(run.exitCode).isEqualTo(4);
      assertThat(run.out).isEmpty();
      assertThat(Run.JSON.readTree(run.err).get("code").asString()).isEqualTo("400006");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--min -1, min",
    "--min 1e3, min",
    "--base $, base",
    "--prices /nowhere/at/all, prices",
    "--chart -o json, chart",
    "--chart --jq ., chart",
    "--all-accounts --account main, all-accounts"
  })
  void what_makes_no_sense_is_refused_before_anything_is_asked(String words, String parameter) {
    try (Simulator venue = Simulator.start(SimulatorOptions.defaults().withDays(1))) {
      Run run = Run.with(venue, home).run(("portfolio " + words).split(" "));
      assertThat(run.exitCode).isEqualTo(2);
      assertThat(run.out).isEmpty();
      assertThat(Run.JSON.readTree(run.err).get("problems").get(0).get("parameter").asString())
          .isEqualTo(parameter);
      assertThat(venue.received()).isEmpty();
    }
  }

  @Test
  void all_stored_accounts_are_one_answer_whose_rows_say_where_they_come_from() {
    try (Simulator venue = Simulator.start(SimulatorOptions.defaults().withDays(2))) {
      Run run =
          Run.with(venue, home)
              .store("desk", venue, venue.key(KeyRole.SUB_ACCOUNT))
              .store("again", venue, venue.key(KeyRole.ANY_ADDRESS));
      run.run("portfolio", "--all-accounts");

      assertThat(run.exitCode).as(run.err).isZero();
      JsonNode answer = Run.JSON.readTree(run.out);
      assertThat(answer.get("account").isNull()).isTrue();
      assertThat(answer.get("accounts")).hasSize(3);
      List<String> accounts =
          answer
              .get("rows")
              .valueStream()
              .map(row -> row.get("account").asString())
              .distinct()
              .toList();
      assertThat(accounts).containsExactlyInAnyOrder("again", "desk");
      run.run("portfolio", "-o", "table");
      assertThat(run.out).contains("Portfolio of main");
    }
  }

  @Test
  void faults_on_the_way_change_nothing_and_a_filter_sees_the_whole_answer() {
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withDays(1)
            .withFaults(Faults.parse("500=0.1,cut=0.05"))
            .withQuirk(Quirk.NULL_LISTS);
    try (Simulator venue = Simulator.start(options)) {
      Run run = Run.with(venue, home).run("portfolio", "--jq", ".complete");
      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.out).isEqualTo("true\n");
    }
  }

  private static void assertGolden(String name, String printed) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (System.getProperty("snapshots", "").equals("update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, printed);
    }
    assertThat(file).as("snapshots are made with -Dsnapshots=update").exists();
    assertThat(printed).as(name).isEqualTo(Files.readString(file));
  }
}
