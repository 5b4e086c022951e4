package kcassets.program.docs;

/** Writes a manual page in the man macros of roff. */
final class Roff {
  private final StringBuilder page = new StringBuilder(1 << 16);

  /** A macro with its arguments, which may hold blanks. */
  Roff macro(String name, String... arguments) {
    page.append('.').append(name);
    for (String argument : arguments) {
      page.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
    }
    page.append('\n');
    return this;
  }

  /** A line of text in the running font. */
  Roff text(String words) {
    page.append(line(escaped(words))).append('\n');
    return this;
  }

  /** A line of which some parts are set in bold or italics by {@link #bold} and the like. */
  Roff marked(String words) {
    page.append(line(words)).append('\n');
    return this;
  }

  /** A comment, which is not shown. */
  Roff comment(String words) {
    page.append(".\\\" ").append(words).append('\n');
    return this;
  }

  static String bold(String words) {
    return "\\fB" + escaped(words) + "\\fR";
  }

  static String italic(String words) {
    return "\\fI" + escaped(words) + "\\fR";
  }

  /** Dashes stay dashes that can be copied, and a backslash is only a backslash. */
  static String escaped(String words) {
    return words.replace("\\", "\\e").replace("-", "\\-").replace("…", "...");
  }

  /** A line that begins with a dot or an apostrophe would be a command. */
  private static String line(String words) {
    return words.startsWith(".") || words.startsWith("'") ? "\\&" + words : words;
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
