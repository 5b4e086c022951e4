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
import kcassets.history.kept.Identities;
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
import tools.jackson.databind.JsonNode;

/** The command {@code history}, from its words to its exit, over a store in a file. */
class HistoryCommandTest {
  private static final Path GOLDEN =
      Path.of(
          System.getProperty("repository.root", ".."),
          "program/src/test/resources/kcassets/program/cli/history");

  @TempDir Path home;
  private Run run;

  @BeforeEach
  void a_store_with_rows_of_every_source() {
    run = new Run(home);
    keep(
        "17",
        Source.SPOT_LEDGERS,
        """
        {"id":"1","currency":"BTC","amount":"0.10","fee":"0","balance":"0","accountType":"MAIN",\
        "bizType":"DEPOSIT","direction":"in","createdAt":1760000000000,"context":""}\
        """,
        """
        {"id":"2","currency":"USDT","amount":"25","fee":"0","accountType":"MAIN",\
        "bizType":"=Sub Account Transfer","direction":"out","createdAt":1760000001000,\
        "context":"{'a':\\"b\\"}"}\
        """);
    keep(
        "17",
        Source.TRADE_HF_LEDGERS,
        """
        {"id":"9007199254740993","currency":"BTC","amount":"0.000000000000000001","fee":"0.00",\
        "balance":"7.5","accountType":"TRADE_HF","bizType":"TRADE_EXCHANGE","direction":"out",\
        "createdAt":"1760000002000","context":"{}"}\
        """);
    keep(
        "17",
        Source.FUTURES_LEDGERS,
        """
        {"time":1760000003000,"type":"RealisedPNL","amount":-0.00010,"fee":0.00002,\
        "accountEquity":1.5,"status":"Completed","remark":"XBTUSDM","offset":7,"currency":"XBT"}\
        """);
    keep(
        "17",
        Source.DEPOSITS,
        """
        {"id":"d","currency":"BTC","amount":"0.10","fee":"0","status":"SUCCESS","createdAt":1760000000000,\
        "remark":""}\
        """);
    keep(
        "18",
        Source.WITHDRAWALS,
        """
        {"id":"w","currency":"ETH","amount":"3","fee":"0.01","status":"PROCESSING","createdAt":1760000004000}\
        """);
    try (HistoryStore store = store()) {
      Identities identities = new Identities(store);
      identities.seen("17", "main", Instant.EPOCH);
      identities.seen("18", "other", Instant.EPOCH);
    }
  }

  private HistoryStore store() {
    return HistoryStore.open(new StoreLocation.Embedded(home.resolve("store")));
  }

  private void keep(String uid, Source source, String... rows) {
    List<LedgerRow> read = new ArrayList<>();
    RowReading reading = new RowReading(uid, source);
    for (String row : rows) {
      read.add(reading.read(row).orElseThrow());
    }
    keep(source, read);
  }

  private void keep(Source source, List<LedgerRow> rows) {
    try (HistoryStore store = store()) {
      store.write(transaction -> LedgerRows.add(transaction, source, rows));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "all.json, ''",
    "raw.ndjson, -o ndjson --raw",
    "all.csv, -o csv",
    "table.txt, -o table --all-accounts",
    "narrow.txt, '-o table --currency btc --source spot-ledgers,trade-hf-ledgers'"
  })
  void what_is_printed_changes_only_on_purpose(String name, String words) throws IOException {
    run.run(("history " + words).strip().split(" +"));

    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.err).isEmpty();
    Path golden = GOLDEN.resolve(name);
    if ("update".equals(System.getProperty("snapshots"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, run.out);
    }
    assertThat(run.out).isEqualTo(Files.readString(golden));
  }

  private List<String> ids(String words) {
    run.run(("history " + words).split(" +"));
    assertThat(run.exitCode).as(run.err).isZero();
    return run.json().valueStream().map(row -> row.path("id").asString()).toList();
  }

  @Test
  void filters_narrow_and_may_be_given_again() {
    assertThat(ids("--currency BTC")).containsExactly("XBT:7", "9007199254740993", "1", "d");
    assertThat(ids("--currency usdt --currency eth")).containsExactly("2");
    assertThat(ids("--type realisedpnl,trade_exchange"))
        .containsExactly("XBT:7", "9007199254740993");
    assertThat(ids("--source deposits --source futures-ledgers")).containsExactly("XBT:7", "d");
    assertThat(ids("--from 1760000001000 --to 2025-10-09T08:53:22Z"))
        .containsExactly("9007199254740993", "2");
    assertThat(ids("--limit 2")).containsExactly("XBT:7", "9007199254740993");
    assertThat(ids("--account other")).containsExactly("w");
    assertThat(ids("--account other,main --limit 2")).containsExactly("w", "XBT:7");
    assertThat(ids("--all-accounts")).hasSize(6);
  }

  @Test
  void a_filter_sees_the_whole_array_or_row_by_row() {
    run.run("history", "--jq", "map(.amount)");
    assertThat(run.json().valueStream().map(JsonNode::asString))
        .containsExactly("-0.00010", "-0.000000000000000001", "-25", "0.10", "0.10");
    run.run("history", "-o", "ndjson", "--jq", ".fee");
    assertThat(run.out.lines())
        .containsExactly("\"0.00002\"", "\"0.00\"", "\"0\"", "\"0\"", "\"0\"");
  }

  @Test
  void a_person_gets_a_hundred_rows_and_a_file_all_of_them() {
    List<LedgerRow> many = new ArrayList<>();
    for (int i = 0; i < 25_000; i++) {
      many.add(
          new LedgerRow(
              "18",
              Source.SPOT_LEDGERS,
              "" + i,
              1_700_000_000_000L + i / 7 * 60_000L,
              "ETH",
              BigDecimal.valueOf(i),
              Optional.empty(),
              Optional.empty(),
              Optional.of("funding"),
              Optional.of("TRANSFER"),
              Optional.of("in"),
              Optional.empty(),
              Optional.empty(),
              "{}"));
    }
    keep(Source.SPOT_LEDGERS, many);

    assertThat(ids("--account other")).hasSize(100);
    assertThat(run.err).contains("the newest 100 rows");
    assertThat(ids("--account other --limit 20000")).hasSize(20_000).doesNotHaveDuplicates();
    assertThat(run.err).isEmpty();
    run.run("history", "--account", "other", "-o", "csv");
    assertThat(run.out.lines()).hasSize(25_002);
    run.run("history", "--account", "other", "-o", "ndjson");
    assertThat(run.out.lines()).hasSize(25_001);
    assertThat(run.out.lines().skip(1).map(line -> Run.JSON.readTree(line).path("id").asString()))
        .isEqualTo(many.reversed().stream().map(LedgerRow::id).toList());
  }

  @Test
  void every_problem_is_told_at_once() {
    run.run(
        "history",
        "--source",
        "ledger",
        "--from",
        "2026-01-02",
        "--to",
        "2026-01-01",
        "--limit",
        "0",
        "--type",
        ",",
        "--all-accounts",
        "--account",
        "main");
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.problems())
        .containsExactlyInAnyOrder("source", "from", "limit", "type", "all-accounts");
    run.run("history", "--from", "yesterday", "--store", "postgresql://u:p@127.0.0.1/x");
    assertThat(run.problems()).containsExactlyInAnyOrder("from", "store");
  }

  @Test
  void an_account_without_history_gives_none_and_an_unknown_one_is_refused() {
    run.run("history", "--account", "nobody");
    assertThat(run.exitCode).isEqualTo(3);
    run.environment("KUCOIN_ASSETS_ACCOUNT", "");
    run.storeUnreachable("new");
    run.run("--account", "new", "history", "-o", "ndjson");
    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.out).isEmpty();
    assertThat(run.err).contains("warning: the local store holds nothing of new yet");
  }

  @Test
  void a_demo_reads_what_it_copies_first() {
    run.run("--demo", "history", "--from", "-2d", "-o", "ndjson");
    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.err).contains("demo: copied").contains("since");
    assertThat(run.out.lines()).hasSizeGreaterThan(100).allMatch(line -> line.contains("\"demo\""));
  }
}
