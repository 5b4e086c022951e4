package kcassets.program.agents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How whoever wrote a text lays it out.
 *
 * @param lineEnd what ends a line
 * @param unit one step of indentation
 * @param manyLines whether it has more than one line
 */
record Layout(String lineEnd, String unit, boolean manyLines) {
  private static final Pattern INDENTED = Pattern.compile("(?m)^([ \\t]+)[^\\s]");

  static Layout of(String text) {
    Matcher indented = INDENTED.matcher(text);
    int first = text.indexOf('\n');
    return new Layout(
        first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n",
        indented.find() ? indented.group(1) : "  ",
        first >= 0);
  }

  /** What stands before the first character of the line that holds an offset. */
  static String indentAt(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = start;
    while (end < offset && " \t".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Whether only indentation stands before an offset on its line. */
  static boolean beginsLine(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1 + indentAt(text, offset).length() == offset;
  }
}
