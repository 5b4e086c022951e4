package kcassets.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Opens JSON texts for reading token by token, and cuts values out of them. Threads may share it.
 */
public final class JsonReading {
  /** The one factory, for readers and for writers. */
  static final JsonFactory FACTORY = new JsonFactory();

  /** Apart, as it is made only for the first text that is not quite JSON. */
  private static final class Lenient {
    static final JsonFactory FACTORY =
        JsonReading.FACTORY
            .rebuild()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build();

    private Lenient() {}
  }

  private JsonReading() {}

  /**
   * A parser before the first token.
   *
   * @param utf8 a JSON text
   * @return for one thread; its offsets count bytes
   */
  public static JsonParser parser(byte[] utf8) {
    return FACTORY.createParser(ObjectReadContext.empty(), utf8);
  }

  /**
   * A parser before the first token.
   *
   * @param text a JSON text
   * @return for one thread; its offsets count characters
   */
  public static JsonParser parser(String text) {
    return FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  /**
   * The same for texts that look like JSON, with single quotes, or with none around names.
   *
   * @param text what may be a JSON text
   * @return for one thread; its offsets count characters
   */
  public static JsonParser lenientParser(String text) {
    return Lenient.FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  /**
   * The text of the value at the parser, which is left at the value's last token.
   *
   * @param text what the parser reads: characters, or bytes that are one character each
   * @param parser stands at the first token of a value
   * @return that part of the text
   */
  public static String slice(String text, JsonParser parser) {
    int begin = offset(parser.currentTokenLocation());
    parser.skipChildren();
    parser.finishToken(); // of a string only the beginning is read until someone asks
    return text.substring(begin, offset(parser.currentLocation()));
  }

  /**
   * Where a token stands.
   *
   * @param location as a parser gives it
   * @return in characters, or in bytes for a parser of bytes; the other one is not known
   */
  public static int offset(TokenStreamLocation location) {
    return (int) Math.max(location.getCharOffset(), location.getByteOffset());
  }
}
