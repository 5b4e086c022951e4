package kcassets.program.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kcassets.history.ledger.Source;
import kcassets.program.Run;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import kcassets.simulator.world.Quirk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code sync} inside the program: what it prints, and what it exits with. */
class SyncCommandTest {
  @TempDir Path home;

  private static Simulator venue() {
    return Simulator.start(
        SimulatorOptions.defaults().withDays(3).withQuirk(Quirk.CURRENCY_OPTIONAL));
  }

  @Test
  void every_source_is_told_with_the_promised_members_and_comes_once() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home);

      JsonNode first = run.run("sync").json();

      assertThat(run.exitCode).as(run.err).isZero();
      List<String> sources = new ArrayList<>(Source.labels());
      sources.add("balances");
      assertThat(first.valueStream().map(row -> row.get("source").asString()).toList())
          .isEqualTo(sources);
      for (JsonNode row : first) {
        assertThat(row.propertyNames())
            .containsExactly("source", "calls", "rowsNew", "rowsSeen", "from", "to", "gaps");
        assertThat(row.get("rowsNew").asLong()).as("%s", row).isPositive();
        assertThat(row.get("from").asString()).matches("[-0-9]{10}T[:0-9]{8}\\.[0-9]{3}Z");
        assertThat(row.get("gaps")).isEmpty();
      }
      assertThat(run.err).matches("(?s).*sync: [,0-9]+ rows, [,0-9]+ of them new, .*");

      JsonNode second = run.run("sync", "--source", "deposits,withdrawals").json();
      assertThat(second).hasSize(2);
      second.forEach(row -> assertThat(row.get("rowsNew").asLong()).isZero());
    }
  }

  @Test
  void what_is_missing_is_named_after_the_result_and_the_rest_is_copied() {
    SimulatorOptions world =
        SimulatorOptions.defaults().withDays(3).withQuirk(Quirk.ROWS_WITHOUT_AMOUNT);
    try (Simulator venue = Simulator.start(world)) {
      Run run = Run.with(venue, home);

      JsonNode rows = run.run("sync", "--since", "-4d").json();

      assertThat(run.exitCode).isEqualTo(8);
      assertThat(run.failure().get("error").asString()).isEqualTo("incomplete");
      assertThat(run.failure().get("message").asString()).contains("spot-ledgers unreadable");
      assertThat(reasons(rows, "spot-ledgers")).isNotEmpty().containsOnly("unreadable");
      assertThat(reasons(rows, "trade-hf-ledgers")).isEmpty();
    }
  }

  @Test
  void margin_that_was_never_opened_is_named_and_counts_as_complete() {
    try (Simulator venue = venue()) {
      Run run = new Run(home).store("main", venue, venue.key(KeyRole.STRANGER));

      JsonNode rows = run.run("sync", "--since", "-2d").json();

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(reasons(rows, "margin-hf-ledgers")).containsExactly("not_enabled");
    }
  }

  @Test
  void two_names_of_one_account_share_one_history_and_sub_accounts_have_their_own() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home);
      run.run("sync", "--since", "-2d");
      run.store("again", venue, venue.key(KeyRole.ANY_ADDRESS));
      run.store("sub", venue, venue.key(KeyRole.SUB_ACCOUNT));

      JsonNode rows = run.run("sync", "--all-accounts", "--since", "-2d").json();

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(rows).hasSize(3 * 7);
      String master = Long.toString(venue.books().uid("main"));
      for (JsonNode row : rows) {
        boolean sub = row.get("account").asString().equals("sub");
        assertThat(row.get("uid").asString().equals(master)).isEqualTo(!sub);
        if (!sub && !row.get("source").asString().equals("balances")) {
          assertThat(row.get("rowsNew").asLong()).as("%s", row).isZero();
        }
      }
    }
  }

  @Test
  void every_wrong_word_is_told_at_once() {
    Run run = new Run(home);

    run.run("sync", "--source", "trades", "--since", "soon", "--every", "often", "-o", "yaml");

    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.problems()).contains("source", "since", "every", "output");
  }

  @Test
  void one_account_and_all_of_them_do_not_go_together() {
    Run run = new Run(home);

    run.run("sync", "--account", "main", "--all-accounts");

    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.problems()).containsExactly("all-accounts");
  }

  @Test
  void a_store_that_is_not_ours_is_left_alone() throws IOException {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home);
      Path store = Files.createDirectories(home.resolve("store")).resolve("history.duckdb");
      Files.writeString(store, "something else");

      run.run("sync");

      assertThat(run.exitCode).isEqualTo(9);
      assertThat(store).hasContent("something else");
      assertThat(run.err).doesNotContain(home.toString());
    }
  }

  private static List<String> reasons(JsonNode rows, String source) {
    return rows.valueStream()
        .filter(row -> row.get("source").asString().equals(source))
        .flatMap(row -> row.get("gaps").valueStream())
        .map(gap -> gap.get("reason").asString())
        .toList();
  }
}
