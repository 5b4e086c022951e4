package kcassets.faces;

import java.io.StringWriter;
import java.util.Arrays;
import kcassets.catalog.failure.CodeRange;
import kcassets.catalog.failure.Kind;
import kcassets.catalog.failure.VenueCode;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** The kinds of failure as JSON, each with the venue's codes that lead to it. */
public final class ErrorsJson {
  private ErrorsJson() {}

  /** An array with an element for each kind, in the order of the exit codes. */
  public static String text() {
    StringWriter text = new StringWriter(1 << 14);
    try (JsonGenerator json = JsonWriting.generator(text)) {
      json.writeStartArray();
      for (Kind kind : Kind.values()) {
        write(json, kind);
      }
      json.writeEndArray();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Kind kind) {
    json.writeStartObject();
    json.writeStringProperty("kind", kind.label());
    json.writeNumberProperty("exitCode", kind.exitCode());
    json.writeStringProperty("meaning", kind.meaning());
    json.writeBooleanProperty("retryable", kind.retryable());
    json.writeStringProperty("hint", CommandLineAdvice.WORDS.say(kind.advice()));
    json.writeArrayPropertyStart("codes");
    Arrays.stream(VenueCode.values())
        .filter(code -> code.kind() == kind)
        .forEach(code -> {
          json.writeStartObject();
          json.writeStringProperty("code", code.code());
          json.writeStringProperty("meaning", code.meaning());
          json.writeStringProperty("hint", CommandLineAdvice.WORDS.say(code.advice()));
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeArrayPropertyStart("codeRanges");
    Arrays.stream(CodeRange.values())
        .filter(range -> range.kind() == kind)
        .forEach(range -> {
          json.writeStartObject();
          json.writeStringProperty("first", Integer.toString(range.first()));
          json.writeStringProperty("last", Integer.toString(range.last()));
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeEndObject();
  }
}
