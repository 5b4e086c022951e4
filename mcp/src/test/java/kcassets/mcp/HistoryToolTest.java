package kcassets.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kcassets.accounts.AccountBook;
import kcassets.history.kept.Identities;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoreLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The tool {@code history} over a store in a file. */
class HistoryToolTest {
  private static final int ROWS = 3_000;
  private static final long BEGIN = 1_760_000_000_000L;

  @TempDir Path folder;

  private HistoryStore open() {
    return HistoryStore.open(new StoreLocation.Embedded(folder.resolve("store")));
  }

  @BeforeEach
  void fill() {
    try (HistoryStore store = open()) {
      new Identities(store).seen("17", "main", Instant.EPOCH);
      new Identities(store).seen("18", "secret", Instant.EPOCH);
      List<LedgerRow> rows = new ArrayList<>();
      for (int i = 0; i < ROWS; i++) {
        rows.add(row("17", i, i % 2 == 0 ? "BTC" : "USDT"));
      }
      rows.add(row("18", 7, "DOGE"));
      store.write(transaction -> LedgerRows.add(transaction, Source.SPOT_LEDGERS, rows));
    }
  }

  private static LedgerRow row(String uid, int number, String currency) {
    return new LedgerRow(
        uid,
        Source.SPOT_LEDGERS,
        "" + number,
        BEGIN + number * 1000L,
        currency,
        new BigDecimal("-0.10"),
        Optional.empty(),
        Optional.empty(),
        Optional.of("funding"),
        Optional.of("TRANSFER"),
        Optional.of("out"),
        Optional.empty(),
        Optional.of(""),
        "{\"amount\":\"0.10\"}");
  }

  private Session session() {
    Session session =
        new Session(
            AccountBook.of(Session.at("http://127.0.0.1:9")),
            Session.options(ServerOptions.USUAL_TOKENS),
            this::open);
    session.begin();
    return session;
  }

  private static Stream<String> ids(JsonNode rows) {
    return rows.valueStream().map(row -> row.path("id").stringValue());
  }

  @Test
  void the_newest_rows_come_and_how_to_go_on() {
    try (Session session = session()) {
      JsonNode answer = session.data("history", Map.of());
      assertThat(answer.path("data")).hasSize(100);
      assertThat(answer.path("data").path(0).path("amount").stringValue()).isEqualTo("-0.10");
      assertThat(answer.path("data").path(0).path("fee").isNull()).isTrue();
      assertThat(answer.path("data").path(0).has("raw")).isFalse();
      assertThat(answer.path("notes").path(0).stringValue())
          .contains("ask again with to 2025-10-09T09:41:40.000Z, and leave out");
      assertThat(session.data("history", Map.of("limit", 1)).path("notes").path(0).stringValue())
          .as("the same limit would bring the same rows for ever")
          .contains("and a larger limit");

      JsonNode next =
          session.data(
              "history",
              Map.of(
                  "to", "2025-10-09T09:41:40.000Z", "limit", 3, "raw", true, "currency", "usdt"));
      assertThat(ids(next.path("data"))).containsExactly("2899", "2897", "2895");
      assertThat(next.path("data").path(0).path("raw").path("amount").stringValue())
          .isEqualTo("0.10");
    }
  }

  @Test
  void a_long_answer_comes_in_parts_that_stay() {
    try (Session session = session()) {
      JsonNode answer = session.data("history", Map.of("limit", 5000));
      JsonNode shortened = answer.path("shortened");
      List<String> all = new ArrayList<>(ids(answer.path("data")).toList());
      assertThat(all).hasSizeLessThan(ROWS);
      for (int part = 2; part <= shortened.path("parts").intValue(); part++) {
        JsonNode rest =
            session.data(
                "rest_of_answer",
                Map.of("answer", shortened.path("answer").stringValue(), "part", part));
        all.addAll(ids(rest.path("data")).toList());
      }
      assertThat(all).hasSize(ROWS).doesNotHaveDuplicates();
      assertThat(all.getLast()).isEqualTo("0");
    }
  }

  @Test
  void problems_are_told_at_once_and_other_accounts_do_not_exist() {
    try (Session session = session()) {
      JsonNode error =
          session.error(
              "history",
              Map.of("source", "x", "limit", 0, "from", true, "since", "1", "account", "secret"));
      assertThat(
              error
                  .path("problems")
                  .valueStream()
                  .map(each -> each.path("parameter").stringValue()))
          .containsExactlyInAnyOrder("source", "limit", "from", "since", "account");
      assertThat(error.toString()).doesNotContain("DOGE");
      assertThat(session.data("history", Map.of("source", "spot_ledgers", "limit", 1)).path("data"))
          .hasSize(1);
    }
  }
}
