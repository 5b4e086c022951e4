package kcassets.mcp.answer;

import java.util.ArrayList;
import java.util.List;
import kcassets.json.JsonReading;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON text taken apart where it is widest: its array, its longest array one level down, or its
 * members. Nothing is rewritten: before, rows and after are pieces of the text itself.
 *
 * @param before what stands before the first row, with the opening bracket
 * @param rows elements of the array, or members of the object
 * @param after what follows the last row, from the closing bracket on
 */
record JsonPieces(String before, List<String> rows, String after) {

  JsonPieces {
    rows = List.copyOf(rows);
  }

  /** Takes a text apart; a text that is no container has no rows. */
  static JsonPieces of(String json) {
    List<Span> spans = spans(json, 0, json.length());
    if (json.startsWith("{")) {
      Span widest =
          spans.stream()
              .filter(each -> json.charAt(each.value()) == '[')
              .reduce(
                  new Span(0, 0, 0), (one, other) -> other.length() > one.length() ? other : one);
      if (widest.length() > json.length() / 2) {
        return pieces(
            json, widest.value(), widest.end(), spans(json, widest.value(), widest.end()));
      }
    }
    return pieces(json, 0, json.length(), spans);
  }

  /** These rows alone, in a container of the same kind. */
  String wrap(List<String> some) {
    boolean array = before.endsWith("[");
    return (array ? "[" : "{") + String.join(",", some) + (array ? "]" : "}");
  }

  /** The whole text with these rows in the place of all. */
  String with(List<String> some) {
    return before + String.join(",", some) + after;
  }

  boolean isArray() {
    return before.endsWith("[");
  }

  /** Where a row begins, where its value does, and where it ends. */
  private record Span(int begin, int value, int end) {
    int length() {
      return end - value;
    }
  }

  private static JsonPieces pieces(String json, int begin, int end, List<Span> spans) {
    if (spans.isEmpty()) {
      return new JsonPieces(json, List.of(), "");
    }
    return new JsonPieces(
        json.substring(0, begin + 1),
        spans.stream().map(each -> json.substring(each.begin(), each.end())).toList(),
        json.substring(end - 1));
  }

  private static List<Span> spans(String json, int from, int to) {
    List<Span> spans = new ArrayList<>();
    String text = json.substring(from, to);
    try (JsonParser parser = JsonReading.parser(text)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_ARRAY && first != JsonToken.START_OBJECT) {
        return spans;
      }
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT;
          token = parser.nextToken()) {
        int begin = (int) parser.currentTokenLocation().getCharOffset();
        int value = begin;
        if (token == JsonToken.PROPERTY_NAME) {
          parser.nextToken();
          value = (int) parser.currentTokenLocation().getCharOffset();
        }
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset();
        spans.add(new Span(from + begin, from + value, from + end));
      }
    }
    return spans;
  }
}
