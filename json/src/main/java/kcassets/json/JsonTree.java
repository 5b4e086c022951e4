package kcassets.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Between a text and the value that {@link Json} is, and between a scalar and a number. */
final class JsonTree {
  /** What an amount may look like; more digits than this are no amount of money. */
  private static final Pattern AMOUNT =
      Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,60})?([eE][+-]?[0-9]{1,2})?");

  /** What fits into a {@code long}. */
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  private JsonTree() {}

  static Optional<String> amount(Json object, String name) {
    return matching(object, name, AMOUNT, "has no number in ");
  }

  static boolean flag(String name, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new UnreadableJson("has neither true nor false in " + name);
    };
  }

  static Optional<String> whole(Json object, String name) {
    return matching(object, name, WHOLE, "has no whole number in ");
  }

  private static Optional<String> matching(
      Json object, String name, Pattern shape, String complaint) {
    Json member = object.get(name);
    Optional<String> text = member instanceof Json.Flag ? Optional.empty() : member.text();
    if (!member.isNothing() && text.filter(each -> shape.matcher(each).matches()).isEmpty()) {
      throw new UnreadableJson(complaint + name);
    }
    return text;
  }

  /** The value whose first token the parser stands at. */
  static Json read(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return switch (token == null ? JsonToken.NOT_AVAILABLE : token) {
      case START_OBJECT -> {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, read(parser));
        }
        yield new Json.Members(members);
      }
      case START_ARRAY -> {
        List<Json> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(read(parser));
        }
        yield new Json.Elements(elements);
      }
      case VALUE_STRING -> new Json.Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getString());
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      case VALUE_NULL -> new Json.Nothing();
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT, PROPERTY_NAME, END_OBJECT, END_ARRAY ->
          throw new UnreadableJson("is cut off");
    };
  }

  static void write(Json value, JsonGenerator out) {
    switch (value) {
      case Json.Members object -> {
        out.writeStartObject();
        object
            .members()
            .forEach((name, member) -> {
              out.writeName(name);
              write(member, out);
            });
        out.writeEndObject();
      }
      case Json.Elements array -> {
        out.writeStartArray();
        array.elements().forEach(each -> write(each, out));
        out.writeEndArray();
      }
      case Json.Text string -> out.writeString(string.value());
      case Json.Numeral number -> out.writeNumber(number.literal());
      case Json.Flag flag -> out.writeBoolean(flag.value());
      case Json.Nothing ignored -> out.writeNull();
    }
  }
}
