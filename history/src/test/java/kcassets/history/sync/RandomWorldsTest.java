package kcassets.history.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Place;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import kcassets.simulator.world.Quirk;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invented accounts, in which much happens, are copied again and again while answers fail, lists
 * move, clocks jump and runs end at any moment. In the end the store holds what the simulator's
 * books hold, and what the exchange forgot meanwhile lies in a gap that was named.
 */
@ExtendWith(Place.Resolver.class)
class RandomWorldsTest {
  private static final String FAULTS =
      "500=0.03,html=0.01,cut=0.01,half=0.01,429=0.01,overload=0.01";

  private static final List<Quirk> READINGS =
      List.of(
          Quirk.EXCLUSIVE_END,
          Quirk.OFFSET_REPEATED,
          Quirk.CURRENCY_OPTIONAL,
          Quirk.NULL_LISTS,
          Quirk.UNSIGNED_TRANSFERS,
          Quirk.OLD_MARGIN_NAMES);

  static Stream<Arguments> worlds() {
    return LongStream.range(0, Long.getLong("seeds", 20))
        .boxed()
        .flatMap(seed -> Place.available().map(place -> Arguments.of(seed, place)));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void the_store_equals_the_books_and_what_was_lost_is_named(
      long seed, Place place, @TempDir Path folder, Place.Servers servers) throws Exception {
    Random random = new Random(seed);
    ShiftedClock venueClock = new ShiftedClock();
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withSeed(seed)
            .withDays(random.nextInt(1, 14))
            .withClock(venueClock)
            .withQuotas(false)
            .withFaults(Faults.parse(FAULTS));
    for (Quirk quirk : READINGS) {
      options = random.nextBoolean() ? options.withQuirk(quirk) : options;
    }
    try (Simulator simulator = Simulator.start(options);
        HistoryStore store = HistoryStore.open(place.fresh(folder, servers))) {
      SyncOptions sync =
          Asked.options()
              .withWorkerLease(Duration.ofMillis(1_500))
              .withRowsInHand(random.nextInt(5, 300))
              .withParallelism(random.nextInt(1, 20));
      if (random.nextInt(4) > 0) {
        // The year before is empty, and asking for it takes most of the time.
        sync = sync.withSince(venueClock.millis() - options.days() * 86_400_000L - 60_000);
      }
      int rounds = random.nextInt(1, 5);
      for (int round = 0; round < rounds; round++) {
        live(simulator, venueClock, random);
        copy(store, simulator, sync, venueClock, random);
        venueClock.move(
            Duration.ofMillis(random.nextLong(1, random.nextInt(4) == 0 ? DAYS * 9 : DAYS)));
      }
      live(simulator, venueClock, random);
      long lastMillis = venueClock.millis();
      HistorySync.Outcome last = whole(store, simulator, sync, venueClock);
      compare(store, simulator, last, lastMillis, sync.sinceMillis().orElse(0));
      HistorySync.Outcome again = whole(store, simulator, sync, venueClock);
      assertThat(again.results()).allMatch(each -> each.rowsNew() == 0);
    }
  }

  private static final long DAYS = 86_400_000;

  /** Something happens, now and then much of it in one millisecond, and one row comes late. */
  private static void live(Simulator simulator, ShiftedClock clock, Random random) {
    int storms = random.nextInt(3);
    for (int storm = 0; storm < storms; storm++) {
      int rows = random.nextInt(4) == 0 ? 600 : random.nextInt(20);
      for (int row = 0; row < rows; row++) {
        simulator.arrive();
      }
      clock.move(Duration.ofMillis(random.nextLong(1, 3_600_000)));
    }
    if (random.nextBoolean()) {
      clock.move(Duration.ofMinutes(-2));
      simulator.arrive();
      clock.move(Duration.ofMinutes(2));
    }
  }

  /** A run that ends at some moment, or goes through. */
  private static void copy(
      HistoryStore store,
      Simulator simulator,
      SyncOptions sync,
      ShiftedClock venueClock,
      Random random)
      throws InterruptedException {
    ShiftedClock ours = new ShiftedClock();
    ours.move(Duration.between(ours.instant(), venueClock.instant()));
    try (AssetsClient client = Asked.client(simulator, KeyRole.MASTER, ours)) {
      HistorySync run = new HistorySync(store, sync);
      CompletableFuture<Void> thrown = new CompletableFuture<>();
      Thread thread =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  run.run(List.of(new SyncAccount("main", client, Optional.empty())));
                  thrown.complete(null);
                } catch (Throwable e) { // also what an assertion of the program says
                  thrown.completeExceptionally(e);
                }
              });
      long end = System.nanoTime() + Duration.ofMillis(random.nextInt(10, 1_500)).toNanos();
      boolean moving = random.nextInt(3) == 0;
      while (!thread.join(Duration.ofMillis(20)) && System.nanoTime() < end) {
        if (moving) {
          simulator.arrive();
        }
      }
      if (random.nextBoolean()) {
        ours.move(Duration.ofMinutes(random.nextInt(-300, 300))); // somebody sets the clock
      }
      switch (random.nextInt(4)) {
        case 0 -> run.stop();
        case 1 -> {}
        default -> run.abandon();
      }
      thread.join();
      endedWell(thrown);
    }
  }

  /** An ended run may say that it was ended, and nothing else. */
  private static void endedWell(CompletableFuture<Void> run) throws InterruptedException {
    try {
      run.get();
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(AssetsException.class);
      assertThat(((AssetsException) e.getCause()).failure())
          .isInstanceOfAny(
              Failure.Interrupted.class, Failure.Unreachable.class, Failure.Storage.class);
    }
  }

  /** Again and again, as a request may fail for good. */
  private static HistorySync.Outcome whole(
      HistoryStore store, Simulator simulator, SyncOptions sync, ShiftedClock clock) {
    for (int attempt = 0; ; attempt++) {
      try (AssetsClient client = Asked.client(simulator, KeyRole.MASTER, clock)) {
        HistorySync.Outcome outcome =
            new HistorySync(store, sync)
                .run(List.of(new SyncAccount("main", client, Optional.empty())));
        boolean failed =
            outcome.results().stream()
                .flatMap(result -> result.gaps().stream())
                .anyMatch(gap -> !gap.reason().equals(Unanswered.LOST));
        if (!failed || attempt == 5) {
          assertThat(failed).as("%s", outcome).isFalse();
          return outcome;
        }
      }
    }
  }

  private static void compare(
      HistoryStore store, Simulator simulator, HistorySync.Outcome outcome, long now, long since) {
    String uid = Asked.uid(simulator);
    for (SourceResult result : outcome.results()) {
      Source source = Source.named(result.source()).orElseThrow();
      Map<String, String> copied = Truth.store(store, uid, source);
      Map<String, String> books = Truth.books(simulator.books(), "main", source, 0, Long.MAX_VALUE);
      Map<String, String> strange = new TreeMap<>(copied);
      strange.entrySet().removeAll(books.entrySet());
      assertThat(strange).as("unlike the books in %s", source.label()).isEmpty();
      // What was forgotten before the first copy was never to be had.
      long first = result.covered().orElseThrow().from();
      source
          .retention()
          .ifPresent(kept ->
              assertThat(first).isLessThan(Math.max(since, now - kept.toMillis()) + 120_000));
      List<String> missing = new ArrayList<>();
      books.forEach((id, row) -> {
        long time = Long.parseLong(row.substring(0, row.indexOf(' ')));
        boolean lost =
            result.gaps().stream()
                .anyMatch(gap -> gap.span().from() <= time && time <= gap.span().to());
        boolean excused = source.retention().isPresent() && time < first;
        if (!copied.containsKey(id) && !lost && !excused) {
          missing.add(row);
        }
      });
      assertThat(missing).as("missing in %s: %s", source.label(), result).isEmpty();
      if (!source.retention().isPresent()) {
        assertThat(result.gaps()).as(source.label()).isEmpty();
      }
      recordsTellTheTruth(store, uid, source, books);
    }
  }

  /**
   * An interval that is noted as answered has as many rows as the books; but rows of its last
   * minutes may have come late, which is why they are asked for again.
   */
  private static void recordsTellTheTruth(
      HistoryStore store, String uid, Source source, Map<String, String> books) {
    List<Long> times =
        books.values().stream()
            .map(row -> Long.valueOf(row.substring(0, row.indexOf(' '))))
            .toList();
    long margin = Asked.options().safetyMargin().toMillis();
    for (AnsweredWindow window :
        store.read(transaction -> AnsweredWindows.list(transaction, uid, source))) {
      if (window.currency().isEmpty()) {
        long settled = Math.min(window.toMillis(), window.answeredMillis() - margin);
        assertThat(window.rows())
            .as("%s", window)
            .isBetween(
                count(times, window.fromMillis(), settled),
                count(times, window.fromMillis(), window.toMillis()));
      }
    }
  }

  private static long count(List<Long> times, long from, long to) {
    return times.stream().filter(time -> from <= time && time <= to).count();
  }
}
