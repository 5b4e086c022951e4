package kcassets.client.answer;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads and copies JSON without touching a number: every literal stays as it came. */
public final class ExactJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ExactJson() {}

  public static JsonParser parser(byte[] utf8) {
    return FACTORY.createParser(ObjectReadContext.empty(), utf8);
  }

  public static JsonParser parser(String text) {
    return FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  /**
   * The text of the value at the parser; leaves the parser at its last token.
   *
   * @param text what the parser reads: characters, or bytes that are one character each
   */
  public static String slice(String text, JsonParser parser) {
    int begin = offset(parser.currentTokenLocation());
    parser.skipChildren();
    parser.finishToken(); // of a string only the beginning is read until someone asks
    return text.substring(begin, offset(parser.currentLocation()));
  }

  /** In characters, or in bytes for a parser of bytes; the other one is not known. */
  public static int offset(TokenStreamLocation location) {
    return (int) Math.max(location.getCharOffset(), location.getByteOffset());
  }

  /**
   * Copies the value at the parser, compact, with members in their order.
   *
   * @param scrubber cleans strings, and masks the values of {@code apiKey}
   */
  static String copy(JsonParser parser, Scrubber scrubber) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      copyValue(parser, generator, scrubber);
    }
    return text.toString();
  }

  private static void copyValue(JsonParser parser, JsonGenerator generator, Scrubber scrubber) {
    int depth = 0;
    // The depth at which a member apiKey holds a value that is being masked; -1 outside of one.
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
          generator.writeName(scrubber.value(name));
          masksNext = name.equals(Scrubber.KEY_MEMBER);
        }
        case VALUE_STRING -> {
          // Scrubbed first: a mask shows the ends of a key, and nothing of a passphrase may show.
          String text = scrubber.value(parser.getString());
          generator.writeString(masks ? Mask.key(text) : text);
        }
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
          if (masks) {
            generator.writeString(Mask.key(scrubber.value(parser.getString())));
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
