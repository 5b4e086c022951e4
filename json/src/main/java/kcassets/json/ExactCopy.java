package kcassets.json;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Copies JSON token by token without touching a number: order, repeated members and every literal
 * stay as they came. Threads may share it.
 */
public final class ExactCopy {
  private static final Masking NOTHING =
      new Masking() {
        @Override
        public boolean masks(String name) {
          return false;
        }

        @Override
        public String clean(String text) {
          return text;
        }

        @Override
        public String masked(String text) {
          return text;
        }
      };

  private ExactCopy() {}

  /**
   * Copies a value into a compact text.
   *
   * @param parser stands at the first token of the value, and is left at its last
   * @param masking what is hidden on the way
   * @return the copy, without blanks
   */
  public static String text(JsonParser parser, Masking masking) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator generator = JsonWriting.generator(text)) {
      copy(parser, generator, masking);
    }
    return text.toString();
  }

  /**
   * Copies a value to where a generator stands.
   *
   * @param parser stands at the first token of the value, and is left at its last
   * @param generator takes the copy
   */
  public static void copy(JsonParser parser, JsonGenerator generator) {
    copy(parser, generator, NOTHING);
  }

  /**
   * The same, with something hidden on the way.
   *
   * @param parser stands at the first token of the value, and is left at its last
   * @param generator takes the copy
   * @param masking what is hidden
   */
  public static void copy(JsonParser parser, JsonGenerator generator, Masking masking) {
    int depth = 0;
    // The depth at which a masked member holds its value; -1 outside of one.
    int maskedFrom = -1;
    boolean masksNext = false;
    JsonToken token = parser.currentToken();
    while (true) {
      boolean masks = masksNext || maskedFrom >= 0;
      masksNext = false;
      switch (token) {
        case START_OBJECT, START_ARRAY -> {
          if (masks && maskedFrom < 0) {
            maskedFrom = depth;
          }
          depth++;
          if (token == JsonToken.START_OBJECT) {
            generator.writeStartObject();
          } else {
            generator.writeStartArray();
          }
        }
        case END_OBJECT, END_ARRAY -> {
          depth--;
          if (token == JsonToken.END_OBJECT) {
            generator.writeEndObject();
          } else {
            generator.writeEndArray();
          }
          if (depth == maskedFrom) {
            maskedFrom = -1;
          }
        }
        case PROPERTY_NAME -> {
          String name = parser.currentName();
          generator.writeName(masking.clean(name));
          masksNext = masking.masks(name);
        }
        case VALUE_STRING -> {
          // Cleaned first: a mask shows the ends of a key, and nothing of a passphrase may show.
          String text = masking.clean(parser.getString());
          generator.writeString(masks ? masking.masked(text) : text);
        }
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
          // As text: neither double nor BigDecimal would write 0.0 and 1e-8 as they came.
          if (masks) {
            generator.writeString(masking.masked(masking.clean(parser.getString())));
          } else {
            generator.writeNumber(parser.getString());
          }
        }
        case VALUE_TRUE -> generator.writeBoolean(true);
        case VALUE_FALSE -> generator.writeBoolean(false);
        case VALUE_NULL -> generator.writeNull();
        case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
            throw new IllegalStateException("a JSON text has no token " + token);
      }
      if (depth == 0) {
        return;
      }
      token = parser.nextToken();
    }
  }
}
