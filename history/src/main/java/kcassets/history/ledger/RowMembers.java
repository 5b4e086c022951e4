package kcassets.history.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The plain members of a JSON object as texts: strings without their quotes, numbers and truths to
 * the letter. What is null is absent, what is nested is passed over.
 */
public final class RowMembers {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonFactory LENIENT =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .build();

  private final Map<String, String> members;

  private RowMembers(Map<String, String> members) {
    this.members = members;
  }

  /** Empty where the text is no object. */
  public static Optional<RowMembers> of(String json) {
    return read(FACTORY, json);
  }

  /** The same for texts that look like JSON, with single quotes or with none around names. */
  public static Optional<RowMembers> lenient(String text) {
    return read(LENIENT, text);
  }

  private static Optional<RowMembers> read(JsonFactory factory, String json) {
    Map<String, String> members = new HashMap<>();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
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
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /** A member that may be absent; an empty string is there. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(members.get(name));
  }
}
