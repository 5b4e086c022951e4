package kcassets.history.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kcassets.history.reading.HistoryJson;
import kcassets.json.RowMembers;

/** Writes the rows of a history as they are, oldest first, as CSV or as lines of JSON. */
final class RowFiles {
  private RowFiles() {}

  /** Into a file, which gets its name when it is whole. */
  static ExportResult write(
      Walk walk, ExportRequest request, ExportFormat format, ExportTarget target) {
    try (ExportedFile file = ExportedFile.begin(target.asked())) {
      long rows = write(walk, request, format, file.out());
      Optional<Checked> checked =
          request.check()
              ? Optional.of(sums(walk, request, read(format, file.unfinished(), request)))
              : Optional.empty();
      file.finish();
      return new ExportResult(
          format.label(),
          List.of(new ExportResult.File(target.asked().toString(), rows)),
          List.of(),
          List.of(),
          checked);
    }
  }

  /** To a stream, which is closed. @return how many rows */
  static long write(Walk walk, ExportRequest request, ExportFormat format, OutputStream out) {
    return format == ExportFormat.CSV ? csv(walk, request, out) : lines(walk, request, out);
  }

  /** Compares what was written with what the history holds, added up anew. */
  static Checked sums(Walk walk, ExportRequest request, Amounts written) {
    Amounts held = new Amounts();
    walk.each(
        request.query(),
        row -> {
          held.add(row.currency(), row.amount());
          return true;
        });
    return Checked.of(held, new Amounts(), written, new Amounts());
  }

  private static long csv(Walk walk, ExportRequest request, OutputStream out) {
    RowCells cells = new RowCells(request);
    try (CsvFile csv = CsvFile.begin(out, cells.header(), false)) {
      walk.each(
          request.query(),
          row -> {
            csv.write(cells.of(row));
            return true;
          });
      return csv.records();
    }
  }

  private static long lines(Walk walk, ExportRequest request, OutputStream out) {
    HistoryJson json = new HistoryJson(request.accounts(), request.withRaw());
    long[] rows = {0};
    try (Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
      walk.each(
          request.query(),
          row -> {
            try {
              writer.write(json.text(row));
              writer.write('\n');
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            rows[0]++;
            return true;
          });
    } catch (IOException | UncheckedIOException e) {
      throw ExportedFile.failure(e);
    }
    return rows[0];
  }

  private static Amounts read(ExportFormat format, Path file, ExportRequest request) {
    Amounts written = new Amounts();
    if (format == ExportFormat.CSV) {
      CsvFile.read(
          file,
          new RowCells(request).header(),
          cells ->
              written.add(RowCells.currency(cells), new BigDecimal(cells.get(RowCells.AMOUNT))));
      return written;
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        RowMembers row = RowMembers.of(line).orElseThrow();
        written.add(
            row.text("currency").orElseThrow(), new BigDecimal(row.text("amount").orElseThrow()));
      }
    } catch (IOException e) {
      throw ExportedFile.failure(e);
    }
    return written;
  }
}
