package kcassets.program.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A header with every column of every row, in order of first appearance, then the rows. The header
 * comes first, so the rows wait in a spool.
 */
final class CsvRows implements RowSink {
  /** What makes a spreadsheet take a text for a formula, wide forms included. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

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
        List<String> header = new ArrayList<>();
        for (String column : columns) {
          header.add(safe(Cell.ofString(column)));
        }
        csv.writeRecord(header);
        spool.forEach(row -> csv.writeRecord(record(row)));
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

  private List<String> record(String row) {
    Map<String, Cell> cells = flattener.cells(row);
    List<String> record = new ArrayList<>(columns.size());
    for (String column : columns) {
      record.add(safe(cells.getOrDefault(column, Cell.ABSENT)));
    }
    return record;
  }

  private String safe(Cell cell) {
    String shown = defused(cell);
    return terminal ? TerminalText.visible(shown) : shown;
  }

  /** An apostrophe in front makes a spreadsheet show a text instead of running it. */
  static String defused(Cell cell) {
    String text = cell.text();
    boolean runs = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return runs && !cell.isNumber() ? "'" + text : text;
  }
}
