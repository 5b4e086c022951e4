package kcassets.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The plain members of a JSON object as texts: strings without their quotes, numbers and truths to
 * the letter. What is null is absent, what is nested is passed over. Threads may share one.
 */
public final class RowMembers {
  private final Map<String, String> members;

  private RowMembers(Map<String, String> members) {
    this.members = members;
  }

  /**
   * The members of an object.
   *
   * @param json a JSON text
   * @return empty where the text is no object
   */
  public static Optional<RowMembers> of(String json) {
    return read(JsonReading.parser(json));
  }

  /**
   * The same for texts that look like JSON, with single quotes or with none around names.
   *
   * @param text what may be such a text
   * @return empty where it is no object
   */
  public static Optional<RowMembers> lenient(String text) {
    return read(JsonReading.lenientParser(text));
  }

  private static Optional<RowMembers> read(JsonParser text) {
    Map<String, String> members = new LinkedHashMap<>();
    try (JsonParser parser = text) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
          members.put(name, parser.getString());
        } else {
          parser.skipChildren();
        }
      }
      return Optional.of(new RowMembers(members));
    } catch (JacksonException ignored) {
      return Optional.empty();
    }
  }

  /**
   * A member that may be absent.
   *
   * @param name the member's name
   * @return its text, which may be empty
   */
  public Optional<String> text(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /**
   * All of them.
   *
   * @return texts by name, in the order in which they came
   */
  public Map<String, String> all() {
    return Collections.unmodifiableMap(members);
  }
}
