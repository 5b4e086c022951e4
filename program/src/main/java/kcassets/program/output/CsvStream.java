package kcassets.program.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A header and then each row as it comes; the columns are known beforehand. */
final class CsvStream implements RowSink {
  private final CsvLine line;
  private final ResultStream out;
  private final CsvWriter csv;

  CsvStream(CsvLine line, ResultStream out) {
    this.line = line;
    this.out = out;
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(line.header());
  }

  @Override
  public void row(String json) {
    csv.writeRecord(line.record(json));
  }

  @Override
  public void flush() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.flush();
  }

  @Override
  public void finish() {
    flush();
  }

  /** Nothing has to be given back; what was not flushed is not printed. */
  @Override
  public void close() {}
}
