package kcassets.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kcassets.history.kept.Identities;
import kcassets.history.kept.Snapshots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a store keeps, in both kinds of place. */
@ParameterizedClass
@MethodSource("kcassets.history.store.Place#available")
@ExtendWith(Place.Resolver.class)
class HistoryStoreTest {
  private static final StoredTable LEDGER =
      new StoredTable(
          "ledger_rows",
          List.of(
              "uid", "source", "id", "time_millis", "currency", "amount", "amount_number", "raw"),
          List.of("uid", "source", "id"),
          StoredTable.Again.KEEP);

  private final Place place;
  @TempDir Path folder;
  private StoreLocation location;

  HistoryStoreTest(Place place) {
    this.place = place;
  }

  @BeforeEach
  void begin(Place.Servers servers) {
    location = place.fresh(folder, servers);
  }

  private static List<Object> movement(String id, String amount, String raw) {
    return List.of(
        "7",
        "spot-ledgers",
        id,
        1_000L,
        "BTC",
        amount,
        StoredNumber.of(new BigDecimal(amount)),
        raw);
  }

  @Test
  void what_was_written_is_read_by_another_store_object() {
    try (HistoryStore store = HistoryStore.open(location)) {
      new Identities(store).seen("7", "main", Instant.EPOCH);
      new Identities(store).seen("8", "main", Instant.EPOCH.plusSeconds(1));
      new Identities(store).seen("7", "main", Instant.EPOCH.plusSeconds(2));
    }
    try (HistoryStore store = HistoryStore.open(location)) {
      assertThat(new Identities(store).uids("main")).containsExactly("7", "8");
      assertThat(new Identities(store).uids("other")).isEmpty();
    }
  }

  @Test
  void a_reader_who_comes_first_finds_an_empty_store() {
    try (HistoryStore store = HistoryStore.open(location)) {
      assertThat(new Snapshots(store).list("7")).isEmpty();
      assertThat(store.version()).isEqualTo(Schema.VERSION);
    }
  }

  @Test
  void work_that_fails_leaves_no_trace() {
    try (HistoryStore store = HistoryStore.open(location)) {
      assertThatThrownBy(() ->
              store.write(transaction -> {
                transaction.append(LEDGER, List.of(movement("a", "1", "{}")));
                throw new IllegalStateException("on purpose");
              }))
          .hasMessage("on purpose");
      assertThat(StoreStatus.of(location).rows()).containsEntry("ledger_rows", 0L);
    }
  }

  @Test
  void a_row_that_is_there_already_stays_and_is_not_counted() {
    try (HistoryStore store = HistoryStore.open(location)) {
      long first =
          store.write(transaction ->
              transaction.append(
                  LEDGER, List.of(movement("a", "1", "old"), movement("b", "2", "old"))));
      long again =
          store.write(transaction ->
              transaction.append(
                  LEDGER,
                  List.of(
                      movement("b", "3", "new"),
                      movement("c", "4", "new"),
                      movement("c", "4", "new"))));

      assertThat(first).isEqualTo(2);
      assertThat(again).isEqualTo(1);
      assertThat(raws(store)).containsExactly("old", "old", "new");
    }
  }

  @Test
  void a_row_that_may_change_is_replaced() {
    StoredTable changing =
        new StoredTable(LEDGER.name(), LEDGER.columns(), LEDGER.key(), StoredTable.Again.REPLACE);
    try (HistoryStore store = HistoryStore.open(location)) {
      store.write(
          transaction -> transaction.append(changing, List.of(movement("a", "1", "PROCESSING"))));
      store.write(transaction ->
          transaction.append(
              changing, List.of(movement("a", "1", "SUCCESS"), movement("b", "1", "SUCCESS"))));
      assertThat(raws(store)).containsExactly("SUCCESS", "SUCCESS");
    }
  }

  @Test
  void texts_come_back_as_they_were_whatever_is_in_them() {
    List<String> texts =
        List.of(
            "",
            "\\",
            "\\N",
            "\t\n\r",
            "'; DROP TABLE ledger_rows; --",
            "\"{}\"",
            "…漢字🙂",
            "\u0001");
    try (HistoryStore store = HistoryStore.open(location)) {
      store.write(transaction ->
          transaction.append(
              LEDGER,
              IntStream.range(0, texts.size())
                  .mapToObj(index -> movement("id" + index, "1", texts.get(index)))
                  .toList()));
      assertThat(raws(store)).isEqualTo(texts);
    }
  }

  @Test
  void sums_are_exact_even_where_they_are_larger_than_a_column() {
    List<String> amounts =
        List.of(
            "99999999999999999999.999999999999999999",
            "99999999999999999999.999999999999999999",
            "1000000000000000.000000000000000001",
            "-0.000000000000000002");
    try (HistoryStore store = HistoryStore.open(location)) {
      store.write(transaction ->
          transaction.append(
              LEDGER,
              IntStream.range(0, amounts.size())
                  .mapToObj(index -> movement("id" + index, amounts.get(index), "{}"))
                  .toList()));
      Optional<BigDecimal> sum =
          store.read(transaction ->
              transaction.first(
                  "SELECT " + StoredNumber.sumOf("amount_number") + " FROM ledger_rows",
                  row -> StoredNumber.sum(row, 1)));

      assertThat(sum.orElseThrow())
          .isEqualByComparingTo(
              amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
  }

  @Test
  void a_number_that_does_not_fit_is_kept_as_text_and_never_rounded() {
    String tooFine = "0.1234567890123456789";
    try (HistoryStore store = HistoryStore.open(location)) {
      store.write(transaction -> transaction.append(LEDGER, List.of(movement("a", tooFine, "{}"))));
      boolean found =
          store
              .read(transaction ->
                  transaction.first(
                      "SELECT amount, amount_number FROM ledger_rows",
                      row -> row.text(1).equals(tooFine) && row.maybeNumber(2).isEmpty()))
              .orElseThrow();
      assertThat(found).isTrue();
    }
  }

  @Test
  void looking_at_a_store_tells_its_rows() {
    try (HistoryStore store = HistoryStore.open(location)) {
      store.write(transaction -> transaction.append(LEDGER, List.of(movement("a", "1", "{}"))));
    }
    assertThat(StoreStatus.of(location).schemaVersion()).isEqualTo(Schema.VERSION);
    assertThat(StoreStatus.of(location).rows())
        .containsEntry("ledger_rows", 1L)
        .containsEntry("snapshots", 0L);
  }

  @Test
  void looking_at_a_place_where_nothing_is_makes_nothing() {
    assertThat(StoreStatus.of(location).schemaVersion()).isZero();
    assertThat(StoreStatus.of(location).schemaVersion()).isZero();
    assertThat(folder).isEmptyDirectory();
  }

  private static List<String> raws(HistoryStore store) {
    return store.read(transaction ->
        transaction.list("SELECT raw FROM ledger_rows ORDER BY id", row -> row.text(1)));
  }
}
