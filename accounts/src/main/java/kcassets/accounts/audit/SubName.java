package kcassets.accounts.audit;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The name in a row of {@code sub-accounts}. */
final class SubName {
  private SubName() {}

  /** The name; empty when the row has none, which the next question then tells. */
  static String in(String row) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), row)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          boolean name = parser.currentName().equals("subName");
          if (parser.nextToken() == JsonToken.VALUE_STRING && name) {
            return parser.getString();
          }
          parser.skipChildren();
        }
      }
    }
    return "";
  }
}
