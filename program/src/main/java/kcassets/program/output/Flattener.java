package kcassets.program.output;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A JSON value as named cells: the fields of nested objects carry dotted names. */
final class Flattener {
  /** The name of the one column of a row that is no object. */
  static final String VALUE = "value";

  private final JsonText text;

  Flattener(JsonText text) {
    this.text = text;
  }

  /** The cells of a row in their order; of a name that comes twice, the last. */
  Map<String, Cell> cells(String json) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    try (JsonParser parser = text.parser(json)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        object(parser, "", cells);
      } else {
        cells.put(VALUE, cell(parser));
      }
    }
    return cells;
  }

  /** The cell of a value that is no object. */
  Cell cell(String json) {
    try (JsonParser parser = text.parser(json)) {
      parser.nextToken();
      return cell(parser);
    }
  }

  private void object(JsonParser parser, String prefix, Map<String, Cell> cells) {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      String column = prefix + name;
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        object(parser, column + ".", cells);
      } else {
        cells.put(column, cell(parser));
      }
    }
  }

  private Cell cell(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> Cell.ofString(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Cell(parser.getString(), Cell.Kind.NUMBER);
      case VALUE_NULL -> Cell.ABSENT;
      case START_ARRAY -> array(text.compact(parser));
      default -> new Cell(parser.getString(), Cell.Kind.OTHER);
    };
  }

  /** Scalars joined; an array that holds more stays JSON. */
  private Cell array(String json) {
    StringJoiner joined = new StringJoiner("; ");
    try (JsonParser parser = text.parser(json)) {
      parser.nextToken();
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        if (t == JsonToken.START_ARRAY || t == JsonToken.START_OBJECT) {
          return new Cell(json, Cell.Kind.OTHER);
        }
        joined.add(parser.getString());
      }
    }
    return Cell.ofString(joined.toString());
  }
}
