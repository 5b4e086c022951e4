package kcassets.history.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Records as lines of UTF-8, quoted by RFC 4180. Used by one thread. */
final class CsvFile implements AutoCloseable {
  private final CsvWriter csv;
  private long records;

  private CsvFile(CsvWriter csv) {
    this.csv = csv;
  }

  /** Begins with the header. */
  static CsvFile begin(OutputStream out, List<String> header, boolean quotesEverything) {
    CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
    if (quotesEverything) {
      builder.quoteStrategy(QuoteStrategies.ALWAYS);
    }
    CsvFile file = new CsvFile(builder.build(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    file.put(header);
    return file;
  }

  void write(List<String> record) {
    put(record);
    records++;
  }

  /** How many, the header aside. */
  long records() {
    return records;
  }

  private void put(List<String> record) {
    try {
      csv.writeRecord(record);
    } catch (UncheckedIOException e) {
      throw ExportedFile.failure(e);
    }
  }

  /** Shows every record of a file but the header, which must be the given one. */
  static void read(Path file, List<String> header, Consumer<List<String>> reader) {
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
      boolean first = true;
      for (CsvRecord record : records) {
        if (!first) {
          reader.accept(record.getFields());
        } else if (!record.getFields().equals(header)) {
          throw new IllegalStateException("the file does not begin with its header");
        }
        first = false;
      }
    } catch (IOException | UncheckedIOException e) {
      throw ExportedFile.failure(e);
    }
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw ExportedFile.failure(e);
    }
  }
}
