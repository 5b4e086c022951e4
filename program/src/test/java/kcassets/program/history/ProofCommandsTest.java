package kcassets.program.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoreLocation;
import kcassets.history.sync.CallRate;
import kcassets.history.sync.HistorySync;
import kcassets.history.sync.SyncAccount;
import kcassets.history.sync.SyncOptions;
import kcassets.program.Run;
import kcassets.program.store.PortfolioBalances;
import kcassets.simulator.Books;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import kcassets.simulator.world.WalletKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The commands {@code coverage} and {@code reconcile} over what was really copied from a simulated
 * exchange, compared with its books.
 */
class ProofCommandsTest {
  private static final Map<String, WalletKind> KINDS =
      Map.of(
          "spot", WalletKind.TRADE,
          "cross-margin", WalletKind.CROSS_MARGIN,
          "isolated-margin", WalletKind.ISOLATED_MARGIN,
          "futures", WalletKind.FUTURES);

  @TempDir Path home;
  private final Simulator venue =
      Simulator.start(SimulatorOptions.defaults().withDays(5).withQuotas(false));
  private Run run;

  @BeforeEach
  void store_the_accounts() {
    run = Run.with(venue, home);
  }

  @AfterEach
  void stop() {
    venue.close();
  }

  private HistoryStore store() {
    return HistoryStore.open(new StoreLocation.Embedded(home.resolve("store")));
  }

  /** Copies an account up to this very moment. */
  private void copy(String name, SimulatorKey key) {
    Credentials credentials =
        new Credentials(
            Secret.of(key.apiKey()),
            Secret.of(key.secret()),
            Secret.of(key.passphrase()),
            KeyVersion.of(key.keyVersion()).orElseThrow());
    Venue address = Venue.simulator(venue.spotUrl(), venue.futuresUrl());
    CallRate rate = CallRate.of(address);
    SyncOptions usual = SyncOptions.defaults(rate);
    SyncOptions options =
        new SyncOptions(
            Set.of(Source.values()),
            OptionalLong.empty(),
            rate,
            usual.parallelism(),
            usual.rowsInHand(),
            usual.workerLease(),
            Duration.ZERO);
    try (HistoryStore store = store();
        AssetsClient client =
            new AssetsClient(address, Optional.of(credentials), ClientOptions.defaults())) {
      new HistorySync(store, options)
          .run(
              List.of(
                  new SyncAccount(
                      name, client, Optional.of(new PortfolioBalances(name, client, store)))));
    }
  }

  private List<LedgerRow> rows(Source source) {
    List<LedgerRow> rows = new ArrayList<>();
    try (HistoryStore store = store()) {
      String uid = Long.toString(venue.books().uid("main"));
      new LedgerRows(store)
          .each(
              LedgerQuery.of(uid, LedgerQuery.Order.OLDEST_FIRST).from(source),
              row -> rows.add(row));
    }
    return rows;
  }

  private void change(String sql, Object... values) {
    try (HistoryStore store = store()) {
      assertThat(store.<Long>write(transaction -> transaction.update(sql, values))).isPositive();
    }
  }

  private JsonNode source(JsonNode answer, Source source) {
    return answer
        .valueStream()
        .filter(each -> each.path("source").stringValue().equals(source.label()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_snapshot_of_a_copy_says_in_which_seconds_it_was_read() {
    copy("main", venue.key());

    try (HistoryStore store = store()) {
      List<Long> seconds =
          store.read(transaction ->
              transaction.list(
                  "SELECT last_millis - first_millis FROM snapshots JOIN snapshot_readings"
                      + " ON snapshot_id = id WHERE first_millis <= taken_millis"
                      + " AND taken_millis <= last_millis",
                  row -> row.whole(1)));
      assertThat(seconds).hasSize(1).allMatch(millis -> millis > 0 && millis < 60_000);
    }
  }

  @Test
  void a_copy_that_was_just_made_has_no_gap_and_every_row() {
    copy("main", venue.key());
    run.run("coverage");

    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.err).isEmpty();
    Books books = venue.books();
    JsonNode answer = run.json();
    assertThat(answer.valueStream().map(each -> each.path("source").stringValue()))
        .containsExactlyElementsOf(Source.labels());
    assertThat(source(answer, Source.TRADE_HF_LEDGERS).path("rows").intValue())
        .isEqualTo(books.movements("main", WalletKind.TRADE).size())
        .isPositive();
    assertThat(source(answer, Source.FUTURES_LEDGERS).path("rows").intValue())
        .isEqualTo(books.movements("main", WalletKind.FUTURES).size());
    assertThat(source(answer, Source.DEPOSITS).path("rows").intValue())
        .isEqualTo(books.deposits("main").size());
    for (JsonNode each : answer) {
      assertThat(each.path("intervals")).as("%s", each).hasSize(1);
      assertThat(each.path("gaps").valueStream().map(gap -> gap.path("reason").stringValue()))
          .as("%s", each)
          .allMatch(reason -> reason.equals("never_obtainable"));
      assertThat(each.path("digest").stringValue()).matches("[0-9a-f]{64}");
    }
    Instant loses =
        Instant.parse(source(answer, Source.MARGIN_HF_LEDGERS).path("losesRowsAt").stringValue());
    assertThat(Duration.between(Instant.now(), loses))
        .isBetween(Duration.ofHours(71), Duration.ofHours(72));
    assertThat(source(answer, Source.DEPOSITS).path("losesRowsAt").isNull()).isTrue();
  }

  @Test
  void two_stores_with_the_same_rows_have_the_same_digests() {
    copy("main", venue.key());
    String first = run.run("coverage", "--jq", "map(.digest)").out;
    // Once more, elsewhere.
    Path other = home.resolve("elsewhere");
    run = Run.with(venue, other);
    run.run("sync");
    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.run("coverage", "--jq", "map(.digest)").out).isEqualTo(first);
  }

  @Test
  void a_window_that_was_not_answered_is_a_gap_and_the_exit_is_8() {
    copy("main", venue.key());
    change("DELETE FROM answered_windows WHERE source = 'deposits'");
    run.run("coverage", "-o", "table");

    assertThat(run.exitCode).isEqualTo(8);
    assertThat(run.out).contains("GAP: deposits from 2017-09-16T00:00:00Z");
    assertThat(run.failure().path("error").stringValue()).isEqualTo("incomplete");
    assertThat(run.failure().path("message").stringValue())
        .isEqualTo("the history has gaps: deposits not_fetched");
    assertThat(run.failure().path("account").stringValue()).isEqualTo("main");
  }

  @Test
  void the_books_of_everybody_close_and_end_with_what_they_hold() {
    copy("main", venue.key());
    copy("sub", venue.key(KeyRole.SUB_ACCOUNT));
    for (int event = 0; event < 40; event++) {
      venue.arrive();
    }
    copy("main", venue.key());
    run.run("reconcile");

    assertThat(run.exitCode).as(run.err + run.out).isZero();
    JsonNode answer = run.json();
    assertThat(answer.path("closed").booleanValue()).isTrue();
    assertThat(answer.path("accounts").path(0).path("snapshots").intValue()).isEqualTo(2);
    Map<String, String> last = new HashMap<>();
    TreeSet<String> compared = new TreeSet<>();
    for (JsonNode check : answer.path("checks")) {
      assertThat(check.path("state").stringValue()).as("%s", check).isNotEqualTo("open");
      if (check.path("state").stringValue().equals("closed")) {
        assertThat(check.path("difference").stringValue()).isEqualTo("0");
        compared.add(check.path("kind").stringValue() + " " + check.path("wallet").stringValue());
      }
      if (check.path("kind").stringValue().equals("running_balance")) {
        last.put(
            check.path("wallet").stringValue()
                + " "
                + check.path("symbol").asString("")
                + " "
                + check.path("currency").stringValue(),
            check.path("closing").stringValue());
      }
    }
    assertThat(compared).contains("snapshots funding", "snapshots spot", "running_balance futures");
    int held = 0;
    for (Books.Balance balance : venue.books().balances("main")) {
      String key = key(balance);
      if (last.containsKey(key)) {
        assertThat(new BigDecimal(last.get(key))).as(key).isEqualByComparingTo(balance.balance());
        held++;
      }
    }
    assertThat(held).isEqualTo(last.size()).isGreaterThan(10);
    assertThat(answer.path("transfers").path("pairs").valueStream())
        .anySatisfy(pair -> {
          assertThat(pair.path("from").path("account").stringValue()).isEqualTo("main");
          assertThat(pair.path("to").path("account").isNull()).isTrue();
          assertThat(pair.path("to").path("uid").stringValue()).isNotEmpty();
        });
    assertThat(run.run("reconcile", "--all-accounts", "--jq", ".accounts | length").out)
        .isEqualTo("2\n");
  }

  private static String key(Books.Balance balance) {
    String wallet =
        KINDS.entrySet().stream()
            .filter(each -> each.getValue() == balance.wallet().kind())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    String currency = balance.wallet().currency();
    return wallet
        + " "
        + balance.wallet().pair()
        + " "
        + (currency.equals("XBT") ? "BTC" : currency);
  }

  @Test
  void a_row_that_is_taken_out_is_found() {
    copy("main", venue.key());
    List<LedgerRow> rows =
        rows(Source.TRADE_HF_LEDGERS).stream()
            .filter(row -> row.currency().equals("USDT"))
            .toList();
    LedgerRow missing = rows.get(rows.size() / 2);
    change("DELETE FROM ledger_rows WHERE source = 'trade-hf-ledgers' AND id = ?", missing.id());
    run.run("reconcile", "-o", "ndjson");

    assertThat(run.exitCode).isEqualTo(8);
    List<JsonNode> open =
        run.lines().filter(check -> check.path("state").stringValue().equals("open")).toList();
    assertThat(open).hasSize(1);
    JsonNode check = open.getFirst();
    assertThat(check.path("currency").stringValue()).isEqualTo("USDT");
    assertThat(check.path("wallet").stringValue()).isEqualTo("spot");
    assertThat(new BigDecimal(check.path("difference").stringValue()))
        .isEqualByComparingTo(missing.amount());
    assertThat(Instant.ofEpochMilli(missing.timeMillis()))
        .isBetween(
            Instant.parse(check.path("from").stringValue()),
            Instant.parse(check.path("to").stringValue()));
    assertThat(check.path("message").stringValue())
        .contains(rows.get(rows.size() / 2 - 1).id(), rows.get(rows.size() / 2 + 1).id());
    assertThat(run.failure().path("message").stringValue())
        .startsWith("the books do not close: spot USDT by ")
        .endsWith("(row_missing)");
    assertThat(run.run("reconcile", "-o", "table").out).contains("OPEN  spot USDT, running: ");
  }

  @Test
  void an_account_that_was_never_copied_is_said_to_be_so() {
    for (String command : List.of("coverage", "reconcile")) {
      run.run(command);
      assertThat(run.exitCode).isEqualTo(8);
      assertThat(run.failure().path("message").stringValue()).contains("run sync first");
      assertThat(run.err).contains("the local store holds nothing of main yet");
    }
    assertThat(run.run("coverage", "--account", "nobody").exitCode).isEqualTo(3);
    run.run("coverage", "--account", "main", "--all-accounts", "-o", "xml");
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.problems()).containsExactly("output", "all-accounts");
  }
}
