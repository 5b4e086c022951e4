package kcassets.json;

/**
 * Tells JSON that is spelled as we would write it, so that a copy of it would be the same text. It
 * looks at the spelling alone: whether it is JSON at all is for a parser to say.
 */
public final class CompactJson {
  private static final byte DELETE = 0x7f;

  private CompactJson() {}

  /**
   * Whether a JSON text in UTF-8 has ASCII letters only, no blanks between its tokens, and no
   * escape but the short ones that have to be there.
   *
   * @param json a JSON text, or what may be one
   * @return true when a copy of it would be the same bytes
   */
  public static boolean isCompact(byte[] json) {
    boolean inString = false;
    for (int i = 0; i < json.length; i++) {
      byte c = json[i]; // below zero where it is not ASCII
      if (c == '"') {
        inString = !inString;
      } else if (c <= ' ') {
        if (c < ' ' || !inString) {
          return false;
        }
      } else if (c == '\\') {
        i++; // what is escaped ends no string
        if (i == json.length || !isShort(json[i])) {
          return false;
        }
      } else if (c == DELETE) {
        return false;
      }
    }
    return true;
  }

  /** Whether a letter stands behind a backslash because it has to. */
  static boolean isShort(byte escaped) {
    return switch (escaped) {
      case '"', '\\', 'b', 'f', 'n', 'r', 't' -> true;
      default -> false;
    };
  }
}
