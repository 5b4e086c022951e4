package kcassets.faces;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes texts as members of a JSON object. */
final class JsonTexts {
  private JsonTexts() {}

  static void array(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  static void orNull(JsonGenerator json, String name, String text) {
    if (text.isEmpty()) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, text);
    }
  }
}
