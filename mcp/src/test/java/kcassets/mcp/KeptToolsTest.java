package kcassets.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kcassets.accounts.AccountBook;
import kcassets.history.kept.Identities;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.Digest;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoreLocation;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The tools that tell about what was copied: coverage and reconcile. */
class KeptToolsTest {
  @TempDir Path folder;
  private final Simulator venue = Simulator.start(SimulatorOptions.defaults().withDays(1));
  private final AtomicInteger opened = new AtomicInteger();

  @AfterEach
  void stop() {
    venue.close();
  }

  private HistoryStore store() {
    opened.incrementAndGet();
    return HistoryStore.open(new StoreLocation.Embedded(folder.resolve("store")));
  }

  private Session session() {
    Session session =
        new Session(
            AccountBook.of(Session.account("main", venue)),
            Session.options(ServerOptions.USUAL_TOKENS),
            this::store);
    session.begin();
    return session;
  }

  private static LedgerRow row(String uid, String id, String amount, String balance, long time) {
    return new LedgerRow(
        uid,
        Source.TRADE_HF_LEDGERS,
        id,
        time,
        "BTC",
        new BigDecimal(amount),
        Optional.empty(),
        Optional.of(new BigDecimal(balance)),
        Optional.of("spot-hf"),
        Optional.of("SUB_TRANSFER"),
        Optional.of("in"),
        Optional.empty(),
        Optional.empty(),
        "{}");
  }

  private void keep(List<LedgerRow> rows) {
    try (HistoryStore store = store()) {
      long now = Instant.now().toEpochMilli();
      new Identities(store).seen("7", "main", Instant.EPOCH);
      new Identities(store).seen("8888", "secret-other", Instant.EPOCH);
      store.write(transaction -> {
        LedgerRows.add(transaction, Source.TRADE_HF_LEDGERS, rows);
        AnsweredWindows.add(
            transaction,
            List.of(
                new AnsweredWindows.WithBodies(
                    new AnsweredWindow(
                        "7",
                        Source.TRADE_HF_LEDGERS,
                        "",
                        now - 1_000_000,
                        now,
                        now,
                        rows.size(),
                        new Digest().hex()),
                    List.of())));
        return true;
      });
    }
  }

  @Test
  void coverage_tells_gaps_and_says_so_in_a_note() {
    keep(List.of());
    try (Session session = session()) {
      JsonNode answer = session.data("coverage", Map.of());
      JsonNode hf =
          answer
              .path("data")
              .valueStream()
              .filter(each -> each.path("source").stringValue().equals("trade-hf-ledgers"))
              .findFirst()
              .orElseThrow();
      assertThat(hf.path("intervals")).hasSize(1);
      assertThat(hf.path("losesRowsAt").isString()).isTrue();
      assertThat(answer.path("notes").toString()).contains("The history has gaps");
    }
  }

  @Test
  void reconcile_finds_what_is_missing_and_knows_no_account_that_may_not_be_asked_about() {
    long time = Instant.now().toEpochMilli() - 500_000;
    keep(
        List.of(
            row("7", "1", "5", "5", time),
            row("7", "3", "1", "8", time + 1),
            row("8888", "9", "-1", "99", time + 1)));
    try (Session session = session()) {
      JsonNode answer = session.data("reconcile", Map.of("account", "main"));
      JsonNode data = answer.path("data");
      assertThat(data.path("closed").booleanValue(true)).isFalse();
      assertThat(data.path("checks").valueStream())
          .filteredOn(check -> check.path("state").stringValue().equals("open"))
          .singleElement()
          .satisfies(check -> {
            assertThat(check.path("difference").stringValue()).isEqualTo("2");
            assertThat(check.path("cause").stringValue()).isEqualTo("row_missing");
          });
      assertThat(answer.path("notes").toString()).contains("do not close");
      assertThat(data.path("transfers").path("pairs")).isEmpty();
      assertThat(data.path("transfers").path("unpaired")).hasSize(2);
      assertThat(answer.toString()).doesNotContain("8888", "secret-other");
    }
  }

  @Test
  void what_was_never_copied_is_no_answer_that_looks_like_one() {
    try (Session session = session()) {
      JsonNode coverage = session.data("coverage", Map.of());
      assertThat(coverage.path("data").isArray()).isTrue();
      assertThat(coverage.path("notes").toString()).contains("Nothing of this account was copied");
      JsonNode reconcile = session.data("reconcile", Map.of());
      assertThat(reconcile.path("data").path("closed").booleanValue(true)).isFalse();
      assertThat(reconcile.path("notes").toString()).contains("Nothing of this account");
      assertThat(session.error("reconcile", Map.of("account", "x", "since", "1")).path("problems"))
          .hasSize(2);
    }
  }

  @Test
  void the_store_is_open_during_a_call_and_never_between_two() {
    keep(List.of());
    opened.set(0);
    try (Session session = session()) {
      assertThat(opened).hasValue(0);
      session.data("coverage", Map.of());
      // Another process may write now: nobody holds the file.
      keep(List.of(row("7", "1", "5", "5", 1_000)));
      JsonNode data = session.data("coverage", Map.of()).path("data");
      assertThat(data.valueStream().map(each -> each.path("rows").intValue())).contains(1);
      assertThat(opened).hasValue(3);
    }
  }
}
