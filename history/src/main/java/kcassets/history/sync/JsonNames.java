package kcassets.history.sync;

import java.util.Set;
import java.util.TreeSet;
import kcassets.json.JsonReading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Collects what stands under a name anywhere in an answer. */
final class JsonNames {
  private JsonNames() {}

  /** The texts under that name; those before the place where it is no JSON any more. */
  static Set<String> of(String json, String name) {
    Set<String> texts = new TreeSet<>();
    try (JsonParser parser = JsonReading.parser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && name.equals(parser.currentName())) {
          texts.add(parser.getString());
        }
      }
    } catch (JacksonException _) {
      return texts;
    }
    return texts;
  }
}
