package kcassets.history.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

/** Movements and answered windows, in both kinds of place. */
@ParameterizedClass
@MethodSource("kcassets.history.store.Place#available")
@ExtendWith(Place.Resolver.class)
class LedgerRowsTest {
  private final Place place;
  @TempDir Path folder;
  private HistoryStore store;

  LedgerRowsTest(Place place) {
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

  private static LedgerRow row(String uid, Source source, String id, long time, String currency) {
    return new LedgerRow(
        uid,
        source,
        id,
        time,
        currency,
        new BigDecimal("-1234567890123456789012345.100000000000000000001"),
        Optional.of(new BigDecimal("0.10")),
        Optional.empty(),
        Optional.of("funding"),
        Optional.of(""),
        Optional.of("out"),
        Optional.empty(),
        Optional.of("{'odd':\t\"x\"}\n\\"),
        "{\"raw\":\"" + id + "\"}");
  }

  private long add(Source source, List<LedgerRow> rows) {
    return store.write(transaction -> LedgerRows.add(transaction, source, rows));
  }

  private List<LedgerRow> all(LedgerQuery query) {
    List<LedgerRow> rows = new ArrayList<>();
    new LedgerRows(store).each(query, row -> rows.add(row));
    return rows;
  }

  @Test
  void rows_come_back_as_they_were_and_once() {
    LedgerRow row = row("1", Source.SPOT_LEDGERS, "a", 5, "BTC");
    assertThat(add(Source.SPOT_LEDGERS, List.of(row))).isEqualTo(1);
    assertThat(add(Source.SPOT_LEDGERS, List.of(row))).isZero();
    assertThat(all(LedgerQuery.of("1", LedgerQuery.Order.NEWEST_FIRST))).containsExactly(row);
    assertThat(all(LedgerQuery.of("2", LedgerQuery.Order.NEWEST_FIRST))).isEmpty();
  }

  @Test
  void a_deposit_becomes_what_it_is_by_now() {
    LedgerRow young = row("1", Source.DEPOSITS, "a", 5, "BTC");
    LedgerRow old =
        new LedgerRow(
            "1",
            Source.DEPOSITS,
            "a",
            5,
            "BTC",
            BigDecimal.ONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("in"),
            Optional.of("SUCCESS"),
            Optional.empty(),
            "{}");
    assertThat(add(Source.DEPOSITS, List.of(young))).isEqualTo(1);
    assertThat(add(Source.DEPOSITS, List.of(old, row("1", Source.DEPOSITS, "b", 6, "BTC"))))
        .isEqualTo(1);
    assertThat(all(LedgerQuery.of("1", LedgerQuery.Order.OLDEST_FIRST)))
        .hasSize(2)
        .first()
        .isEqualTo(old);
  }

  @Test
  void filters_and_limits_hold_in_both_orders_and_numbers_are_in_the_order_of_numbers() {
    List<LedgerRow> rows = new ArrayList<>();
    for (int number = 0;
        number < 50_000;
        number++) { // more than one transaction, ties at one moment
      rows.add(
          row("1", Source.SPOT_LEDGERS, "" + number, number / 100, number % 2 == 0 ? "A" : "B"));
    }
    add(Source.SPOT_LEDGERS, rows);
    add(Source.DEPOSITS, List.of(row("1", Source.DEPOSITS, "d", 7, "A")));
    LedgerQuery query =
        LedgerQuery.of("1", LedgerQuery.Order.OLDEST_FIRST).from(Source.SPOT_LEDGERS);
    assertThat(all(query)).isEqualTo(rows);
    assertThat(all(LedgerQuery.of("1", LedgerQuery.Order.NEWEST_FIRST).from(Source.SPOT_LEDGERS)))
        .isEqualTo(rows.reversed());
    LedgerQuery narrow =
        new LedgerQuery(
            Set.of("1", "2"),
            Set.of(Source.SPOT_LEDGERS, Source.DEPOSITS),
            Set.of("A"),
            Set.of(""),
            OptionalLong.of(7),
            OptionalLong.of(8),
            LedgerQuery.Order.NEWEST_FIRST,
            OptionalLong.of(101));
    List<LedgerRow> found = all(narrow);
    assertThat(found).hasSize(101).allMatch(each -> each.currency().equals("A"));
    assertThat(found.getFirst().id()).isEqualTo("898");
    assertThat(found.getLast().id()).isEqualTo("d"); // 50 of each moment, and the deposit
  }

  @Test
  void windows_are_kept_with_their_answers() {
    AnsweredWindow window =
        new AnsweredWindow(
            "1", Source.DEPOSITS, "", 10, 19, 25, 2, new Digest().add("a", "b").hex());
    store.write(transaction -> {
      AnsweredWindows.add(
          transaction, List.of(new AnsweredWindows.WithBodies(window, List.of("{}", "[]"))));
      return true;
    });
    assertThat(
            store.<List<AnsweredWindow>>read(
                transaction -> AnsweredWindows.list(transaction, "1", Source.DEPOSITS)))
        .containsExactly(window);
    assertThat(
            store.<List<AnsweredWindow>>read(
                transaction -> AnsweredWindows.list(transaction, "1", Source.WITHDRAWALS)))
        .isEmpty();
  }
}
