package kcassets.program.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of rows. The widths are known at the end, so the rows wait in a spool. A table too wide
 * for the terminal is written one field a line instead: nothing is cut off.
 */
final class TableRows implements RowSink {
  /** What a table without rows says. */
  static final String NO_ROWS = "no rows";

  private final Flattener flattener;
  private final JsonText text;
  private final TableText table;
  private final Spool spool = new Spool();
  private final Map<String, Column> columns = new LinkedHashMap<>();

  TableRows(JsonText text, TableText table) {
    this.text = text;
    this.flattener = new Flattener(text);
    this.table = table;
  }

  @Override
  public void row(String json) {
    flattener
        .cells(json)
        .forEach((name, cell) -> columns.computeIfAbsent(name, Column::new).widen(cell));
    spool.add(text.compact(json));
  }

  @Override
  public void finish() {
    List<Column> all = List.copyOf(columns.values());
    if (all.isEmpty()) {
      table.line(NO_ROWS);
    } else if (table.isTooWide(table.width(all))) {
      records(all);
    } else {
      table.header(all);
      spool.forEach(row -> table.row(all, cells(row)));
    }
    table.flush();
  }

  @Override
  public void close() {
    spool.close();
  }

  private List<Cell> cells(String row) {
    Map<String, Cell> cells = flattener.cells(row);
    List<Cell> ordered = new ArrayList<>(columns.size());
    for (String name : columns.keySet()) {
      ordered.add(cells.getOrDefault(name, Cell.ABSENT));
    }
    return ordered;
  }

  private void records(List<Column> all) {
    int width = 0;
    for (Column column : all) {
      width = Math.max(width, column.nameWidth());
    }
    int nameWidth = width;
    Counter counter = new Counter();
    spool.forEach(row -> {
      table.title("row " + counter.next());
      flattener.cells(row).forEach((name, cell) -> table.pair(name, nameWidth, cell));
    });
  }

  private static final class Counter {
    private long last;

    long next() {
      return ++last;
    }
  }
}
