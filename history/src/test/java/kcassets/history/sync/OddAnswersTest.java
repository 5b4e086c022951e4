package kcassets.history.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kcassets.client.AssetsClient;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoreLocation;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import kcassets.simulator.world.Quirk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the exchange says that it should not, or did not say before. */
class OddAnswersTest {
  private static final long DAY = 86_400_000;

  @TempDir Path folder;
  private StoreLocation place;

  @BeforeEach
  void name() {
    place = new StoreLocation.Embedded(folder.resolve("store"));
  }

  @Test
  void a_row_that_cannot_be_read_leaves_a_gap_and_nothing_else_behind() {
    long since = System.currentTimeMillis() - 12 * DAY;
    SimulatorOptions world =
        SimulatorOptions.defaults().withDays(10).withQuirk(Quirk.ROWS_WITHOUT_AMOUNT);
    try (Simulator simulator = Simulator.start(world);
        HistoryStore store = HistoryStore.open(place)) {
      SourceResult result =
          Asked.once(
                  store,
                  simulator,
                  Asked.options().withSources(Set.of(Source.SPOT_LEDGERS)).withSince(since))
              .results()
              .getFirst();

      Map<String, String> books =
          Truth.books(simulator.books(), "main", Source.SPOT_LEDGERS, 0, Long.MAX_VALUE);
      Map<String, String> copied = Truth.store(store, Asked.uid(simulator), Source.SPOT_LEDGERS);
      assertThat(result.isComplete()).isFalse();
      assertThat(result.gaps()).isNotEmpty().allMatch(gap -> gap.reason().equals("unreadable"));
      assertThat(copied).isNotEmpty().hasSizeLessThan(books.size());
      books.forEach((id, row) -> {
        long time = Long.parseLong(row.substring(0, row.indexOf(' ')));
        boolean named =
            result.gaps().stream()
                .anyMatch(gap -> gap.span().from() <= time && time <= gap.span().to());
        assertThat(copied.containsKey(id) || named).as(row).isTrue();
      });
    }
  }

  @Test
  void a_deposit_that_gets_an_id_later_does_not_stand_twice() {
    Clock standing = Clock.fixed(Instant.now(), ZoneOffset.UTC);
    SimulatorOptions world = SimulatorOptions.defaults().withDays(30).withClock(standing);
    SyncOptions deposits = Asked.options().withSources(Set.of(Source.DEPOSITS));
    try (HistoryStore store = HistoryStore.open(place)) {
      long nameless = 0;
      try (Simulator before = Simulator.start(world.withQuirk(Quirk.DEPOSITS_WITHOUT_ID))) {
        nameless = copy(store, before, deposits, standing).rowsNew();
      }
      // As a copy of another day would, which asks for the same again.
      store.write(transaction -> transaction.update("DELETE FROM answered_windows"));
      try (Simulator after = Simulator.start(world)) {
        SourceResult second = copy(store, after, deposits, standing);

        assertThat(nameless).isPositive();
        assertThat(second.rowsNew()).isZero();
        assertThat(Truth.store(store, Asked.uid(after), Source.DEPOSITS))
            .isEqualTo(Truth.books(after.books(), "main", Source.DEPOSITS, 0, Long.MAX_VALUE));
      }
    }
  }

  @Test
  void the_years_before_a_young_account_are_not_asked_for_day_by_day() {
    try (Simulator simulator =
            Simulator.start(
                SimulatorOptions.defaults().withDays(10).withQuirk(Quirk.CURRENCY_OPTIONAL));
        HistoryStore store = HistoryStore.open(place)) {
      SyncOptions options =
          Asked.options()
              .withSources(Set.of(Source.DEPOSITS, Source.WITHDRAWALS, Source.FUTURES_LEDGERS));

      HistorySync.Outcome outcome = Asked.once(store, simulator, options);

      assertThat(outcome.isComplete()).isTrue();
      assertThat(outcome.results())
          .allSatisfy(result ->
              assertThat(result.calls())
                  .as(result.source())
                  .isLessThan(result.source().equals("futures-ledgers") ? 60 : 3));
      assertThat(Truth.store(store, Asked.uid(simulator), Source.FUTURES_LEDGERS))
          .containsAllEntriesOf(
              Truth.books(simulator.books(), "main", Source.FUTURES_LEDGERS, 0, Long.MAX_VALUE));
    }
  }

  private static SourceResult copy(
      HistoryStore store, Simulator simulator, SyncOptions options, Clock clock) {
    try (AssetsClient client = Asked.client(simulator, KeyRole.MASTER, clock)) {
      return new HistorySync(store, options)
          .run(List.of(new SyncAccount("main", client, Optional.empty())))
          .results()
          .getFirst();
    }
  }
}
