package kcassets.program.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kcassets.catalog.Operation;
import kcassets.program.Run;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code portfolio} with the local store: what is kept, and what is said of it later. */
class PortfolioKeepingTest {
  @TempDir Path home;
  @TempDir Path files;

  private Path cheap;
  private Path dear;

  @BeforeEach
  void writePrices() throws IOException {
    cheap = files.resolve("cheap.csv");
    dear = files.resolve("dear.csv");
    Files.writeString(cheap, "BTC,60000\nUSDT,1\nETH,3000.5\nSHIB,0.00002\nKCS,9.9\nSOL,140\n");
    Files.writeString(dear, "BTC,70000.1\nUSDT,1\nETH,2900\nSHIB,0.00003\nKCS,9.9\nSOL,141\n");
  }

  private static Simulator venue() {
    return Simulator.start(SimulatorOptions.defaults().withDays(2));
  }

  @Test
  void keeping_an_answer_changes_nothing_of_what_is_printed() throws IOException {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home);
      String plain = run.run("portfolio", "--prices", cheap.toString()).out;

      run.run("portfolio", "--save", "--prices", cheap.toString());

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.out).isEqualTo(plain);
      assertThat(run.err).isEqualTo("kept as snapshot 1\n");
      Path store = home.resolve("store");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void what_changed_is_what_two_answers_differ_in_split_into_movement_and_price() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home);
      JsonNode first = run.run("portfolio", "--save", "--prices", cheap.toString()).json();
      for (int i = 0; i < 30; i++) {
        venue.arrive();
      }
      JsonNode second = run.run("portfolio", "--prices", dear.toString()).json();

      JsonNode diff = run.run("portfolio", "--diff", "--prices", dear.toString()).json();

      assertThat(run.exitCode).as(run.err).isZero();
      BigDecimal change = amount(second, "total").subtract(amount(first, "total"));
      assertThat(amount(diff, "change")).isEqualByComparingTo(change);
      assertThat(amount(diff, "byMovement")).isNotZero();
      assertThat(amount(diff, "byPrice")).isNotZero();
      assertThat(amount(diff, "byMovement").add(amount(diff, "byPrice")))
          .isEqualByComparingTo(change);
      assertThat(amount(diff.get("earlier"), "total")).isEqualByComparingTo(amount(first, "total"));
      assertThat(amount(diff.get("later"), "total")).isEqualByComparingTo(amount(second, "total"));
      Map<String, BigDecimal> moved = new TreeMap<>();
      second.get("rows").forEach(row -> moved.merge(key(row), amount(row, "net"), BigDecimal::add));
      first
          .get("rows")
          .forEach(row -> moved.merge(key(row), amount(row, "net").negate(), BigDecimal::add));
      moved.values().removeIf(amount -> amount.signum() == 0);
      Map<String, BigDecimal> told = new TreeMap<>();
      diff.get("changes").forEach(row -> told.put(key(row), amount(row, "moved")));
      told.values().removeIf(amount -> amount.signum() == 0);
      assertThat(told).isNotEmpty();
      assertThat(told.keySet()).isEqualTo(moved.keySet());
      told.forEach(
          (key, amount) -> assertThat(amount).as(key).isEqualByComparingTo(moved.get(key)));
    }
  }

  @Test
  void a_comparison_comes_in_every_format() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home);
      run.run("portfolio", "--save", "--prices", cheap.toString());
      String[] words = {"portfolio", "--diff", "--prices", dear.toString(), "-o", "FORMAT"};

      words[5] = "ndjson";
      List<String> lines = run.run(words).out.lines().toList();
      assertThat(lines).hasSizeGreaterThan(3);
      assertThat(Run.JSON.readTree(lines.getFirst()).propertyNames())
          .containsExactly(
              "owner",
              "wallet",
              "currency",
              "before",
              "after",
              "moved",
              "priceBefore",
              "priceAfter",
              "change",
              "byMovement",
              "byPrice");
      words[5] = "csv";
      assertThat(run.run(words).out).startsWith("owner,wallet,currency,before,after,moved,");
      assertThat(run.out.lines()).hasSize(lines.size() + 1);
      words[5] = "table";
      assertThat(run.run(words).out)
          .startsWith("Changes of main since ")
          .contains("(snapshot 1), in USD", "by movement", "all wallets", "Total USD");
    }
  }

  @Test
  void the_earlier_answer_is_the_latest_or_the_one_that_is_named() throws Exception {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home);
      run.run("portfolio", "--save", "--prices", cheap.toString());
      run.run("portfolio", "--save", "--base", "EUR");
      JsonNode list = run.run("portfolio", "--snapshots").json();
      String firstTime = list.get(1).get("takenAt").asString();

      assertThat(list).hasSize(2);
      assertThat(list.get(0).get("id").asInt()).isEqualTo(2);
      assertThat(list.get(0).get("base").asString()).isEqualTo("EUR");
      assertThat(list.get(0).get("uid").asString())
          .isEqualTo(Long.toString(venue.books().uid("main")));
      assertThat(earlier(run, "--diff")).isEqualTo(2);
      assertThat(run.json().get("base").asString()).isEqualTo("EUR");
      assertThat(earlier(run, "--diff", "--since", "1")).isEqualTo(1);
      assertThat(earlier(run, "--diff", "--since", firstTime)).isEqualTo(1);
      assertThat(earlier(run, "--diff", "--base", "usd")).isEqualTo(1);
      assertThat(run.run("portfolio", "--diff", "--since", "-1d").problems())
          .containsExactly("since");
    }
  }

  private static int earlier(Run run, String... options) {
    String[] words = new String[options.length + 1];
    words[0] = "portfolio";
    System.arraycopy(options, 0, words, 1, options.length);
    run.run(words);
    assertThat(run.exitCode).as(run.err).isZero();
    return run.json().get("earlier").get("id").asInt();
  }

  @Test
  void comparing_and_keeping_together_compares_with_what_was_there_before() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home);
      run.run("portfolio", "--save");

      run.run("portfolio", "--diff", "--save");

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.json().get("earlier").get("id").asInt()).isEqualTo(1);
      assertThat(run.err).isEqualTo("kept as snapshot 2\n");
    }
  }

  @Test
  void without_a_kept_answer_the_exit_is_2_and_says_how_to_keep_one_and_nobody_is_asked() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).run("portfolio", "--diff");

      assertThat(run.exitCode).isEqualTo(2);
      assertThat(run.out).isEmpty();
      assertThat(run.problems()).containsExactly("diff");
      assertThat(run.err).contains("portfolio --save");
      run.run("portfolio", "--diff", "--since", "7");
      assertThat(run.problems()).containsExactly("since");
      assertThat(venue.received()).isEmpty();
    }
  }

  @Test
  void what_is_kept_belongs_to_the_account_of_the_exchange_whatever_it_is_called() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).store("desk", venue, venue.key(KeyRole.SUB_ACCOUNT));
      run.store("again", venue, venue.key(KeyRole.ANY_ADDRESS));
      run.run("portfolio", "--save");

      assertThat(run.run("portfolio", "--diff", "--account", "desk").exitCode).isEqualTo(2);
      assertThat(run.problems()).containsExactly("diff");
      assertThat(run.run("portfolio", "--diff", "--account", "again").exitCode).isIn(0, 8);
      assertThat(run.json().get("earlier").get("id").asInt()).isEqualTo(1);
    }
  }

  @Test
  void a_list_is_of_every_account_or_of_the_one_that_is_named() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).store("desk", venue, venue.key(KeyRole.SUB_ACCOUNT));
      run.run("portfolio", "--save");
      run.run("portfolio", "--save", "--account", "desk");

      assertThat(run.run("portfolio", "--snapshots").json()).hasSize(2);
      assertThat(run.run("portfolio", "--snapshots", "--account", "desk").json()).hasSize(1);
      assertThat(run.json().get(0).get("account").asString()).isEqualTo("desk");
      assertThat(run.run("portfolio", "--snapshots", "--account", "nobody").json()).isEmpty();
    }
  }

  @Test
  void a_store_that_is_not_needed_changes_nothing() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).store("desk", venue, venue.key(KeyRole.SUB_ACCOUNT));
      String[] words = {"portfolio", "--all-accounts", "--prices", cheap.toString()};
      String plain = run.run(words).out;

      run.run(
          "portfolio",
          "--all-accounts",
          "--prices",
          cheap.toString(),
          "--store",
          "postgresql://127.0.0.1:1/nobody");

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.out).isEqualTo(plain);
    }
  }

  @Test
  void an_incomplete_answer_is_kept_as_such_and_comparisons_with_it_say_so() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home);
      assertThat(run.run("portfolio", "--save", "--base", "NOPE").exitCode).isEqualTo(8);
      assertThat(run.run("portfolio", "--snapshots").json().get(0).get("complete").asBoolean())
          .isFalse();

      run.run("portfolio", "--diff", "--prices", cheap.toString(), "--since", "1");
      assertThat(run.problems()).as("NOPE is not USD").containsExactly("since");
      assertThat(run.run("portfolio", "--diff").exitCode).isEqualTo(8);
      assertThat(run.json().get("complete").asBoolean()).isFalse();
      assertThat(run.run("portfolio", "--diff", "--partial-ok").exitCode).isZero();
    }
  }

  @Test
  void an_answer_that_cannot_be_kept_is_printed_and_the_exit_says_why() throws IOException {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home);
      Files.writeString(home.resolve("store"), "in the way");

      run.run("portfolio", "--save", "--prices", cheap.toString());

      assertThat(run.exitCode).isEqualTo(9);
      assertThat(run.json().get("total").asString()).isNotEmpty();
      assertThat(run.failure().get("error").asString()).isEqualTo("storage");
      assertThat(run.err).doesNotContain(home.toString());
    }
  }

  @Test
  void it_costs_two_questions_more_to_know_whose_answer_it_is_and_of_when() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home);
      run.run("portfolio");
      int plain = venue.received().size();

      run.run("portfolio", "--save");

      assertThat(venue.received()).hasSize(2 * plain + 2);
      assertThat(venue.received().get(plain).operation()).contains(Operation.API_KEY_INFO);
      assertThat(venue.received().getLast().rawTarget()).isEqualTo("/api/v1/timestamp");
    }
  }

  @Test
  void a_demo_keeps_nothing_behind_it() {
    Run run = new Run(home).run("portfolio", "--demo", "--save", "-o", "table");
    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.err).isEqualTo("kept as snapshot 1\n");
    assertThat(home).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "--since 3, since",
    "--diff --since yesterday, since",
    "--save --all-accounts, all-accounts",
    "--diff --all-accounts, all-accounts",
    "--save --no-subs, no-subs",
    "--diff --min 3, min",
    "--diff --chart, chart",
    "--snapshots --save, save",
    "--snapshots --base EUR, base",
    "--store postgresql://me:hunter2@127.0.0.1/kept, store",
    "--save --store mysql://127.0.0.1/kept, store"
  })
  void what_makes_no_sense_is_refused_before_anything_is_asked(String words, String parameter) {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).run(("portfolio " + words).split(" "));
      assertThat(run.exitCode).isEqualTo(2);
      assertThat(run.out).isEmpty();
      assertThat(run.problems()).containsExactly(parameter);
      assertThat(run.err).doesNotContain("hunter2");
      assertThat(venue.received()).isEmpty();
      assertThat(home.resolve("store")).doesNotExist();
    }
  }

  private static String key(JsonNode row) {
    return row.get("owner").asString()
        + "/"
        + row.get("wallet").asString()
        + "/"
        + row.get("currency").asString();
  }

  private static BigDecimal amount(JsonNode node, String name) {
    return new BigDecimal(node.get(name).asString());
  }
}
