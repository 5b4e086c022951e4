package kcassets.program.output;

import java.util.LinkedHashMap;
import java.util.Map;
import kcassets.faces.TerminalText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One value as text: a scalar as it is, an array as a table, an object as its fields, and under
 * them a table with a title for every array of objects in it.
 */
final class TableValue {
  private static final Cell EMPTY = new Cell(TableRows.NO_ROWS, Cell.Kind.OTHER);

  private final JsonText text;
  private final Flattener flattener;
  private final TableText table;
  private final Map<String, Cell> fields = new LinkedHashMap<>();
  private final Map<String, String> tables = new LinkedHashMap<>();

  TableValue(JsonText text, TableText table) {
    this.text = text;
    this.flattener = new Flattener(text);
    this.table = table;
  }

  void write(String json) {
    try (JsonParser parser = text.parser(json)) {
      switch (parser.nextToken()) {
        case START_ARRAY -> rows(json);
        case START_OBJECT -> {
          gather(parser, "");
          object();
        }
        default -> table.line(parser.getString());
      }
    }
    table.flush();
  }

  private void gather(JsonParser parser, String prefix) {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      String path = prefix + name;
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        gather(parser, path + ".");
        continue;
      }
      String value = text.compact(parser);
      if (value.startsWith("[{")) {
        tables.put(path, value);
      } else if (value.equals("[]")) {
        fields.put(path, EMPTY);
      } else {
        fields.put(path, flattener.cell(value));
      }
    }
  }

  private void object() {
    int width = 0;
    for (String name : fields.keySet()) {
      width = Math.max(width, TerminalText.width(TerminalText.visible(name)));
    }
    int nameWidth = width;
    fields.forEach((name, cell) -> table.pair(name, nameWidth, cell));
    tables.forEach((name, rows) -> {
      if (!fields.isEmpty()) {
        table.line("");
      }
      table.title(name + ":");
      rows(rows);
    });
    if (fields.isEmpty() && tables.isEmpty()) {
      table.line("{}");
    }
  }

  private void rows(String json) {
    try (TableRows rows = new TableRows(text, table)) {
      text.elements(json, rows::row);
      rows.finish();
    }
  }
}
