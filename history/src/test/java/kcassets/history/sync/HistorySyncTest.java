package kcassets.history.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Place;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.Quirk;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Place.Resolver.class)
class HistorySyncTest {
  private static final long YEAR = 365L * 86_400_000;

  @ParameterizedTest
  @EnumSource
  void a_store_holds_all_that_the_exchange_still_has(
      Place place, @TempDir Path folder, Place.Servers servers) {
    SimulatorOptions world =
        SimulatorOptions.defaults().withDays(40).withQuirk(Quirk.CURRENCY_OPTIONAL);
    try (Simulator simulator = Simulator.start(world);
        HistoryStore store = HistoryStore.open(place.fresh(folder, servers))) {
      HistorySync.Outcome outcome = Asked.once(store, simulator, Asked.options());
      assertThat(outcome.isComplete()).isTrue();
      long now = System.currentTimeMillis();
      for (Source source : Source.values()) {
        long kept =
            source.retention().map(each -> now - each.toMillis()).orElse(now - 3 * YEAR) + 10_000;
        Map<String, String> copied = Truth.store(store, Asked.uid(simulator), source);
        assertThat(copied)
            .as(source.label())
            .containsAllEntriesOf(
                Truth.books(simulator.books(), "main", source, kept, Long.MAX_VALUE));
        assertThat(Truth.books(simulator.books(), "main", source, 0, Long.MAX_VALUE))
            .as(source.label())
            .containsAllEntriesOf(copied);
      }
      HistorySync.Outcome again = Asked.once(store, simulator, Asked.options());
      assertThat(again.results()).allMatch(each -> each.rowsNew() == 0);
    }
  }
}
