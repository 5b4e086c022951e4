package kcassets.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value with every number kept as its text, so that none goes through binary floating point.
 * What should be there and is not makes the answer {@code Unreadable}.
 */
sealed interface Tree {
  record Members(Map<String, Tree> members) implements Tree {}

  record Elements(List<Tree> elements) implements Tree {}

  /** A string, a number or a boolean. */
  record Text(String literal) implements Tree {}

  record Nothing() implements Tree {}

  JsonFactory FACTORY = new JsonFactory();

  /** What an amount may look like; more digits than this are no amount of money. */
  Pattern AMOUNT = Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,60})?([eE][+-]?[0-9]{1,2})?");

  static Tree read(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return value(parser);
    } catch (JacksonException e) {
      throw unreadable("is no JSON");
    }
  }

  /** A member of an object. */
  default Tree get(String name) {
    Tree member = this instanceof Members object ? object.members.get(name) : null;
    return member == null ? new Nothing() : member;
  }

  /** The elements of an array; none where the exchange sends null for an empty one. */
  default List<Tree> list() {
    return switch (this) {
      case Elements array -> array.elements;
      case Nothing _ -> List.of();
      case Members _, Text _ -> throw unreadable("has something else in the place of a list");
    };
  }

  /** The elements of a member that must be there, if only as null. */
  default List<Tree> list(String name) {
    if (!map().containsKey(name)) {
      throw unreadable("lacks " + name);
    }
    return get(name).list();
  }

  default Map<String, Tree> map() {
    if (this instanceof Members object) {
      return object.members;
    }
    throw unreadable("has no object where one belongs");
  }

  /** The text of a scalar that is there. */
  default Optional<String> text() {
    return this instanceof Text scalar ? Optional.of(scalar.literal) : Optional.empty();
  }

  /** The text of a member that must be there. */
  default String text(String name) {
    return get(name).text().orElseThrow(() -> unreadable("lacks " + name));
  }

  /** The amount of a member that must be there. */
  default BigDecimal amount(String name) {
    return optionalAmount(name).orElseThrow(() -> unreadable("lacks " + name));
  }

  /** The amount of a member that may be absent or null. */
  default Optional<BigDecimal> optionalAmount(String name) {
    return get(name).text().map(text -> Tree.amount(name, text));
  }

  /** A count; 0 where there is none. */
  default long whole(String name) {
    return get(name)
        .text()
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Long::parseLong)
        .orElse(0L);
  }

  private static BigDecimal amount(String name, String text) {
    if (!AMOUNT.matcher(text).matches()) {
      throw unreadable("has no number in " + name);
    }
    return new BigDecimal(text);
  }

  private static AssetsException unreadable(String what) {
    return new AssetsException(new Failure.Unreadable("the exchange's answer " + what, true));
  }

  private static Tree value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return switch (token == null ? JsonToken.NOT_AVAILABLE : token) {
      case START_OBJECT -> {
        Map<String, Tree> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, value(parser));
        }
        yield new Members(members);
      }
      case START_ARRAY -> {
        List<Tree> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(parser));
        }
        yield new Elements(elements);
      }
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          new Text(parser.getString());
      case VALUE_NULL -> new Nothing();
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT, PROPERTY_NAME, END_OBJECT, END_ARRAY ->
          throw unreadable("is cut off");
    };
  }
}
