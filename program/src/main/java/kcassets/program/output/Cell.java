package kcassets.program.output;

/**
 * One field of a row as text.
 *
 * @param text the venue's characters; numbers as they came
 * @param kind what it was
 */
record Cell(String text, Kind kind) {
  /** What stands where a row has no such column. */
  static final Cell ABSENT = new Cell("", Kind.NOTHING);

  enum Kind {
    NUMBER,
    TEXT,
    /** True, false, and arrays and objects as JSON. */
    OTHER,
    /** Null, or no such field. */
    NOTHING
  }

  /** The venue writes amounts as strings; they are numbers all the same. */
  static Cell ofString(String text) {
    return new Cell(text, isNumber(text) ? Kind.NUMBER : Kind.TEXT);
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** Whether a text is a number literal of JSON, which no spreadsheet runs as a formula. */
  static boolean isNumber(String text) {
    int at = text.startsWith("-") ? 1 : 0;
    int whole = digits(text, at);
    if (whole == at) {
      return false;
    }
    at = whole;
    if (at < text.length() && text.charAt(at) == '.') {
      int fraction = digits(text, at + 1);
      if (fraction == at + 1) {
        return false;
      }
      at = fraction;
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int sign = at + 1;
      if (sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+')) {
        sign++;
      }
      int exponent = digits(text, sign);
      if (exponent == sign) {
        return false;
      }
      at = exponent;
    }
    return at == text.length();
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
