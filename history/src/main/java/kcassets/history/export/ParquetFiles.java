package kcassets.history.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.store.Scratch;
import kcassets.history.store.StoredNumber;

/**
 * Writes the rows of a history as Parquet, in folders {@code account=NAME/month=2026-01} as Hive,
 * Spark, Trino and DuckDB know them. Rows pass through a scratch database, so that it makes no
 * difference where the store is.
 */
final class ParquetFiles {
  private static final int OF_ONE_BATCH = 20_000;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String TABLE =
      "CREATE TABLE history_rows (account TEXT, month TEXT, uid TEXT, source TEXT, id TEXT,"
          + " time_millis BIGINT, currency TEXT, amount DECIMAL(38, 18), amount_text TEXT,"
          + " fee DECIMAL(38, 18), fee_text TEXT, balance DECIMAL(38, 18), balance_text TEXT,"
          + " wallet TEXT, type TEXT, direction TEXT, status TEXT, context TEXT, raw TEXT)";

  private ParquetFiles() {}

  /** Into a folder, which gets its name when it is whole. */
  static ExportResult write(Walk walk, ExportRequest request, ExportTarget target) {
    try (ExportedFolder folder = ExportedFolder.begin(target.asked())) {
      long rows;
      Optional<Checked> checked = Optional.empty();
      try (Scratch scratch = Scratch.in(folder.work().resolve("scratch.duckdb"))) {
        scratch.run(TABLE);
        rows = fill(scratch, walk, request);
        Files.createDirectory(folder.content());
        if (rows > 0) {
          scratch.run(copy(folder.content(), request.withRaw()));
        }
        if (request.check()) {
          checked =
              Optional.of(RowFiles.sums(walk, request, read(scratch, folder.content(), rows)));
        }
      }
      folder.finish();
      return new ExportResult(
          ExportFormat.PARQUET.label(),
          List.of(new ExportResult.File(target.asked().toString(), rows)),
          List.of(),
          List.of(),
          checked);
    } catch (IOException e) {
      throw ExportedFile.failure(e);
    }
  }

  private static String copy(Path folder, boolean withRaw) {
    return """
    COPY (
      SELECT account, month, uid, source, id, epoch_ms(time_millis) AS time, currency, amount, amount_text,
        fee, fee_text, balance, balance_text, wallet, type, direction, status, context%s
      FROM history_rows
      ORDER BY account, month, time_millis, source, length(id), id, uid
    ) TO %s (FORMAT parquet, PARTITION_BY (account, month), COMPRESSION zstd)
    """
        .formatted(withRaw ? ", raw" : "", Scratch.quoted(folder.toString()));
  }

  private static long fill(Scratch scratch, Walk walk, ExportRequest request) {
    List<List<Object>> batch = new ArrayList<>();
    long[] rows = {0};
    walk.each(
        request.query(),
        row -> {
          batch.add(values(row, request));
          rows[0]++;
          if (batch.size() == OF_ONE_BATCH) {
            scratch.append("history_rows", batch);
            batch.clear();
          }
          return true;
        });
    scratch.append("history_rows", batch);
    return rows[0];
  }

  private static List<Object> values(LedgerRow row, ExportRequest request) {
    return List.of(
        request.accounts().getOrDefault(row.uid(), row.uid()),
        MONTH.format(Instant.ofEpochMilli(row.timeMillis())),
        row.uid(),
        row.source().label(),
        row.id(),
        row.timeMillis(),
        row.currency(),
        StoredNumber.of(row.amount()),
        row.amount().toPlainString(),
        row.fee().flatMap(StoredNumber::of),
        row.fee().map(BigDecimal::toPlainString),
        row.balance().flatMap(StoredNumber::of),
        row.balance().map(BigDecimal::toPlainString),
        row.wallet(),
        row.type(),
        row.direction(),
        row.status(),
        row.context(),
        row.raw());
  }

  private static Amounts read(Scratch scratch, Path folder, long rows) {
    Amounts written = new Amounts();
    if (rows > 0) {
      String files = folder.toString().replaceAll("([\\[*?])", "[$1]") + "/**/*.parquet";
      scratch.each(
          "SELECT currency, amount_text FROM read_parquet(%s)".formatted(Scratch.quoted(files)),
          row -> {
            written.add(row.text(1), row.exact(2));
            return true;
          });
    }
    return written;
  }
}
