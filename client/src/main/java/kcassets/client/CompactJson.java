package kcassets.client;

/**
 * Tells JSON that is spelled as we would write it, so that a copy of it would be the same text. It
 * looks at the spelling alone: whether it is JSON at all is for a parser to say.
 */
public final class CompactJson {
  private CompactJson() {}

  /**
   * Whether a JSON text has ASCII letters only, no blanks between its tokens, and no escape but the
   * short ones that have to be there.
   */
  public static boolean isCompact(String json) {
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '"') {
        inString = !inString;
      } else if (c < ' ' || c > '~' || (c == ' ' && !inString)) {
        return false;
      } else if (c == '\\') {
        i++; // what is escaped ends no string
        if (i == json.length() || !isShort(json.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isShort(char escaped) {
    return switch (escaped) {
      case '"', '\\', 'b', 'f', 'n', 'r', 't' -> true;
      default -> false;
    };
  }
}
