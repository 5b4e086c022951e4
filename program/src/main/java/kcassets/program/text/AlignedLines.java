package kcassets.program.text;

import java.util.ArrayList;
import java.util.List;
import kcassets.faces.TerminalText;

/** Rows of words as lines, each column as wide as it needs, everything to the left. */
public final class AlignedLines {
  private static final String GAP = "  ";

  private AlignedLines() {}

  /**
   * The lines.
   *
   * @param rows all of one length; control characters in them are made visible
   */
  public static List<String> of(List<List<String>> rows) {
    List<List<String>> visible =
        rows.stream().map(row -> row.stream().map(TerminalText::visible).toList()).toList();
    int[] widths = new int[visible.getFirst().size()];
    for (List<String> row : visible) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TerminalText.width(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : visible) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i))
            .append(" ".repeat(widths[i] - TerminalText.width(row.get(i))))
            .append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
