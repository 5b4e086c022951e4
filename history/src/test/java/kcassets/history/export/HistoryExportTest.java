package kcassets.history.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Place;
import kcassets.history.store.Scratch;
import kcassets.json.RowMembers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports of a store, in both kinds of place. */
@ParameterizedClass
@MethodSource("kcassets.history.store.Place#available")
@ExtendWith(Place.Resolver.class)
class HistoryExportTest {
  private final Place place;
  private final MadeHistory made = new MadeHistory(99, 600);
  @TempDir Path folder;
  private HistoryStore store;

  HistoryExportTest(Place place) {
    this.place = place;
  }

  @BeforeEach
  void fill(Place.Servers servers) {
    store = HistoryStore.open(place.fresh(folder, servers));
    for (Source source : Source.values()) {
      List<LedgerRow> rows = made.rows().stream().filter(row -> row.source() == source).toList();
      store.write(transaction -> LedgerRows.add(transaction, source, rows));
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private ExportResult export(ExportFormat format, String name, boolean withRaw) {
    ExportRequest request =
        new ExportRequest(
            LedgerQuery.of(made.uid(), LedgerQuery.Order.NEWEST_FIRST),
            Map.of(made.uid(), "it's me"),
            withRaw,
            false,
            true);
    return HistoryExport.of(store, true).toFile(format, request, folder.resolve(name));
  }

  @Test
  void csv_has_every_row_oldest_first_with_its_digits_and_no_formula() {
    ExportResult result = export(ExportFormat.CSV, "rows.csv", false);

    List<List<String>> lines = Readers.lines(folder.resolve("rows.csv"));
    assertThat(lines.getFirst())
        .containsExactly(
            "account",
            "uid",
            "source",
            "id",
            "time",
            "currency",
            "amount",
            "fee",
            "balance",
            "wallet",
            "type",
            "direction",
            "status",
            "context");
    assertThat(lines).hasSize(made.rows().size() + 1);
    for (int at = 0; at < made.rows().size(); at++) {
      LedgerRow row = made.rows().get(at);
      List<String> line = lines.get(at + 1);
      assertThat(line.subList(0, 2)).containsExactly("it's me", made.uid());
      assertThat(line.get(3)).isEqualTo(row.id());
      assertThat(Instant.parse(line.get(4)).toEpochMilli()).isEqualTo(row.timeMillis());
      assertThat(line.get(6)).isEqualTo(row.amount().toPlainString());
      assertThat(line.get(7)).isEqualTo(row.fee().map(BigDecimal::toPlainString).orElse(""));
      String type = row.type().orElse("");
      assertThat(line.get(10)).isEqualTo(type.startsWith("=") ? "'" + type : type);
    }
    assertThat(lines.stream().map(line -> line.get(10))).contains("'=cmd|' /C calc'!A0");
    assertThat(result.isComplete()).isTrue();
    assertThat(result.checked().orElseThrow().closed()).isTrue();
  }

  @Test
  void lines_of_json_hold_what_was_kept_and_the_exchanges_row() throws IOException {
    ExportResult result = export(ExportFormat.NDJSON, "rows.ndjson", true);

    List<String> lines = Files.readAllLines(folder.resolve("rows.ndjson"));
    assertThat(lines).hasSize(made.rows().size());
    for (int at = 0; at < lines.size(); at++) {
      LedgerRow row = made.rows().get(at);
      RowMembers read = RowMembers.of(lines.get(at)).orElseThrow();
      assertThat(read.text("amount")).contains(row.amount().toPlainString());
      assertThat(read.text("type")).isEqualTo(row.type());
      assertThat(lines.get(at)).endsWith(",\"raw\":" + row.raw() + "}");
    }
    assertThat(result.files().getFirst().rows()).isEqualTo(lines.size());
    assertThat(result.checked().orElseThrow().closed()).isTrue();
  }

  @Test
  void parquet_is_in_folders_by_account_and_month_and_another_database_reads_it()
      throws IOException {
    ExportResult result = export(ExportFormat.PARQUET, "rows [all]", false);

    assertThat(result.checked().orElseThrow().closed()).isTrue();
    Map<String, BigDecimal> sums = new TreeMap<>();
    List<String> ids = new ArrayList<>();
    try (Scratch reader = Scratch.in(folder.resolve("reader.duckdb"))) {
      String files = folder.resolve("rows [[]all]").toString() + "/**/*.parquet";
      reader.each(
          "SELECT id, account, month, strftime(time, '%Y-%m'), typeof(time), typeof(amount),"
              + " amount_text, coalesce(CAST(amount AS TEXT), ''), currency FROM read_parquet("
              + Scratch.quoted(files)
              + ", hive_partitioning = true, hive_types_autocast = false)",
          row -> {
            ids.add(row.text(1));
            assertThat(row.text(2)).isEqualTo("it's me");
            assertThat(row.text(3)).isEqualTo(row.text(4));
            assertThat(row.text(5)).isEqualTo("TIMESTAMP");
            assertThat(row.text(6)).isEqualTo("DECIMAL(38,18)");
            if (!row.text(8).isEmpty()) { // more than 18 places stand in the text alone
              assertThat(row.exact(8)).isEqualByComparingTo(row.exact(7));
            }
            sums.merge(row.text(9), row.exact(7), BigDecimal::add);
            return true;
          });
    }
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(made.rows().stream().map(LedgerRow::id).toList());
    Map<String, BigDecimal> truth = new TreeMap<>();
    made.rows().forEach(row -> truth.merge(row.currency(), row.amount(), BigDecimal::add));
    truth.forEach((coin, sum) -> assertThat(sums.get(coin)).isEqualByComparingTo(sum));
    try (var all = Files.walk(folder.resolve("rows [all]"))) {
      List<Path> paths = all.toList();
      assertThat(paths.stream().filter(Files::isRegularFile))
          .hasSizeGreaterThan(1)
          .allMatch(path -> path.toString().matches(".*/month=\\d{4}-\\d\\d/[^/]+\\.parquet"));
      for (Path each : paths) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void parquet_takes_the_place_of_an_earlier_export_and_of_nothing_else() throws IOException {
    export(ExportFormat.PARQUET, "rows", false);
    Path earlier = folder.resolve("rows");
    assertThat(HistoryExport.existing(ExportFormat.PARQUET, earlier)).containsExactly(earlier);
    assertThat(HistoryExport.isReplaceable(ExportFormat.PARQUET, earlier)).isTrue();
    Files.writeString(earlier.resolve("mine.txt"), "mine");
    assertThat(HistoryExport.isReplaceable(ExportFormat.PARQUET, earlier)).isFalse();
    Files.delete(earlier.resolve("mine.txt"));

    export(ExportFormat.PARQUET, "rows", false);

    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".unfinished"));
    }
  }

  @Test
  void an_export_for_taxes_is_the_same_from_every_kind_of_store() {
    export(ExportFormat.KOINLY, "stored.csv", false);
    ExportRequest request =
        new ExportRequest(
            LedgerQuery.of(made.uid(), LedgerQuery.Order.OLDEST_FIRST),
            Map.of(),
            false,
            false,
            false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HistoryExport(new InMemory(made.rows())).toStream(ExportFormat.KOINLY, request, out);

    assertThat(Readers.text(folder.resolve("stored.csv")))
        .isEqualTo(out.toString(StandardCharsets.UTF_8))
        .hasLineCount(
            made.rows().isEmpty() ? 0 : Readers.lines(folder.resolve("stored.csv")).size());
  }

  @Test
  void a_part_of_time_has_books_that_close_too() {
    long middle = made.rows().get(made.rows().size() / 2).timeMillis();
    for (ExportFormat format : ExportFormat.values()) {
      ExportRequest request =
          new ExportRequest(
              LedgerQuery.of(made.uid(), LedgerQuery.Order.OLDEST_FIRST)
                  .between(middle, middle * 2),
              Map.of(),
              false,
              true,
              true);
      ExportResult result =
          HistoryExport.of(store, true)
              .toFile(format, request, folder.resolve("part-" + format.label()));
      assertThat(result.checked().orElseThrow().closed()).as(format.label()).isTrue();
      assertThat(result.checked().orElseThrow().lines()).isNotEmpty();
      assertThat(result.files().stream().mapToLong(ExportResult.File::rows).sum())
          .isBetween(1L, (long) made.rows().size() / 2 + 1);
    }
  }
}
