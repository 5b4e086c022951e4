package kcassets.history.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;
import kcassets.history.kept.Snapshot;
import kcassets.history.kept.SnapshotRow;
import kcassets.history.kept.Snapshots;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Place;
import kcassets.history.sync.CallRate;
import kcassets.history.sync.HistorySync;
import kcassets.history.sync.SyncAccount;
import kcassets.history.sync.SyncOptions;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.Movement;
import kcassets.simulator.world.WalletName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Balances and statements beside the books of the exchange that they were copied from. */
@ParameterizedClass
@MethodSource("kcassets.history.store.Place#available")
@ExtendWith(Place.Resolver.class)
class PastReaderTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Simulator EXCHANGE =
      Simulator.start(SimulatorOptions.defaults().withDays(70).withQuotas(false));
  private static final String UID = Long.toString(EXCHANGE.books().uid("main"));
  private static final Map<String, String> NAMES = Map.of(UID, "main");

  private final Place place;
  @TempDir Path folder;
  private HistoryStore store;
  private Instant now = Instant.EPOCH;

  PastReaderTest(Place place) {
    this.place = place;
  }

  @BeforeEach
  void copy(Place.Servers servers) {
    store = HistoryStore.open(place.fresh(folder, servers));
    keepBalances();
    SimulatorKey key = EXCHANGE.key();
    try (AssetsClient client =
        new AssetsClient(
            Venue.simulator(EXCHANGE.spotUrl(), EXCHANGE.futuresUrl()),
            Optional.of(
                new Credentials(
                    Secret.of(key.apiKey()),
                    Secret.of(key.secret()),
                    Secret.of(key.passphrase()),
                    KeyVersion.V3)),
            ClientOptions.defaults().withClock(Clock.systemUTC()))) {
      SyncOptions options =
          new SyncOptions(
              Set.of(Source.values()),
              OptionalLong.empty(),
              CallRate.unlimited(),
              16,
              8_000,
              Duration.ofSeconds(30),
              Duration.ZERO);
      new HistorySync(store, options)
          .run(List.of(new SyncAccount("main", client, Optional.empty())));
    }
    now = Instant.now();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void keepBalances() {
    Map<WalletCurrency, BigDecimal> held = truth(Long.MAX_VALUE);
    List<SnapshotRow> rows = new ArrayList<>();
    held.forEach((coin, amount) -> {
      rows.add(
          new SnapshotRow(
              "main",
              coin.wallet(),
              Optional.empty(),
              coin.currency(),
              amount,
              amount,
              BigDecimal.ZERO,
              BigDecimal.ZERO,
              amount,
              Optional.empty(),
              Optional.empty()));
    });
    rows.add(
        new SnapshotRow(
            "a-sub",
            "funding",
            Optional.empty(),
            "BTC",
            BigDecimal.TEN,
            BigDecimal.TEN,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.TEN,
            Optional.empty(),
            Optional.empty()));
    // answers count up to some seconds ago; nothing has moved since
    Instant taken = Instant.now().minusSeconds(10);
    new Snapshots(store)
        .save(
            new Snapshot(UID, "main", taken, "USD", true, rows), "{}", Optional.empty(), Set.of());
  }

  /** What the books say was in every wallet, pairs of isolated margin together. */
  private static Map<WalletCurrency, BigDecimal> truth(long moment) {
    Map<WalletCurrency, BigDecimal> held = new TreeMap<>();
    for (Movement row : EXCHANGE.books().movements("main")) {
      held.merge(
          coin(row.wallet()),
          row.createdAt() <= moment ? row.change() : BigDecimal.ZERO,
          BigDecimal::add);
    }
    return held;
  }

  private static WalletCurrency coin(WalletName name) {
    String wallet =
        switch (name.kind()) {
          case MAIN -> "funding";
          case TRADE -> "spot";
          case OPTION -> "option";
          case CROSS_MARGIN -> "cross-margin";
          case ISOLATED_MARGIN -> "isolated-margin";
          case FUTURES -> "futures";
        };
    return new WalletCurrency(wallet, name.currency().equals("XBT") ? "BTC" : name.currency());
  }

  private PastBalances at(Instant moment) {
    return new PastReader(store, now).balances(NAMES, moment, _ -> true);
  }

  private void assertSame(Instant moment, Set<String> wallets) {
    PastBalances past = at(moment);
    truth(moment.toEpochMilli())
        .forEach((coin, amount) -> {
          if (wallets.contains(coin.wallet())) {
            Optional<Balance> told = past.find(UID, coin);
            assertThat(told.flatMap(Balance::amount).orElse(BigDecimal.ZERO))
                .as("%s at %s, %s", coin, moment, told)
                .isEqualByComparingTo(amount);
            assertThat(told.map(Balance::whole).orElse(true)).as("%s %s", coin, told).isTrue();
          }
        });
  }

  @Test
  void balances_of_any_moment_are_those_of_the_books() {
    Random random = new Random(7);
    for (int i = 0; i < 12; i++) {
      assertSame(
          now.minusMillis(random.nextLong(DAY.multipliedBy(3).toMillis() - 60_000)),
          Set.of("funding", "spot", "cross-margin", "isolated-margin", "futures"));
      assertSame(
          now.minusMillis(random.nextLong(DAY.multipliedBy(60).toMillis())),
          Set.of("funding", "futures"));
    }
    for (Movement row : EXCHANGE.books().movements("main").reversed().subList(0, 5)) {
      Instant moment = Instant.ofEpochMilli(row.createdAt()); // the edge belongs to it
      assertSame(moment, Set.of("futures"));
      assertSame(moment.minusMillis(1), Set.of("futures"));
    }
  }

  @Test
  void what_no_list_tells_or_nobody_answered_is_named() {
    PastBalances past = at(now.minus(DAY));
    assertThat(past.missing()).containsExactly("option USDT has no list of movements");

    store.write(transaction ->
        transaction.update("DELETE FROM answered_windows WHERE source = ?", "spot-ledgers"));
    assertThat(at(now.minus(DAY)).missing())
        .contains(
            "funding BTC is not answered for between that moment and when it was told",
            "option USDT has no list of movements");
    store.write(
        transaction -> transaction.update("DELETE FROM snapshot_rows WHERE wallet = ?", "funding"));
    store.write(transaction -> transaction.update("UPDATE snapshots SET complete = ?", false));
    PastBalances unknown = at(now.minus(DAY));
    assertThat(unknown.missing()).contains("funding BTC was never told");
    assertThat(unknown.find(UID, new WalletCurrency("funding", "BTC")).orElseThrow().amount())
        .isEmpty();
    assertThat(BalancesJson.text(unknown))
        .contains(
            "\"wallet\":\"funding\",\"currency\":\"BTC\",\"balance\":null,\"basis\":\"unknown\"");
  }

  @Test
  void a_statement_is_that_of_the_books_and_transfers_are_no_income() {
    YearMonth month = MonthWords.of(now).minusMonths(1);
    Statement statement =
        new PastReader(store, now)
            .statement(NAMES, month, coin -> Set.of("funding", "futures").contains(coin.wallet()));
    Map<WalletCurrency, BigDecimal> before = truth(MonthWords.firstMillis(month) - 1);
    Map<WalletCurrency, BigDecimal> after = truth(MonthWords.lastMillis(month));
    assertThat(statement.flaws()).isEmpty();
    List<StatementLine> lines = statement.accounts().getFirst().lines();
    assertThat(lines).hasSizeGreaterThan(10);
    for (StatementLine line : lines) {
      BigDecimal opening = line.opening().amount().orElseThrow();
      assertThat(opening).isEqualByComparingTo(before.get(line.coin()));
      assertThat(line.closing().amount().orElseThrow())
          .isEqualByComparingTo(after.get(line.coin()))
          .isEqualByComparingTo(opening.add(line.moved()));
      assertThat(line.flow(Flow.TRADED).signum() == 0 || line.coin().wallet().equals("funding"))
          .isTrue();
    }
    WalletCurrency usdt = new WalletCurrency("funding", "USDT");
    BigDecimal deposited =
        EXCHANGE.books().movements("main").stream()
            .filter(row -> coin(row.wallet()).equals(usdt) && row.credit())
            .filter(row -> row.createdAt() >= MonthWords.firstMillis(month))
            .filter(row -> row.createdAt() <= MonthWords.lastMillis(month))
            .filter(row -> Set.of("DEPOSIT", "KUCOIN_BONUS").contains(row.business().name()))
            .map(row -> row.amount().add(row.fee()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    StatementLine line = lines.stream().filter(each -> each.coin().equals(usdt)).findFirst().get();
    assertThat(line.flow(Flow.IN)).isEqualByComparingTo(deposited);
    assertThat(line.flow(Flow.TRANSFERRED).signum()).isNotZero();
  }

  @Test
  void a_row_that_is_missing_makes_a_line_that_does_not_close() {
    YearMonth month = MonthWords.of(now).minusMonths(1);
    long inside = MonthWords.firstMillis(month) + DAY.multipliedBy(10).toMillis();
    long gone =
        store.write(transaction ->
            transaction.update(
                "DELETE FROM ledger_rows WHERE source = ? AND currency = ? AND type = ?"
                    + " AND time_millis BETWEEN ? AND ?",
                "futures-ledgers",
                "USDT",
                "RealisedPNL",
                inside,
                inside + DAY.toMillis()));
    assertThat(gone).isPositive();

    Statement statement =
        new PastReader(store, now).statement(NAMES, month, coin -> coin.wallet().equals("futures"));
    assertThat(statement.closes()).contains(false);
    assertThat(statement.covered()).isTrue();
    assertThat(statement.flaws()).containsExactly("futures USDT does not close");
    assertThat(new PastReader(store, now).statement(NAMES, month, _ -> false).closes()).isEmpty();
    assertThat(new PastReader(store, now).statement(NAMES, MonthWords.of(now), _ -> true).covered())
        .isFalse(); // it is not over
  }

  @Test
  void an_amount_that_no_column_holds_is_added_all_the_same() {
    long time = now.minus(DAY.multipliedBy(20)).toEpochMilli();
    BigDecimal tiny = new BigDecimal("0.000000000000000000000000000001");
    WalletCurrency coin = new WalletCurrency("funding", "BTC");
    BigDecimal before =
        at(Instant.ofEpochMilli(time - 1)).find(UID, coin).flatMap(Balance::amount).orElseThrow();
    store.write(transaction ->
        transaction.update(
            "INSERT INTO ledger_rows (uid, source, id, time_millis, currency, amount, wallet, type,"
                + " raw) VALUES (?, 'spot-ledgers', 'tiny', ?, 'BTC', ?, 'funding', 'DEPOSIT', '{}')",
            UID,
            time,
            tiny.toPlainString()));
    assertThat(
            at(Instant.ofEpochMilli(time - 1))
                .find(UID, coin)
                .flatMap(Balance::amount)
                .orElseThrow())
        .isEqualByComparingTo(before.subtract(tiny)); // told today, so taken off from there
  }
}
