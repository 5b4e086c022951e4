package kcassets.program.agents;

/** A configuration that cannot be understood. The reason never quotes it: it may hold secrets. */
final class BrokenText extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  BrokenText(String text, int offset, String reason) {
    super(reason);
    this.line = lineOf(text, offset);
  }

  /** Why, in a clause. */
  String reason() {
    return String.valueOf(getMessage());
  }

  /** The line, counted from 1. */
  int line() {
    return line;
  }

  static int lineOf(String text, int offset) {
    int line = 1;
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }
}
