package kcassets.history.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import kcassets.history.kept.SnapshotRow;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lives of an account, each from a seed: rows that share a millisecond, rows while a snapshot is
 * read, copies in a second list, transfers everywhere. Whole they close; with one row missing they
 * do not, and it is told which.
 */
@ParameterizedClass
@MethodSource("kcassets.history.store.Place#available")
@ExtendWith(Place.Resolver.class)
class RandomHistoriesTest {
  private static final int SEEDS = Integer.getInteger("seeds", 20);
  private static final int EVENTS = 400;
  private static final Duration STEP = Duration.ofMinutes(30);
  private static final long END = Story.at(STEP.multipliedBy(EVENTS)) + 1;
  private static final List<String> COINS = List.of("BTC", "USDT", "ETH");
  private static final List<Story.Place> WALLETS =
      List.of(
          Story.Place.of("funding"),
          Story.Place.of("spot"),
          Story.Place.of("cross-margin"),
          Story.Place.pair("BTC-USDT"),
          Story.Place.pair("ETH-USDT"),
          Story.Place.of("futures"));

  private final Place place;
  @TempDir Path folder;
  private HistoryStore store;

  RandomHistoriesTest(Place place) {
    this.place = place;
  }

  @BeforeEach
  void open(Place.Servers servers) {
    store = HistoryStore.open(place.fresh(folder, servers));
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** A life, its snapshots about every three days. */
  private static Story life(Random random) {
    Story story = new Story();
    for (Story.Place wallet : WALLETS) {
      for (String coin : COINS) {
        story.move(wallet, coin, "1000000", "OTHER", Story.BEGIN);
      }
    }
    story.snapshot(Story.BEGIN + Duration.ofMinutes(10).toMillis());
    for (int event = 1; event < EVENTS; event++) {
      long time = Story.at(STEP.multipliedBy(event)) + random.nextInt(60_000);
      for (int of = random.nextInt(3); of >= 0; of--) {
        happen(story, random, time);
      }
      if (event % 140 == 0) {
        readWhileThingsHappen(story, random, time);
      }
    }
    story.snapshot(END - 1000);
    story.readDaily(END);
    return story;
  }

  private static void happen(Story story, Random random, long time) {
    Story.Place wallet = WALLETS.get(random.nextInt(WALLETS.size()));
    String coin = COINS.get(random.nextInt(COINS.size()));
    String amount = BigDecimal.valueOf(1 + random.nextLong(1L << 40), 12).toPlainString();
    switch (random.nextInt(4)) {
      case 0 -> {
        Story.Place other = WALLETS.get(random.nextInt(WALLETS.size()));
        if (!other.equals(wallet)) {
          story.transfer(wallet, other, coin, amount, time);
        }
      }
      case 1 ->
          story.transfer(
              Story.Place.of("funding"),
              new Story.Place(Story.SUB, "funding", Optional.empty()),
              coin,
              amount,
              time);
      default -> {
        String sign = random.nextBoolean() ? "-" : "";
        story.move(wallet, coin, sign + amount, "TRADE_EXCHANGE", time);
        story.move(wallet, COINS.get(random.nextInt(COINS.size())), amount, "OTHER", time);
      }
    }
  }

  /** Each wallet is read at a moment of its own, while movements go on. */
  private static void readWhileThingsHappen(Story story, Random random, long time) {
    List<SnapshotRow> shown = new ArrayList<>();
    for (Story.Place wallet : WALLETS) {
      for (int i = 0; i < 4; i++) {
        String amount = BigDecimal.valueOf(1 + random.nextLong(1L << 30), 9).toPlainString();
        story.move(
            WALLETS.get(random.nextInt(WALLETS.size())),
            COINS.get(random.nextInt(COINS.size())),
            amount,
            "TRADE_EXCHANGE",
            time + 60_000 + 1000L * (WALLETS.indexOf(wallet) * 4 + i));
      }
      story.rowsOf(Story.MAIN).stream()
          .filter(
              row -> row.wallet().equals(wallet.wallet()) && row.symbol().equals(wallet.symbol()))
          .forEach(shown::add);
    }
    // Pairs are read in one question, like all that one wallet holds.
    List<SnapshotRow> isolated =
        story.rowsOf(Story.MAIN).stream()
            .filter(row -> row.wallet().equals("isolated-margin"))
            .toList();
    story.snapshot(
        Story.MAIN,
        time + 60_000 + 1000L * WALLETS.size() * 4,
        true,
        Stream.concat(
                shown.stream().filter(row -> !row.wallet().equals("isolated-margin")),
                isolated.stream())
            .toList());
  }

  @Test
  void a_whole_history_closes_and_every_transfer_has_two_sides() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Story.clear(store);
      Reconciliation told = life(new Random(seed)).reconciled(store, END);

      assertThat(told.accounts().getFirst().checks())
          .as("seed %d", seed)
          .isNotEmpty()
          .allSatisfy(check -> {
            assertThat(check.state()).isEqualTo(BalanceCheck.State.CLOSED);
            assertThat(check.amounts().difference()).isZero();
          });
      TreeSet<String> wallets = new TreeSet<>();
      told.accounts().getFirst().checks().forEach(check -> wallets.add(check.coin().wallet()));
      assertThat(wallets)
          .containsExactly("cross-margin", "funding", "futures", "isolated-margin", "spot");
      assertThat(told.closed()).isTrue();
      assertThat(told.transfers().unpaired()).as("seed %d", seed).isEmpty();
      assertThat(told.transfers().pairs()).hasSizeGreaterThan(50);
    }
  }

  @Test
  void one_missing_row_is_found_with_its_coin_its_amount_and_its_window() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Story story = life(random);
      LedgerRow missing = someRow(story, random);
      story.rows.remove(missing);
      Story.clear(store);
      Reconciliation told = story.reconciled(store, END);
      String wallet = missing.wallet().orElseThrow().replace("-hf", "");

      List<BalanceCheck> open =
          told.accounts().getFirst().checks().stream()
              .filter(check -> check.state() != BalanceCheck.State.CLOSED)
              .toList();
      assertThat(told.closed()).as("seed %d", seed).isFalse();
      assertThat(open)
          .as("seed %d, %s", seed, missing)
          .isNotEmpty()
          .allSatisfy(check -> {
            assertThat(check.state()).isEqualTo(BalanceCheck.State.OPEN);
            assertThat(check.coin().wallet()).isEqualTo(wallet);
            assertThat(check.coin().currency()).isEqualTo(missing.spotCurrency());
            assertThat(check.amounts().difference()).isEqualByComparingTo(missing.amount());
            assertThat(missing.timeMillis()).isBetween(check.fromMillis(), check.toMillis());
          });
      if (missing.source() == Source.SPOT_LEDGERS) {
        assertThat(open)
            .singleElement()
            .matches(check -> check.kind() == BalanceCheck.Kind.SNAPSHOTS);
      } else {
        assertThat(open)
            .extracting(BalanceCheck::kind)
            .containsExactly(BalanceCheck.Kind.RUNNING_BALANCE, BalanceCheck.Kind.SNAPSHOTS);
        assertThat(open)
            .extracting(check -> check.finding().orElseThrow().cause())
            .containsOnly(Cause.ROW_MISSING);
        // The chain knows the two rows between which it was.
        assertThat(open.getFirst().toMillis() - open.getFirst().fromMillis())
            .isLessThan(open.getLast().toMillis() - open.getLast().fromMillis());
      }
    }
  }

  /** Any row of the main account that counts, between the second snapshot and the last. */
  private static LedgerRow someRow(Story story, Random random) {
    List<LedgerRow> rows =
        story.rows.stream()
            .filter(row -> row.uid().equals(Story.MAIN))
            .filter(row -> !row.id().startsWith("copy"))
            .filter(row -> row.timeMillis() > Story.BEGIN + Duration.ofHours(1).toMillis())
            .filter(row -> row.timeMillis() < Story.at(Duration.ofDays(6)))
            .toList();
    return rows.get(random.nextInt(rows.size()));
  }
}
