package kcassets.program.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kcassets.faces.TerminalText;

/**
 * Rows as records of CSV: a cell for each column, safe for spreadsheets and, on a terminal, for
 * that.
 */
final class CsvLine {
  /** What makes a spreadsheet take a text for a formula, wide forms included. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final Flattener flattener;
  private final boolean terminal;
  private final List<String> columns;

  CsvLine(JsonText text, boolean terminal, Collection<String> columns) {
    this.flattener = new Flattener(text);
    this.terminal = terminal;
    this.columns = List.copyOf(columns);
  }

  List<String> header() {
    return columns.stream().map(column -> safe(Cell.ofString(column))).toList();
  }

  List<String> record(String row) {
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
