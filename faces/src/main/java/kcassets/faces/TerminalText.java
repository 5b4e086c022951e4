package kcassets.faces;

import kcassets.catalog.Quoted;

/** Text of others, fit for a terminal: what it might act on is made visible. */
public final class TerminalText {
  private TerminalText() {}

  /** The text on one line, with escapes in place of what would act, hide or reverse. */
  public static String visible(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) <= '~') {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, at);
    while (at < text.length()) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      switch (point) {
        case '\n' -> shown.append("\\n");
        case '\r' -> shown.append("\\r");
        case '\t' -> shown.append("\\t");
        default -> {
          if (Quoted.isUnprintable(point)) {
            shown.append("\\u").append("%04x".formatted(point));
          } else {
            shown.appendCodePoint(point);
          }
        }
      }
    }
    return shown.toString();
  }

  /** How many columns a terminal needs for a text that {@link #visible} made. */
  public static int width(String text) {
    int width = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      width += width(point);
    }
    return width;
  }

  private static int width(int point) {
    if (point <= '~') {
      return 1;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  /**
   * The blocks of East Asian Width W and F, and of pictures.
   *
   * @see <a href="https://www.unicode.org/reports/tr11/">Unicode Standard Annex 11</a>
   */
  private static boolean isWide(int point) {
    return within(point, 0x1100, 0x115f)
        || within(point, 0x2e80, 0x303e)
        || within(point, 0x3041, 0xa4cf)
        || within(point, 0xa960, 0xa97f)
        || within(point, 0xac00, 0xd7a3)
        || within(point, 0xf900, 0xfaff)
        || within(point, 0xfe30, 0xfe6f)
        || within(point, 0xff00, 0xff60)
        || within(point, 0xffe0, 0xffe6)
        || within(point, 0x16fe0, 0x1b2ff)
        || within(point, 0x1f300, 0x1f64f)
        || within(point, 0x1f680, 0x1f6ff)
        || within(point, 0x1f900, 0x1f9ff)
        || within(point, 0x20000, 0x3fffd);
  }

  private static boolean within(int point, int first, int last) {
    return point >= first && point <= last;
  }
}
