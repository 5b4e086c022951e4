package kcassets.portfolio;

import java.util.HashSet;
import java.util.Set;
import kcassets.json.JsonReading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The JSON form of a file with prices; every number is taken as its text. */
final class PricesJson {
  private final PricesFile file;
  private final String text;

  PricesJson(PricesFile file, String text) {
    this.file = file;
    this.text = text;
  }

  void read() {
    try (JsonParser parser = JsonReading.parser(text)) {
      parser.nextToken();
      members(parser, true);
      if (parser.nextToken() != null) {
        throw PricesFile.wrong(line(parser), "something follows the prices");
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw PricesFile.wrong(Math.max(line, 1), "it is no JSON");
    }
  }

  private void members(JsonParser parser, boolean outermost) {
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      int line = line(parser);
      if (!seen.add(name)) {
        throw PricesFile.wrong(line, name + " has a price already");
      }
      if (outermost && name.equals("prices") && value == JsonToken.START_OBJECT) {
        members(parser, false);
      } else if (outermost && name.equals("base") && value == JsonToken.VALUE_STRING) {
        file.base(line, parser.getString());
      } else if (outermost && name.equals("asOf") && value == JsonToken.VALUE_STRING) {
        file.asOf(line, parser.getString());
      } else if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
        file.add(line, name, parser.getString());
      } else {
        throw PricesFile.wrong(line, "the price of " + name + " is no number");
      }
    }
  }

  private static int line(JsonParser parser) {
    return Math.max(parser.currentTokenLocation().getLineNr(), 1);
  }
}
