package kcassets.program.output;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import kcassets.faces.SafeJsonWriter;
import kcassets.json.CompactJson;
import kcassets.json.ExactCopy;
import kcassets.json.JsonReading;
import kcassets.json.JsonWriting;
import kcassets.json.PlainJson;
import kcassets.program.text.PrettyJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * JSON copied token by token: order, duplicates and every number literal stay as they came. Safe
 * for use by many threads.
 */
final class JsonText {
  private final boolean terminal;

  /**
   * @param terminal whether characters that a terminal might act on are escaped
   */
  JsonText(boolean terminal) {
    this.terminal = terminal;
  }

  JsonParser parser(String json) {
    return JsonReading.parser(json);
  }

  /** The value on one line, without spaces. */
  String compact(String json) {
    if (CompactJson.isCompact(json.getBytes(StandardCharsets.UTF_8))) {
      return json; // and nothing in it that a terminal might act on
    }
    try (JsonParser parser = parser(json)) {
      parser.nextToken();
      return compact(parser);
    }
  }

  /** The same, written to a stream. */
  void line(String json, ResultStream out) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    if (CompactJson.isCompact(bytes)) {
      out.write(bytes);
    } else {
      out.print(compact(json));
    }
    out.write('\n');
  }

  /** The value the parser stands at, on one line; leaves the parser at its last token. */
  String compact(JsonParser parser) {
    StringBuilder text = new StringBuilder();
    try (JsonGenerator generator = JsonWriting.generator(new SafeJsonWriter(text, terminal))) {
      ExactCopy.copy(parser, generator);
    }
    return text.toString();
  }

  /** Writes the value to a stream: pretty for a terminal, else compact; no line end. */
  void write(String json, ResultStream out) {
    if (!terminal) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      if (PlainJson.isValue(bytes)) {
        out.write(bytes);
        return;
      }
    }
    try (JsonParser parser = parser(json);
        JsonGenerator generator = generator(out)) {
      parser.nextToken();
      ExactCopy.copy(parser, generator);
    }
  }

  /** Writes one array of the values that a source of lines gives; no line end. */
  void writeArray(Consumer<Consumer<String>> source, ResultStream out) {
    try (JsonGenerator generator = generator(out)) {
      generator.writeStartArray();
      source.accept(row -> {
        try (JsonParser parser = parser(row)) {
          parser.nextToken();
          ExactCopy.copy(parser, generator);
        }
      });
      generator.writeEndArray();
    }
  }

  private JsonGenerator generator(ResultStream out) {
    Writer writer =
        new SafeJsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), terminal);
    return terminal
        ? JsonWriting.generator(new PrettyJson(), writer)
        : JsonWriting.generator(writer);
  }

  /**
   * The rows of a value, each on one line: the elements of an array; those of {@code items} or
   * {@code dataList} of a page; else the value alone.
   */
  void rows(String json, Consumer<String> row) {
    try (JsonParser parser = parser(json)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY || (first == JsonToken.START_OBJECT && seekRows(parser))) {
        elements(parser, row);
        return;
      }
    }
    row.accept(compact(json));
  }

  /** The elements of an array, each on one line. */
  void elements(String array, Consumer<String> element) {
    try (JsonParser parser = parser(array)) {
      parser.nextToken();
      elements(parser, element);
    }
  }

  private void elements(JsonParser parser, Consumer<String> element) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element.accept(compact(parser));
    }
  }

  private static boolean seekRows(JsonParser parser) {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && (name.equals("items") || name.equals("dataList"))) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }
}
