package kcassets.faces;

import tools.jackson.core.io.JsonStringEncoder;

/** Texts as JSON writes them. */
public final class JsonStrings {
  private JsonStrings() {}

  /** A text in quotes. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    return quoted.append('"').toString();
  }
}
