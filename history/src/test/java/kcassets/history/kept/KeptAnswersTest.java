package kcassets.history.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Snapshots and address answers, in both kinds of place. */
@ParameterizedClass
@MethodSource("kcassets.history.store.Place#available")
@ExtendWith(Place.Resolver.class)
class KeptAnswersTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00.123Z");
  private static final BigDecimal ODD = new BigDecimal("1000000000000000.000000000000000001");

  private final Place place;
  @TempDir Path folder;
  private HistoryStore store;

  KeptAnswersTest(Place place) {
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

  private static Snapshot snapshot(String uid, Instant time) {
    BigDecimal beyond = ODD.multiply(ODD).multiply(ODD);
    return new Snapshot(
        uid,
        "main",
        time,
        "USD",
        false,
        List.of(
            new SnapshotRow(
                "main",
                "isolated-margin",
                Optional.of("BTC-USDT"),
                "BTC",
                ODD,
                new BigDecimal("0.10"),
                BigDecimal.ZERO,
                new BigDecimal("-5"),
                beyond,
                Optional.of(ODD),
                Optional.of(beyond.multiply(ODD))),
            new SnapshotRow(
                "sub 1",
                "spot",
                Optional.empty(),
                "ODD",
                ODD,
                ODD,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                ODD,
                Optional.empty(),
                Optional.empty())));
  }

  @Test
  void a_snapshot_comes_back_as_it_was_to_the_last_digit() {
    Snapshots snapshots = new Snapshots(store);
    long id =
        snapshots.save(snapshot("7", NOON), "{\"rows\": [1.10]}\n", Optional.empty(), Set.of());

    assertThat(snapshots.find(id)).contains(snapshot("7", NOON));
    assertThat(snapshots.answer(id)).contains("{\"rows\": [1.10]}\n");
    assertThat(snapshots.find(id + 1)).isEmpty();
    assertThat(snapshots.answer(id + 1)).isEmpty();
  }

  @Test
  void the_snapshot_of_a_time_is_the_newest_that_is_not_later() {
    Snapshots snapshots = new Snapshots(store);
    long first = snapshots.save(snapshot("7", NOON), "{}", Optional.empty(), Set.of());
    long second =
        snapshots.save(snapshot("7", NOON.plusMillis(1)), "{}", Optional.empty(), Set.of());
    snapshots.save(snapshot("8", NOON.plusMillis(2)), "{}", Optional.empty(), Set.of());

    assertThat(snapshots.list("7")).extracting(SnapshotEntry::id).containsExactly(second, first);
    assertThat(snapshots.latest("7").orElseThrow().id()).isEqualTo(second);
    assertThat(snapshots.at("7", NOON).orElseThrow().id()).isEqualTo(first);
    assertThat(snapshots.at("7", NOON.minusMillis(1))).isEmpty();
    assertThat(snapshots.latest("9")).isEmpty();
  }

  @Test
  void the_last_answer_about_addresses_is_given_whole() {
    KeptAddresses kept = new KeptAddresses(store);
    AddressAnswer old =
        new AddressAnswer(
            "7", NOON, false, List.of(new KeptAddress("XRP", "xrp", "r1", "17", "MAIN", "")));
    AddressAnswer newer = new AddressAnswer("7", NOON.plusMillis(1), true, List.of());
    assertThat(kept.latest("7")).isEmpty();
    kept.save(old);
    assertThat(kept.latest("7")).contains(old);
    kept.save(newer);
    assertThat(kept.latest("7")).contains(newer);
    assertThat(kept.latest("8")).isEmpty();
  }
}
