package kcassets.program.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.history.kept.Identities;
import kcassets.history.kept.Snapshot;
import kcassets.history.kept.SnapshotRow;
import kcassets.history.kept.Snapshots;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.RowReading;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoreLocation;
import kcassets.program.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands {@code balances} and {@code statement} over a store of October 2025. */
class PastCommandTest {
  private static final Path GOLDEN =
      Path.of(
          System.getProperty("repository.root", ".."),
          "program/src/test/resources/kcassets/program/cli/past");
  private static final long OCTOBER = 1_759_276_800_000L;
  private static final long DAY = 86_400_000L;

  @TempDir Path home;
  private Run run;

  @BeforeEach
  void october() {
    run = new Run(home);
    try (HistoryStore store =
        HistoryStore.open(new StoreLocation.Embedded(home.resolve("store")))) {
      new Identities(store).seen("17", "main", Instant.EPOCH);
      snapshot(store, OCTOBER - DAY, "1.5", "100");
      snapshot(store, OCTOBER + 40 * DAY, "2.4", "79.5");
      keep(
          store,
          Source.SPOT_LEDGERS,
          spot(1, "BTC", "1.0", "0", "DEPOSIT", "in", 2),
          spot(2, "BTC", "0.1", "0.01", "WITHDRAW", "out", 3),
          spot(3, "USDT", "25", "0", "TRANSFER", "out", 4),
          spot(4, "USDT", "5", "0.5", "Something New", "in", 5),
          spot(5, "USDT", "0.5", "0", "KCS Pay Fees", "out", 6));
      keep(
          store,
          Source.FUTURES_LEDGERS,
          futures(1, "TransferIn", "25", "0", "25", 4),
          futures(2, "RealisedPNL", "-2.5", "0.5", "22.5", 20),
          futures(3, "RealisedPNL", "1", "0.25", "23.5", 33));
    }
  }

  private static String spot(
      int id, String coin, String amount, String fee, String type, String way, int day) {
    return """
    {"id":"%d","currency":"%s","amount":"%s","fee":"%s","accountType":"MAIN","bizType":"%s",\
    "direction":"%s","createdAt":%d,"context":""}\
    """
        .formatted(id, coin, amount, fee, type, way, OCTOBER + day * DAY);
  }

  private static String futures(
      int offset, String type, String amount, String fee, String equity, int day) {
    return """
    {"time":%d,"type":"%s","amount":%s,"fee":%s,"accountEquity":%s,"status":"Completed",\
    "remark":"","offset":%d,"currency":"USDT"}\
    """
        .formatted(OCTOBER + day * DAY, type, amount, fee, equity, offset);
  }

  private static void keep(HistoryStore store, Source source, String... rows) {
    List<LedgerRow> read = new ArrayList<>();
    RowReading reading = new RowReading("17", source);
    for (String row : rows) {
      read.add(reading.read(row).orElseThrow());
    }
    long answered = OCTOBER + 50 * DAY;
    AnsweredWindow window =
        new AnsweredWindow(
            "17", source, "", OCTOBER - 5 * DAY, answered - DAY, answered, read.size(), "x");
    store.write(transaction -> {
      LedgerRows.add(transaction, source, read);
      AnsweredWindows.add(
          transaction, List.of(new AnsweredWindows.WithBodies(window, List.of("[]"))));
      return true;
    });
  }

  private static void snapshot(HistoryStore store, long time, String btc, String usdt) {
    new Snapshots(store)
        .save(
            new Snapshot(
                "17",
                "main",
                Instant.ofEpochMilli(time),
                "USD",
                true,
                List.of(held("BTC", btc), held("USDT", usdt))),
            "{}",
            Optional.empty(),
            Set.of());
  }

  private static SnapshotRow held(String coin, String amount) {
    BigDecimal exact = new BigDecimal(amount);
    return new SnapshotRow(
        "main",
        "funding",
        Optional.empty(),
        coin,
        exact,
        exact,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        exact,
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "balances.json, balances --at 2025-10-16",
    "balances.txt, balances --at 2025-10-16 -o table",
    "statement.json, statement --month 2025-10",
    "statement.csv, statement --month 2025-10 -o csv",
    "statement.txt, statement --month 2025-10 -o table",
  })
  void what_is_printed_changes_only_on_purpose(String name, String words) throws IOException {
    run.run(words.split(" "));

    assertThat(run.exitCode).as(run.err).isZero();
    Path golden = GOLDEN.resolve(name);
    if ("update".equals(System.getProperty("snapshots"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, run.out);
    }
    assertThat(run.out).isEqualTo(Files.readString(golden));
  }

  @Test
  void a_month_that_no_answer_covers_or_that_does_not_close_exits_with_8() {
    run.run("statement", "--month", "2025-08");
    assertThat(run.exitCode).isEqualTo(8);
    assertThat(run.failure().path("message").asString())
        .contains("spot-ledgers of main is not answered for the whole month");

    try (HistoryStore store =
        HistoryStore.open(new StoreLocation.Embedded(home.resolve("store")))) {
      keep(store, Source.SPOT_LEDGERS, spot(6, "BTC", "0.25", "0", "DEPOSIT", "in", 7));
    }
    run.run("statement", "--month", "2025-10");
    assertThat(run.exitCode).isEqualTo(8);
    assertThat(run.failure().path("message").asString()).contains("funding BTC does not close");
    assertThat(run.json().path("closes").booleanValue()).isFalse();
    run.run("statement", "--month", "2025-10", "--currency", "USDT");
    assertThat(run.exitCode).as(run.err).isZero();
  }

  @Test
  void nothing_is_said_of_an_account_of_which_nothing_was_copied() {
    run.storeUnreachable("new");
    for (String accounts : List.of("new", "main,new")) {
      run.run("--account", accounts, "balances", "--at", "2025-10-16");
      assertThat(run.exitCode).as(run.err).isEqualTo(8);
      assertThat(run.json().path("complete").booleanValue()).isFalse();
      assertThat(run.json().path("missing").path(0).stringValue())
          .isEqualTo("nothing of new was copied yet; run sync first");

      run.run("--account", accounts, "statement", "--month", "2025-10");
      assertThat(run.exitCode).as(run.err).isEqualTo(8);
      assertThat(run.json().path("covered").booleanValue()).isFalse();
      assertThat(run.failure().path("message").stringValue()).contains("nothing of new was copied");
    }
  }

  @Test
  void every_problem_is_told_at_once() {
    run.run("balances", "--currency", ",", "--at", "2999-01-01", "-o", "xml");
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.problems()).contains("currency", "at", "output");
    run.run("statement", "--wallet", "funding,futurs", "--month", "zz");
    assertThat(run.problems()).containsExactly("month", "wallet");
    assertThat(run.err).contains("cross-margin, isolated-margin, futures, option; got");
    run.run("balances", "--at", "2025-10-16", "--wallet", "spot-hf,option");
    assertThat(run.exitCode).as(run.err).isZero();
    run.run("balances");
    assertThat(run.problems()).containsExactly("at");
    run.run("statement", "--month", "2025-13");
    assertThat(run.problems()).containsExactly("month");
  }
}
