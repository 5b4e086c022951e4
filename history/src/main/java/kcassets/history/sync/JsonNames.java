package kcassets.history.sync;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Collects what stands under a name anywhere in an answer. */
final class JsonNames {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonNames() {}

  /** The texts under that name; those before the place where it is no JSON any more. */
  static Set<String> of(String json, String name) {
    Set<String> texts = new TreeSet<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
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
