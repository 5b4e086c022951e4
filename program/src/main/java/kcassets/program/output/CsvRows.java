package kcassets.program.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A header with every column of every row, in order of first appearance, then the rows. The header
 * comes first, so the rows wait in a spool.
 */
final class CsvRows implements RowSink {
  private final Flattener flattener;
  private final JsonText text;
  private final boolean terminal;
  private final ResultStream out;
  private final Spool spool = new Spool();
  private final Set<String> columns = new LinkedHashSet<>();

  CsvRows(JsonText text, boolean terminal, ResultStream out) {
    this.text = text;
    this.flattener = new Flattener(text);
    this.terminal = terminal;
    this.out = out;
  }

  @Override
  public void row(String json) {
    columns.addAll(flattener.cells(json).keySet());
    spool.add(text.compact(json));
  }

  @Override
  public void finish() {
    if (!columns.isEmpty()) {
      try (CsvWriter csv =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.LF)
              .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
        CsvLine line = new CsvLine(text, terminal, columns);
        csv.writeRecord(line.header());
        spool.forEach(row -> csv.writeRecord(line.record(row)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    out.flush();
  }

  @Override
  public void close() {
    spool.close();
  }
}
