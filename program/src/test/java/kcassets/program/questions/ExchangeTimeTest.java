package kcassets.program.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoreLocation;
import kcassets.history.store.Transaction;
import kcassets.program.Run;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is kept is dated by the clock of the exchange, however wrong ours is. */
class ExchangeTimeTest {
  private static final SimulatorOptions WORLD =
      SimulatorOptions.defaults().withDays(5).withQuotas(false);

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(longs = {-400, 0, 9})
  void coverage_and_snapshots_count_by_it(long days) {
    Duration ahead = Duration.ofDays(days);
    try (Simulator venue = Simulator.start(WORLD.withClockOffset(ahead))) {
      Run run = Run.with(venue, home);
      run.run("sync");
      assertThat(run.exitCode).as(run.err).isZero();
      Instant there = Instant.now().plus(ahead);
      run.run("coverage");

      assertThat(run.exitCode).as(run.err).isZero();
      for (JsonNode source : run.json()) {
        assertThat(time(source, "asOf")).isCloseTo(there, within(1, ChronoUnit.MINUTES));
        assertThat(time(source.path("pending"), "to")).isEqualTo(time(source, "asOf"));
      }
      run.run("portfolio", "--save");
      assertThat(run.exitCode).as(run.err).isZero();
      run.run("portfolio", "--snapshots");
      assertThat(run.json()).hasSize(2);
      for (JsonNode snapshot : run.json()) {
        assertThat(time(snapshot, "takenAt")).isCloseTo(there, within(1, ChronoUnit.MINUTES));
      }
      try (HistoryStore store = store()) {
        assertThat(store.read(ExchangeTimeTest::readings))
            .as("how long reading took, and that its time lies within")
            .hasSize(2)
            .allMatch(took -> took > 0 && took < 60_000);
      }
    }
  }

  @Test
  void a_copy_reaches_beyond_its_own_snapshot_so_rows_that_it_lacks_are_found_at_once() {
    try (Simulator venue = Simulator.start(WORLD)) {
      Run run = Run.with(venue, home);
      run.run("sync");
      Instant between = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      for (int event = 0; event < 60; event++) {
        venue.arrive();
      }
      run.run("sync");
      assertThat(run.exitCode).as(run.err).isZero();
      List<LedgerRow> missing = rowsOfOneCoin(between);
      try (HistoryStore store = store()) {
        for (LedgerRow row : missing) {
          store.write(transaction ->
              transaction.update(
                  "DELETE FROM ledger_rows WHERE source = 'spot-ledgers' AND id = ?", row.id()));
        }
      }
      run.run("reconcile", "-o", "ndjson");

      assertThat(run.exitCode).as(run.out).isEqualTo(8);
      List<JsonNode> open =
          run.lines().filter(check -> check.path("state").stringValue().equals("open")).toList();
      assertThat(open).hasSize(1);
      JsonNode check = open.getFirst();
      assertThat(check.path("wallet").stringValue()).isEqualTo("funding");
      assertThat(check.path("currency").stringValue()).isEqualTo(missing.getFirst().currency());
      assertThat(new BigDecimal(check.path("difference").stringValue()))
          .isEqualByComparingTo(sum(missing));
      // A snapshot is dated a little before it was read, so that the lists surely reach beyond it.
      assertThat(missing)
          .extracting(row -> Instant.ofEpochMilli(row.timeMillis()))
          .allMatch(moment -> moment.isAfter(time(check, "from")))
          .allMatch(moment -> moment.isBefore(time(check, "to").plusSeconds(1)));
    }
  }

  private static Instant time(JsonNode object, String name) {
    return Instant.parse(object.path(name).stringValue());
  }

  private HistoryStore store() {
    return HistoryStore.open(new StoreLocation.Embedded(home.resolve("store")));
  }

  /** The movements of a coin in the funding wallet after a moment, which do not cancel out. */
  private List<LedgerRow> rowsOfOneCoin(Instant moment) {
    List<LedgerRow> rows = new ArrayList<>();
    try (HistoryStore store = store()) {
      LedgerQuery query =
          LedgerQuery.of(
              store.read(transaction -> uid(transaction)), LedgerQuery.Order.OLDEST_FIRST);
      new LedgerRows(store).each(query.from(Source.SPOT_LEDGERS), row -> rows.add(row));
    }
    Map<String, List<LedgerRow>> byCoin =
        rows.stream()
            .filter(row -> row.timeMillis() >= moment.toEpochMilli())
            .filter(row -> row.wallet().orElse("").equals("funding"))
            .collect(Collectors.groupingBy(LedgerRow::currency));
    return byCoin.values().stream()
        .filter(some -> sum(some).signum() != 0)
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal sum(List<LedgerRow> rows) {
    return rows.stream().map(LedgerRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Long> readings(Transaction transaction) {
    return transaction.list(
        "SELECT r.last_millis - r.first_millis FROM snapshot_readings r JOIN snapshots s"
            + " ON s.id = r.snapshot_id WHERE s.taken_millis BETWEEN r.first_millis AND r.last_millis",
        row -> row.whole(1));
  }

  private static String uid(Transaction transaction) {
    return transaction.first("SELECT uid FROM identities", row -> row.text(1)).orElseThrow();
  }
}
