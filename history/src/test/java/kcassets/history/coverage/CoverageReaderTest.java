package kcassets.history.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import kcassets.history.kept.ExchangeClock;
import kcassets.history.kept.Identities;
import kcassets.history.kept.Snapshot;
import kcassets.history.kept.Snapshots;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.Digest;
import kcassets.history.ledger.Intervals;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
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

/** Coverage out of a store, in both kinds of place. */
@ParameterizedClass
@MethodSource("kcassets.history.store.Place#available")
@ExtendWith(Place.Resolver.class)
class CoverageReaderTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  private static final KnownAccounts.Known MAIN = new KnownAccounts.Known("main", "7");

  private final Place place;
  @TempDir Path folder;
  private HistoryStore store;

  CoverageReaderTest(Place place) {
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

  private static LedgerRow row(String id, long time) {
    return new LedgerRow(
        "7",
        Source.SPOT_LEDGERS,
        id,
        time,
        "BTC",
        BigDecimal.ONE,
        Optional.empty(),
        Optional.empty(),
        Optional.of("funding"),
        Optional.empty(),
        Optional.of("in"),
        Optional.empty(),
        Optional.empty(),
        "{\"id\":\"" + id + "\"}");
  }

  private AccountCoverage.Entry entry(Source source) {
    return new CoverageReader(store)
        .read(MAIN, NOON).entries().stream()
            .filter(each -> each.coverage().source() == source)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void the_digest_is_of_the_rows_in_order_whatever_the_database_and_the_order_of_writing() {
    List<LedgerRow> rows = new ArrayList<>();
    // Of one moment and one length: databases that sort by language disagree about these.
    for (String id : List.of("ab-1", "abA1", "aba1", "ab_1", "zz", "9", "10", "ab:1")) {
      rows.add(row(id, 5));
    }
    for (int number = 0; number < 100; number++) {
      rows.add(row("n" + number, 100 - number / 2));
    }
    Collections.shuffle(rows, new Random(1));
    for (LedgerRow row : rows) {
      store.write(transaction -> LedgerRows.add(transaction, row.source(), List.of(row)));
    }

    Digest expected = new Digest();
    rows.stream()
        .sorted(
            Comparator.comparingLong(LedgerRow::timeMillis)
                .thenComparingInt(row -> row.id().length())
                .thenComparing(LedgerRow::id))
        .forEach(row -> expected.add(row.id(), row.raw()));
    assertThat(entry(Source.SPOT_LEDGERS).rows()).isEqualTo(new KeptRows(108, expected.hex()));
    assertThat(entry(Source.DEPOSITS).rows()).isEqualTo(new KeptRows(0, new Digest().hex()));
  }

  @Test
  void each_list_is_told_with_its_own_windows_and_those_of_others_do_not_count() {
    long now = NOON.toEpochMilli();
    store.write(transaction -> {
      AnsweredWindows.add(
          transaction,
          List.of(
              window("7", Source.TRADE_HF_LEDGERS, now - 1000, now),
              window("8", Source.MARGIN_HF_LEDGERS, now - 1000, now)));
      return true;
    });
    assertThat(entry(Source.TRADE_HF_LEDGERS).coverage().intervals())
        .isEqualTo(Intervals.between(now - 1000, now));
    assertThat(entry(Source.MARGIN_HF_LEDGERS).coverage().intervals().isEmpty()).isTrue();
    assertThat(new CoverageReader(store).read(MAIN, NOON).entries())
        .extracting(each -> each.coverage().source())
        .containsExactly(Source.values());
  }

  @Test
  void the_moment_is_told_by_the_clock_of_the_exchange_where_a_sync_has_measured_it() {
    long now = NOON.toEpochMilli();
    long day = 86_400_000;
    store.write(transaction -> {
      AnsweredWindows.add(
          transaction, List.of(window("7", Source.MARGIN_HF_LEDGERS, now - 3 * day, now)));
      return true;
    });
    ExchangeClock.keep(store, "8", -day, NOON);
    assertThat(entry(Source.MARGIN_HF_LEDGERS).coverage().isComplete()).isTrue();

    ExchangeClock.keep(store, "7", day, NOON);
    ExchangeClock.keep(store, "7", 9 * day, NOON);
    assertThat(new CoverageReader(store).read(MAIN, NOON).asOfMillis()).isEqualTo(now + 9 * day);
    assertThat(entry(Source.MARGIN_HF_LEDGERS).coverage().gaps())
        .endsWith(
            new Gap(OptionalLong.of(now + 1), now + 6 * day - 1, Gap.Reason.LOST),
            new Gap(OptionalLong.of(now + 6 * day), now + 9 * day, Gap.Reason.NOT_FETCHED));
  }

  private static AnsweredWindows.WithBodies window(String uid, Source source, long from, long to) {
    return new AnsweredWindows.WithBodies(
        new AnsweredWindow(uid, source, "", from, to, to, 0, new Digest().hex()), List.of());
  }

  @Test
  void what_a_portfolio_and_a_sync_found_out_about_the_account_counts() {
    Snapshots snapshots = new Snapshots(store);
    snapshots.save(
        snapshot(NOON.minusSeconds(60)),
        "{}",
        Optional.empty(),
        Set.of(Source.MARGIN_HF_LEDGERS, Source.TRADE_HF_LEDGERS));
    store.write(transaction ->
        transaction.update(
            "INSERT INTO account_beginnings (uid, begin_millis, evidence, found_millis)"
                + " VALUES ('7', ?, 'deposits', 0)",
            NOON.toEpochMilli() - 5000));

    assertThat(reasons(Source.MARGIN_HF_LEDGERS)).containsExactly(Gap.Reason.NOT_ENABLED);
    assertThat(reasons(Source.TRADE_HF_LEDGERS)).containsExactly(Gap.Reason.NOT_ENABLED);
    assertThat(entry(Source.FUTURES_LEDGERS).coverage().gaps())
        .containsExactly(
            new Gap(
                OptionalLong.of(NOON.toEpochMilli() - 5000),
                NOON.toEpochMilli(),
                Gap.Reason.NOT_FETCHED));

    snapshots.save(snapshot(NOON), "{}", Optional.empty(), Set.of()); // it was opened since
    assertThat(reasons(Source.MARGIN_HF_LEDGERS)).containsExactly(Gap.Reason.NOT_FETCHED);
  }

  @Test
  void a_snapshot_of_an_earlier_version_tells_it_in_its_answer() {
    keptByAnEarlierVersion(NOON.minusSeconds(60), "not_enabled");
    assertThat(reasons(Source.MARGIN_HF_LEDGERS)).containsExactly(Gap.Reason.NOT_ENABLED);

    keptByAnEarlierVersion(NOON, "empty"); // it was opened since
    assertThat(reasons(Source.MARGIN_HF_LEDGERS))
        .isNotEmpty()
        .doesNotContain(Gap.Reason.NOT_ENABLED);
  }

  private void keptByAnEarlierVersion(Instant time, String state) {
    String answer =
        """
        {"rows":[{"source":"cross-margin-account","state":"not_enabled"}],"coverage":[
          {"source":"spot-accounts","state":"seen","error":{"error":"x"}},
          {"source":"cross-margin-account","owner":"main","state":"%s","error":null}]}\
        """
            .formatted(state);
    new Snapshots(store).save(snapshot(time), answer, Optional.empty(), Set.of());
    store.write(transaction -> transaction.update("DELETE FROM snapshot_not_enabled"));
  }

  private List<Gap.Reason> reasons(Source source) {
    return entry(source).coverage().gaps().stream().map(Gap::reason).toList();
  }

  private static Snapshot snapshot(Instant time) {
    return new Snapshot("7", "main", time, "USD", true, List.of());
  }

  @Test
  void an_account_is_known_by_the_name_that_it_was_seen_under_last() {
    Identities identities = new Identities(store);
    identities.seen("7", "old", NOON.minusSeconds(9));
    identities.seen("7", "main", NOON);
    identities.seen("8", "trial", NOON);
    identities.seen("6", "main", NOON.minusSeconds(5)); // another account had the name before
    KnownAccounts accounts = new KnownAccounts(store);

    assertThat(accounts.all())
        .containsExactly(
            new KnownAccounts.Known("main", "6"), MAIN, new KnownAccounts.Known("trial", "8"));
    assertThat(accounts.named("main")).contains(MAIN);
    assertThat(accounts.named("old")).contains(new KnownAccounts.Known("old", "7"));
    assertThat(accounts.named("nobody")).isEmpty();
  }
}
