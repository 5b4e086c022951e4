package kcassets.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * A JSON value, every number kept as its text, so that none goes through binary floating point. A
 * member that is absent counts as null. What should be there and is not, or is of another type,
 * throws {@link UnreadableJson}, which names it. Immutable: threads may share it.
 */
public sealed interface Json {
  /**
   * An object.
   *
   * @param members in the order in which they came; of several with one name the last
   */
  record Members(Map<String, Json> members) implements Json {
    /** Copies the members in. */
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public String toString() {
      return compact();
    }
  }

  /**
   * An array.
   *
   * @param elements in their order
   */
  record Elements(List<Json> elements) implements Json {
    /** Copies the elements in. */
    public Elements {
      elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
      return compact();
    }
  }

  /**
   * A string.
   *
   * @param value without quotes and escapes
   */
  record Text(String value) implements Json {}

  /**
   * A number.
   *
   * @param literal as it came, such as {@code 1e-8} or {@code 0.0}
   */
  record Numeral(String literal) implements Json {}

  /**
   * True or false.
   *
   * @param value which of them
   */
  record Flag(boolean value) implements Json {}

  /** Null, or nothing at all. */
  record Nothing() implements Json {}

  /**
   * Reads a text.
   *
   * @param json one JSON value; what follows it is not looked at
   * @return the value
   * @throws UnreadableJson when it is none
   */
  static Json read(String json) {
    try (JsonParser parser = JsonReading.parser(json)) {
      parser.nextToken();
      return JsonTree.read(parser);
    } catch (JacksonException ignored) {
      throw new UnreadableJson("is no JSON");
    }
  }

  /**
   * A member of an object.
   *
   * @param name the member's name
   * @return its value; {@link Nothing} where there is no such member, or no object
   */
  default Json get(String name) {
    Map<String, Json> members = this instanceof Members object ? object.members : Map.of();
    return members.getOrDefault(name, new Nothing());
  }

  /**
   * Whether nothing is here.
   *
   * @return true for null and for a member that is absent
   */
  default boolean isNothing() {
    return this instanceof Nothing;
  }

  /**
   * The elements of an array.
   *
   * @return none where null came, which the exchange sends for an empty one
   * @throws UnreadableJson when it is something else
   */
  default List<Json> list() {
    return switch (this) {
      case Elements array -> array.elements;
      case Nothing ignored -> List.of();
      default -> throw new UnreadableJson("has something else in the place of a list");
    };
  }

  /**
   * The elements of a member that must be there, if only as null.
   *
   * @param name the member's name
   * @return none where it is null
   * @throws UnreadableJson when it is absent, or something else
   */
  default List<Json> list(String name) {
    if (!map().containsKey(name)) {
      throw lacks(name);
    }
    return get(name).list();
  }

  /**
   * The members of an object.
   *
   * @return values by name, in the order in which they came
   * @throws UnreadableJson when it is no object
   */
  default Map<String, Json> map() {
    if (this instanceof Members object) {
      return object.members;
    }
    throw new UnreadableJson("has no object where one belongs");
  }

  /**
   * The text of a scalar: of a string, or of a number, true or false as it came.
   *
   * @return empty for everything else
   */
  default Optional<String> text() {
    return switch (this) {
      case Text string -> Optional.of(string.value);
      case Numeral number -> Optional.of(number.literal);
      case Flag flag -> Optional.of(Boolean.toString(flag.value));
      default -> Optional.empty();
    };
  }

  /**
   * The text of a member that must be there.
   *
   * @param name the member's name
   * @return of a string, or of a number, true or false as it came
   * @throws UnreadableJson when it is absent, null, an object or an array
   */
  default String text(String name) {
    return optionalText(name).orElseThrow(() -> lacks(name));
  }

  /**
   * The text of a member that may be absent or null.
   *
   * @param name the member's name
   * @return of a string, or of a number, true or false as it came
   * @throws UnreadableJson when it is an object or an array
   */
  default Optional<String> optionalText(String name) {
    Json member = get(name);
    if (member instanceof Members || member instanceof Elements) {
      throw new UnreadableJson("has no text in " + name);
    }
    return member.text();
  }

  /**
   * The amount of a member that must be there.
   *
   * @param name the member's name
   * @return exactly what the string or the number says
   * @throws UnreadableJson when it is absent, null, or no decimal number
   */
  default BigDecimal decimal(String name) {
    return optionalDecimal(name).orElseThrow(() -> lacks(name));
  }

  /**
   * The amount of a member that may be absent or null.
   *
   * @param name the member's name
   * @return exactly what the string or the number says
   * @throws UnreadableJson when it is no decimal number
   */
  default Optional<BigDecimal> optionalDecimal(String name) {
    return JsonTree.amount(this, name).map(BigDecimal::new);
  }

  /**
   * The whole number of a member that must be there.
   *
   * @param name the member's name
   * @return what the string or the number says
   * @throws UnreadableJson when it is absent, null, or no whole number of up to 18 digits
   */
  default long whole(String name) {
    return optionalWhole(name).orElseThrow(() -> lacks(name));
  }

  /**
   * The whole number of a member that may be absent or null.
   *
   * @param name the member's name
   * @return what the string or the number says
   * @throws UnreadableJson when it is no whole number of up to 18 digits
   */
  default Optional<Long> optionalWhole(String name) {
    return JsonTree.whole(this, name).map(Long::valueOf);
  }

  /**
   * The truth of a member that must be there.
   *
   * @param name the member's name
   * @return what it says, also as a string
   * @throws UnreadableJson when it is absent, null, or neither true nor false
   */
  default boolean flag(String name) {
    return optionalFlag(name).orElseThrow(() -> lacks(name));
  }

  /**
   * The truth of a member that may be absent or null.
   *
   * @param name the member's name
   * @return what it says, also as a string
   * @throws UnreadableJson when it is neither true nor false
   */
  default Optional<Boolean> optionalFlag(String name) {
    return optionalText(name).map(text -> JsonTree.flag(name, text));
  }

  /**
   * The moment of a member that must be there, told in milliseconds since 1970.
   *
   * @param name the member's name
   * @return what the string or the number says
   * @throws UnreadableJson when it is absent, null, or no whole number
   */
  default Instant millis(String name) {
    return Instant.ofEpochMilli(whole(name));
  }

  /**
   * The moment of a member that may be absent or null, told in milliseconds since 1970.
   *
   * @param name the member's name
   * @return what the string or the number says
   * @throws UnreadableJson when it is no whole number
   */
  default Optional<Instant> optionalMillis(String name) {
    return optionalWhole(name).map(Instant::ofEpochMilli);
  }

  /**
   * The value as a JSON text.
   *
   * @return without blanks, every number as it came
   */
  default String compact() {
    return JsonWriting.text(json -> JsonTree.write(this, json));
  }

  private static UnreadableJson lacks(String name) {
    return new UnreadableJson("lacks " + name);
  }
}
