package kcassets.catalog;

/** What came, fit to be shown in a sentence: quoted, short, and without control characters. */
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /**
   * {@return the text in double quotes, at most 60 characters of it, control characters made
   * visible}
   *
   * @param text any text
   */
  public static String of(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    int shown =
        text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
    text.substring(0, shown)
        .codePoints()
        .forEach(point -> {
          if (isUnprintable(point)) {
            quoted.append("\\u").append("%04x".formatted(point));
          } else {
            quoted.appendCodePoint(point);
          }
        });
    return quoted.append(shown < text.length() ? "…\"" : "\"").toString();
  }

  /**
   * {@return whether a terminal might act on a character, or show others in its place}
   *
   * @param point a code point
   */
  public static boolean isUnprintable(int point) {
    int type = Character.getType(point);
    return Character.isISOControl(point)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
