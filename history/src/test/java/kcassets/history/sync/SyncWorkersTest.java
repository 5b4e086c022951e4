package kcassets.history.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Place;
import kcassets.history.store.PostgresServer;
import kcassets.history.store.StoreLocation;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.Quirk;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Several processes that copy into one store, and some that are killed. */
@ExtendWith(Place.Resolver.class)
class SyncWorkersTest {
  private static final long DAY = 86_400_000;
  private static final Duration LEASE = Duration.ofSeconds(3);

  private static SimulatorOptions world(String faults) {
    return SimulatorOptions.defaults()
        .withDays(60)
        .withQuotas(false)
        .withQuirk(Quirk.CURRENCY_OPTIONAL)
        .withFaults(Faults.parse(faults));
  }

  @Test
  void workers_share_the_windows_and_those_of_a_killed_one_are_taken_over(Place.Servers servers)
      throws Exception {
    Assumptions.assumeTrue(
        PostgresServer.programs().isPresent(), "no PostgreSQL server is installed here");
    String address = servers.server().freshAddress();
    Map<String, String> password = Map.of("PGPASSWORD", PostgresServer.PASSWORD);
    long since = System.currentTimeMillis() - 61 * DAY;
    try (Simulator simulator = Simulator.start(world("delay=60ms"));
        HistoryStore store =
            HistoryStore.open(StoreLocation.of(address, password, Path.of("none")))) {
      Process killed = SyncProcess.start(address, PostgresServer.PASSWORD, simulator, LEASE, since);
      Process other = SyncProcess.start(address, PostgresServer.PASSWORD, simulator, LEASE, since);
      while (claims(store) == 0) {
        Thread.sleep(5);
      }
      killed.destroyForcibly().waitFor();
      HistorySync.Outcome outcome =
          Asked.once(store, simulator, Asked.options().withSince(since).withWorkerLease(LEASE));

      assertThat(outcome.isComplete()).as("%s", outcome).isTrue();
      assertThat(other.waitFor()).isZero();
      assertWhole(store, simulator, since);
      assertThat(claims(store)).isZero();
      // Nobody asked what another one had asked and kept: the last minutes alone come again.
      long again = Asked.options().safetyMargin().toMillis();
      for (Source source : List.of(Source.SPOT_LEDGERS, Source.FUTURES_LEDGERS)) {
        long before = again;
        for (AnsweredWindow window :
            store.read(
                transaction -> AnsweredWindows.list(transaction, Asked.uid(simulator), source))) {
          assertThat(window.fromMillis()).as("%s", window).isGreaterThan(before - again);
          before = window.toMillis();
        }
      }
    }
  }

  @Test
  void a_process_that_is_killed_at_any_instant_loses_nothing_and_doubles_nothing(
      @TempDir Path folder) throws Exception {
    Random random = new Random(7);
    long since = System.currentTimeMillis() - 61 * DAY;
    try (Simulator simulator = Simulator.start(world("delay=5ms"));
        HistoryStore store =
            HistoryStore.open(new StoreLocation.Embedded(folder.resolve("store")))) {
      for (int kill = 0; kill < 6; kill++) {
        Process process =
            SyncProcess.start(
                folder.resolve("store").toString(), "", simulator, Duration.ofHours(1), since);
        Thread.sleep(random.nextInt(300, 2_500));
        process.destroyForcibly().waitFor();
      }
      // Nobody waits an hour for one whose process is gone.
      HistorySync.Outcome outcome = Asked.once(store, simulator, Asked.options().withSince(since));

      assertThat(outcome.isComplete()).as("%s", outcome).isTrue();
      assertWhole(store, simulator, since);
    }
  }

  private static long claims(HistoryStore store) {
    return store.read(transaction ->
        transaction.first("SELECT COUNT(*) FROM sync_claims", row -> row.whole(1)).orElseThrow());
  }

  private static void assertWhole(HistoryStore store, Simulator simulator, long since) {
    long now = System.currentTimeMillis();
    for (Source source : Source.values()) {
      long kept = source.retention().map(each -> now - each.toMillis() + 60_000).orElse(since);
      long from = Math.max(kept, since + 60_000);
      assertThat(Truth.store(store, Asked.uid(simulator), source))
          .as(source.label())
          .containsAllEntriesOf(
              Truth.books(simulator.books(), "main", source, from, Long.MAX_VALUE));
    }
  }
}
