package kcassets.history.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

/** What is said of books that do not close, or cannot be compared. Times are hours of a story. */
@ParameterizedClass
@MethodSource("kcassets.history.store.Place#available")
@ExtendWith(Place.Resolver.class)
class ReconcilerTest {
  private static final Story.Place FUNDING = Story.Place.of("funding");
  private static final Story.Place SPOT = Story.Place.of("spot");
  private static final Story.Place CROSS = Story.Place.of("cross-margin");
  private static final Story.Place PAIR = Story.Place.pair("BTC-USDT");
  private static final Story.Place FUTURES = Story.Place.of("futures");
  private static final Story.Place OPTION = Story.Place.of("option");
  private static final Story.Place SUB = new Story.Place(Story.SUB, "funding", Optional.empty());

  private final Place place;
  private final Story story = new Story();
  @TempDir Path folder;
  private HistoryStore store;

  ReconcilerTest(Place place) {
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

  private static long hour(double hours) {
    return Story.at(Duration.ofMinutes(Math.round(hours * 60)));
  }

  private Reconciliation told(double now) {
    return story.reconciled(store, hour(now));
  }

  private static BalanceCheck only(Reconciliation told, String wallet, BalanceCheck.Kind kind) {
    List<BalanceCheck> found =
        told.accounts().getFirst().checks().stream()
            .filter(check -> check.coin().wallet().equals(wallet) && check.kind() == kind)
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static void says(
      BalanceCheck check, BalanceCheck.State state, Cause cause, String... words) {
    assertThat(check.state()).isEqualTo(state);
    assertThat(check.finding()).isPresent();
    assertThat(check.finding().orElseThrow().cause()).isEqualTo(cause);
    assertThat(check.finding().orElseThrow().message()).contains(words);
  }

  @Test
  void snapshots_that_close_one_after_the_other_make_one_check() {
    story.move(FUNDING, "BTC", "5", "DEPOSIT", hour(1));
    story.snapshot(hour(2));
    story.move(FUNDING, "BTC", "0.1", "DEPOSIT", hour(3));
    story.snapshot(hour(4));
    story.snapshot(hour(6));
    story.move(FUNDING, "BTC", "-0.30", "WITHDRAW", hour(7));
    story.snapshot(hour(8));
    story.readDaily(hour(9));
    Reconciliation told = told(9);

    BalanceCheck check = only(told, "funding", BalanceCheck.Kind.SNAPSHOTS);
    assertThat(check.state()).isEqualTo(BalanceCheck.State.CLOSED);
    assertThat(check.finding()).isEmpty();
    assertThat(check.fromMillis()).isEqualTo(hour(2));
    assertThat(check.toMillis()).isEqualTo(hour(8));
    assertThat(check.amounts().opening()).isEqualByComparingTo("5");
    assertThat(check.amounts().movements()).isEqualByComparingTo("-0.2");
    assertThat(check.amounts().closing()).isEqualByComparingTo("4.8");
    assertThat(told.closed()).isTrue();
  }

  @Test
  void one_snapshot_and_no_running_balance_prove_nothing() {
    story.move(FUNDING, "BTC", "5", "DEPOSIT", hour(1));
    story.snapshot(hour(2));
    story.readDaily(hour(3));
    Reconciliation told = told(3);
    assertThat(told.accounts().getFirst().checks()).isEmpty();
    assertThat(told.closed()).isFalse();
  }

  @Test
  void a_chain_that_breaks_where_nothing_was_read_names_the_gap() {
    story.move(SPOT, "BTC", "5", "TRANSFER", hour(1));
    LedgerRow lost = story.move(SPOT, "BTC", "1", "TRADE_EXCHANGE", hour(40));
    story.move(SPOT, "BTC", "2", "TRADE_EXCHANGE", hour(140));
    story.rows.remove(lost);
    story.read(Story.MAIN, Source.TRADE_HF_LEDGERS, Story.BEGIN, hour(30));
    story.read(Story.MAIN, Source.TRADE_HF_LEDGERS, hour(50), hour(141));
    Reconciliation told = told(141);

    BalanceCheck broken =
        told.accounts().getFirst().checks().stream()
            .filter(check -> check.state() == BalanceCheck.State.OPEN)
            .findFirst()
            .orElseThrow();
    says(
        broken,
        BalanceCheck.State.OPEN,
        Cause.GAP,
        "trade-hf-ledgers has a gap from",
        "not_fetched");
    assertThat(broken.amounts().difference()).isEqualByComparingTo("1");
    assertThat(told(250).accounts().getFirst().checks().toString()).contains("lost");
  }

  @Test
  void what_moved_after_the_ledger_was_read_is_pending_and_no_break() {
    story.move(FUNDING, "BTC", "5", "DEPOSIT", hour(1));
    story.move(SPOT, "BTC", "5", "OTHER", hour(1));
    story.snapshot(hour(2));
    story.readDaily(hour(3));
    story.rows.remove(story.move(FUNDING, "BTC", "1", "DEPOSIT", hour(4)));
    story.snapshot(hour(5));
    Reconciliation told = told(6);

    says(
        only(told, "funding", BalanceCheck.Kind.SNAPSHOTS),
        BalanceCheck.State.UNCHECKED,
        Cause.PENDING,
        "spot-ledgers was read up to 2026-11-01T03:00:00.000Z");
    assertThat(told.closed()).isTrue(); // the running balance of spot
    // A day later nobody has come to read, and it counts.
    assertThat(told(28).closed()).isFalse();
  }

  @Test
  void a_window_of_which_nothing_was_read_is_not_called_closed() {
    story.move(FUNDING, "BTC", "5", "DEPOSIT", hour(1));
    story.snapshot(hour(2));
    story.snapshot(hour(3));
    says(
        only(told(4), "funding", BalanceCheck.Kind.SNAPSHOTS),
        BalanceCheck.State.UNCHECKED,
        Cause.NOT_COVERED,
        "spot-ledgers has a gap",
        "not_fetched");
  }

  @Test
  void a_movement_like_the_missing_one_hides_it_only_while_a_snapshot_is_read() {
    long half = Duration.ofSeconds(30).toMillis();
    story.move(FUNDING, "BTC", "1", "DEPOSIT", hour(2) - half);
    story.quickSnapshot(hour(2));
    story.silently(FUNDING, "BTC", "1");
    story.quickSnapshot(hour(4));
    story.move(FUNDING, "BTC", "1", "DEPOSIT", hour(4) + half);
    story.quickSnapshot(hour(6));
    story.readDaily(hour(7));

    List<BalanceCheck> checks = story.reconciled(store, hour(7)).accounts().getFirst().checks();

    assertThat(checks).hasSize(2);
    says(checks.getFirst(), BalanceCheck.State.OPEN, Cause.ROW_MISSING, "spot-ledgers");
    assertThat(checks.getFirst().amounts().difference()).isEqualByComparingTo("1");
    assertThat(checks.getLast().state()).isEqualTo(BalanceCheck.State.CLOSED);
  }

  @Test
  void a_row_that_stands_twice_is_told_from_one_that_is_missing() {
    story.move(SPOT, "BTC", "5", "TRADE_EXCHANGE", hour(1));
    story.snapshot(hour(2));
    LedgerRow twice = story.move(SPOT, "BTC", "-0.5", "TRADE_EXCHANGE", hour(3));
    story.rows.add(Story.again(twice));
    story.move(SPOT, "BTC", "0.1", "TRADE_EXCHANGE", hour(4));
    story.snapshot(hour(5));
    story.readDaily(hour(6));
    Reconciliation told = told(6);

    List<BalanceCheck> open =
        told.accounts().getFirst().checks().stream()
            .filter(check -> check.state() == BalanceCheck.State.OPEN)
            .toList();
    assertThat(open).hasSize(2);
    open.forEach(check -> {
      says(check, BalanceCheck.State.OPEN, Cause.ROW_REPEATED, twice.id(), "twice");
      assertThat(check.amounts().difference()).isEqualByComparingTo("0.5");
    });
    assertThat(open.getFirst().fromMillis()).isEqualTo(hour(3));
    assertThat(open.getFirst().toMillis()).isEqualTo(hour(3));
  }

  @Test
  void a_wallet_that_no_list_tells_of_is_unchecked() {
    story.silently(OPTION, "USDT", "5");
    story.snapshot(hour(2));
    story.snapshot(hour(3));
    story.readDaily(hour(4));
    says(
        only(told(4), "option", BalanceCheck.Kind.SNAPSHOTS),
        BalanceCheck.State.UNCHECKED,
        Cause.NO_LEDGER,
        "no list");
  }

  @Test
  void a_coin_that_an_incomplete_snapshot_does_not_show_is_unchecked() {
    story.move(FUNDING, "BTC", "5", "DEPOSIT", hour(1));
    story.move(SPOT, "BTC", "5", "OTHER", hour(1));
    story.snapshot(hour(2));
    List<SnapshotRow> seen =
        story.rowsOf(Story.MAIN).stream().filter(row -> row.wallet().equals("spot")).toList();
    story.snapshot(Story.MAIN, hour(3), false, seen);
    story.readDaily(hour(4));
    Reconciliation told = told(4);

    says(
        only(told, "funding", BalanceCheck.Kind.SNAPSHOTS),
        BalanceCheck.State.UNCHECKED,
        Cause.SNAPSHOT_INCOMPLETE,
        "not complete");
    assertThat(only(told, "spot", BalanceCheck.Kind.SNAPSHOTS).state())
        .isEqualTo(BalanceCheck.State.CLOSED);
  }

  @Test
  void borrowing_without_a_row_closes_after_debts() {
    story.move(CROSS, "USDT", "100", "TRANSFER", hour(1));
    story.snapshot(hour(2));
    story.silently(CROSS, "USDT", "50");
    story.owes(CROSS, "USDT", "50");
    story.snapshot(hour(3));
    story.readDaily(hour(4));
    BalanceCheck check = only(told(4), "cross-margin", BalanceCheck.Kind.SNAPSHOTS);
    says(check, BalanceCheck.State.CLOSED, Cause.LIABILITY, "what is owed changed");
    assertThat(check.amounts().opening()).isEqualByComparingTo("100");
    assertThat(check.amounts().closing()).isEqualByComparingTo("100");
  }

  @Test
  void a_debt_that_explains_only_a_part_is_named_and_does_not_close() {
    story.move(CROSS, "USDT", "100", "TRANSFER", hour(1));
    story.snapshot(hour(2));
    story.silently(CROSS, "USDT", "50");
    story.owes(CROSS, "USDT", "49.5");
    story.snapshot(hour(3));
    story.readDaily(hour(4));
    says(
        only(told(4), "cross-margin", BalanceCheck.Kind.SNAPSHOTS),
        BalanceCheck.State.OPEN,
        Cause.LIABILITY,
        "49.5");
  }

  @Test
  void profit_of_a_running_period_is_unsettled() {
    story.move(FUTURES, "USDT", "100", "TransferIn", hour(1));
    story.snapshot(hour(2));
    story.silently(FUTURES, "USDT", "3"); // realised, and in no finished row yet
    story.floating("USDT", "-1");
    story.snapshot(hour(3));
    story.readDaily(hour(4));
    says(
        only(told(4), "futures", BalanceCheck.Kind.SNAPSHOTS),
        BalanceCheck.State.UNCHECKED,
        Cause.UNSETTLED,
        "positions are open");
  }

  @Test
  void without_open_positions_the_same_difference_is_a_break() {
    story.move(FUTURES, "BTC", "100", "TransferIn", hour(1));
    story.snapshot(hour(2));
    story.silently(FUTURES, "BTC", "3");
    story.snapshot(hour(3));
    story.readDaily(hour(4));
    BalanceCheck check = only(told(4), "futures", BalanceCheck.Kind.SNAPSHOTS);
    says(check, BalanceCheck.State.OPEN, Cause.ROW_MISSING, "futures-ledgers");
    assertThat(check.coin().currency()).isEqualTo("BTC");
    assertThat(check.amounts().difference()).isEqualByComparingTo("3");
  }

  @Test
  void equity_that_moves_between_rows_is_no_break_where_the_snapshots_close() {
    story.snapshot(hour(0.5));
    story.move(FUTURES, "USDT", "100", "TransferIn", hour(1));
    LedgerRow row = story.move(FUTURES, "USDT", "5", "RealisedPNL", hour(3));
    story.rows.remove(row);
    story.rows.add(withBalance(row, "107.25")); // 2.25 are not realised
    story.snapshot(hour(4));
    story.readDaily(hour(5));
    Reconciliation told = told(5);

    assertThat(told.closed()).isTrue();
    assertThat(told.accounts().getFirst().checks())
        .filteredOn(check -> check.finding().isPresent())
        .singleElement()
        .satisfies(
            check -> says(check, BalanceCheck.State.CLOSED, Cause.UNSETTLED, "not realised"));
  }

  @Test
  void equity_that_moves_between_rows_is_a_break_where_nothing_else_is_known() {
    story.move(FUTURES, "USDT", "100", "TransferIn", hour(1));
    LedgerRow row = story.move(FUTURES, "USDT", "5", "RealisedPNL", hour(3));
    story.rows.remove(row);
    story.rows.add(withBalance(row, "107.25"));
    story.readDaily(hour(5));
    Reconciliation told = told(5);
    assertThat(told.closed()).isFalse();
    assertThat(told.accounts().getFirst().checks())
        .filteredOn(check -> check.state() == BalanceCheck.State.OPEN)
        .singleElement()
        .satisfies(check ->
            says(
                check,
                BalanceCheck.State.OPEN,
                Cause.ROW_MISSING,
                "USDT:91",
                "USDT:92",
                "realised"));
  }

  @Test
  void equity_that_moves_at_most_rows_says_nothing_of_missing_ones() {
    story.move(FUTURES, "USDT", "100", "TransferIn", hour(1));
    for (int i = 0; i < 6; i++) {
      LedgerRow row = story.move(FUTURES, "USDT", "1", "RealisedPNL", hour(2 + i));
      story.rows.remove(row);
      story.rows.add(withBalance(row, "200." + i * i));
    }
    story.readDaily(hour(9));
    Reconciliation told = told(9);
    assertThat(told.accounts().getFirst().count(BalanceCheck.State.OPEN)).isZero();
    assertThat(told.accounts().getFirst().checks())
        .filteredOn(check -> check.state() == BalanceCheck.State.UNCHECKED)
        .hasSize(6)
        .allSatisfy(
            check -> says(check, BalanceCheck.State.UNCHECKED, Cause.UNSETTLED, "most rows"));
  }

  private static LedgerRow withBalance(LedgerRow row, String balance) {
    return new LedgerRow(
        row.uid(),
        row.source(),
        row.id(),
        row.timeMillis(),
        row.currency(),
        row.amount(),
        row.fee(),
        Optional.of(new BigDecimal(balance)),
        row.wallet(),
        row.type(),
        row.direction(),
        row.status(),
        row.context(),
        row.raw());
  }

  @Test
  void a_side_of_a_transfer_that_is_missing_is_known_from_the_other() {
    story.move(FUNDING, "BTC", "5", "DEPOSIT", hour(1));
    story.snapshot(hour(2));
    story.transfer(FUNDING, SPOT, "BTC", "2", hour(3));
    story.rows.removeIf(row -> row.amount().signum() < 0);
    story.rows.removeIf(row -> row.id().startsWith("copy"));
    story.snapshot(hour(4));
    story.readDaily(hour(5));
    Reconciliation told = told(5);
    BalanceCheck check = only(told, "funding", BalanceCheck.Kind.SNAPSHOTS);
    says(
        check,
        BalanceCheck.State.OPEN,
        Cause.TRANSFER_LEG_MISSING,
        "in spot at 2026-11-01T03:00:00");
    assertThat(check.amounts().difference()).isEqualByComparingTo("-2");
    assertThat(told.transfers().unpaired())
        .singleElement()
        .satisfies(each -> assertThat(each.reason()).isEqualTo(Transfers.Reason.UNKNOWN));
  }

  @Test
  void deposits_and_withdrawals_are_a_second_opinion_and_never_counted_twice() {
    story.move(FUNDING, "BTC", "5", "DEPOSIT", hour(1));
    story.snapshot(hour(2));
    LedgerRow deposit = story.move(FUNDING, "BTC", "2", "DEPOSIT", hour(3));
    story.rows.add(Story.elsewhere(deposit, Source.DEPOSITS, "funding"));
    story.snapshot(hour(4));
    LedgerRow withdrawal = story.move(FUNDING, "BTC", "-1.5", "WITHDRAW", hour(5));
    story.rows.add(withFee(Story.elsewhere(withdrawal, Source.WITHDRAWALS, "funding")));
    story.snapshot(hour(6));
    story.readDaily(hour(7));
    assertThat(told(7).closed()).isTrue();

    Story.clear(store);
    story.rows.remove(deposit);
    story.rows.remove(withdrawal);
    List<BalanceCheck> open =
        told(7).accounts().getFirst().checks().stream()
            .filter(check -> check.state() == BalanceCheck.State.OPEN)
            .toList();
    assertThat(open).hasSize(2);
    says(
        open.getFirst(),
        BalanceCheck.State.OPEN,
        Cause.DEPOSIT_NOT_IN_LEDGER,
        "2026-11-01T03:00:00");
    says(
        open.getLast(),
        BalanceCheck.State.OPEN,
        Cause.WITHDRAWAL_NOT_IN_LEDGER,
        "2026-11-01T05:00:00");
  }

  /** In the list of withdrawals the fee comes on top of the amount. */
  private static LedgerRow withFee(LedgerRow row) {
    BigDecimal fee = new BigDecimal("0.5");
    return new LedgerRow(
        row.uid(),
        row.source(),
        row.id(),
        row.timeMillis(),
        row.currency(),
        row.amount().add(fee),
        Optional.of(fee),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        row.direction(),
        row.status(),
        row.context(),
        row.raw());
  }

  @Test
  void an_account_without_high_frequency_has_its_spot_movements_in_the_funding_ledger() {
    LedgerRow before = story.move(SPOT, "BTC", "5", "TRADE_EXCHANGE", hour(1));
    story.snapshot(hour(2));
    LedgerRow after = story.move(SPOT, "BTC", "-2", "TRADE_EXCHANGE", hour(3));
    story.snapshot(hour(4));
    story.rows.clear();
    story.rows.add(Story.elsewhere(before, Source.SPOT_LEDGERS, "spot"));
    story.rows.add(Story.elsewhere(after, Source.SPOT_LEDGERS, "spot"));
    story.readDaily(hour(5));
    BalanceCheck check = only(told(5), "spot", BalanceCheck.Kind.SNAPSHOTS);
    assertThat(check.state()).isEqualTo(BalanceCheck.State.CLOSED);
    assertThat(check.amounts().movements()).isEqualByComparingTo("-2");
  }

  @Test
  void two_spot_wallets_that_a_snapshot_shows_side_by_side_stay_apart() {
    Story.Place old = Story.Place.of("spot");
    Story.Place fast = Story.Place.of("spot-hf");
    for (Story.Place wallet : List.of(old, fast)) {
      story.silently(wallet, "BTC", "10");
    }
    story.snapshot(hour(2));
    LedgerRow row = story.move(SPOT, "BTC", "1", "TRADE_EXCHANGE", hour(3));
    story.rows.add(Story.elsewhere(row, Source.SPOT_LEDGERS, "spot"));
    story.silently(fast, "BTC", "1");
    story.snapshot(hour(4));
    story.readDaily(hour(5));
    Reconciliation told = told(5);
    for (String wallet : List.of("spot", "spot-hf")) {
      BalanceCheck check = only(told, wallet, BalanceCheck.Kind.SNAPSHOTS);
      assertThat(check.state()).isEqualTo(BalanceCheck.State.CLOSED);
      assertThat(check.amounts().movements()).isEqualByComparingTo("1");
    }
  }

  @Test
  void rows_of_isolated_margin_without_their_pair_are_summed_and_not_chained() {
    story.move(PAIR, "USDT", "5", "TRANSFER", hour(1));
    story.snapshot(hour(2));
    LedgerRow row = story.move(PAIR, "USDT", "2", "ISOLATED_EXCHANGE", hour(3));
    story.rows.remove(row);
    story.rows.add(Story.withoutContext(row));
    story.snapshot(hour(4));
    story.readDaily(hour(5));
    Reconciliation told = told(5);
    assertThat(only(told, "isolated-margin", BalanceCheck.Kind.SNAPSHOTS).state())
        .isEqualTo(BalanceCheck.State.CLOSED);
    assertThat(told.accounts().getFirst().checks())
        .filteredOn(check -> check.state() == BalanceCheck.State.UNCHECKED)
        .singleElement()
        .satisfies(check -> says(check, BalanceCheck.State.UNCHECKED, Cause.NO_SYMBOL, "pair"));
  }

  @Test
  void a_transfer_says_where_its_other_side_may_be() {
    story.move(FUNDING, "BTC", "50", "DEPOSIT", hour(1));
    story.transfer(FUNDING, SUB, "BTC", "1", hour(2));
    story.transfer(FUNDING, SPOT, "BTC", "2", hour(3));
    story.transfer(FUNDING, OPTION, "BTC", "3", hour(4));
    story.transfer(FUNDING, FUTURES, "BTC", "4", hour(30));
    story.rows.removeIf(row -> row.uid().equals(Story.SUB));
    story.rows.removeIf(row -> row.wallet().orElseThrow().equals("option"));
    story.rows.removeIf(row -> row.source() == Source.FUTURES_LEDGERS);
    for (Source source : Source.values()) {
      story.read(
          Story.MAIN, source, Story.BEGIN, source == Source.FUTURES_LEDGERS ? hour(25) : hour(31));
    }
    Transfers told = told(31).transfers();

    assertThat(told.pairs())
        .singleElement()
        .satisfies(pair -> {
          assertThat(pair.from().coin().wallet()).isEqualTo("funding");
          assertThat(pair.to().coin().wallet()).isEqualTo("spot");
          assertThat(pair.to().amount()).isEqualByComparingTo("2");
        });
    assertThat(told.unpaired())
        .extracting(each -> each.leg().amount().toPlainString() + " " + each.reason().label())
        .containsExactly("-1 other_account", "-3 unknown", "-4 other_side_not_covered");
  }

  @Test
  void a_list_that_repeats_a_side_stands_in_where_its_own_does_not_reach() {
    story.transfer(FUNDING, SPOT, "BTC", "2", hour(1));
    story.transfer(FUNDING, SPOT, "BTC", "2", hour(2));
    story.rows.removeIf(
        row -> row.source() == Source.TRADE_HF_LEDGERS && row.timeMillis() == hour(1));
    story.readDaily(hour(4));
    Transfers told = told(4).transfers();
    assertThat(told.unpaired()).isEmpty();
    assertThat(told.pairs())
        .extracting(pair -> pair.to().source())
        .containsExactly(Source.SPOT_LEDGERS, Source.TRADE_HF_LEDGERS);
  }

  @Test
  void sides_that_are_too_far_apart_or_of_one_wallet_are_no_transfer() {
    story.move(FUNDING, "BTC", "-1", "TRANSFER", hour(1));
    story.move(SPOT, "BTC", "1", "TRANSFER", hour(1) + 10_001);
    story.move(FUNDING, "ETH", "-1", "TRANSFER", hour(2));
    story.move(FUNDING, "ETH", "1", "TRANSFER", hour(2));
    story.move(FUNDING, "XRP", "-1", "TRANSFER", hour(3));
    story.move(SPOT, "XRP", "1", "TRANSFER", hour(3) + 10_000);
    story.readDaily(hour(4));
    Transfers told = told(4).transfers();
    assertThat(told.pairs())
        .singleElement()
        .satisfies(pair -> assertThat(pair.to().coin().currency()).isEqualTo("XRP"));
    assertThat(told.unpaired()).hasSize(4);
  }
}
