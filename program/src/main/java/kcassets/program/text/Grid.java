package kcassets.program.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kcassets.faces.TerminalText;

/** Lines of cells: the first to the left, the others to the right, amounts with their points. */
public final class Grid {
  private static final String GAP = "  ";

  private final int columns;
  private final List<List<String>> rows = new ArrayList<>();

  public Grid(int columns) {
    this.columns = columns;
  }

  public void heading(List<String> cells) {
    row(cells);
  }

  public void row(List<String> cells) {
    if (cells.size() != columns) {
      throw new IllegalArgumentException("a row has " + columns + " cells; got " + cells);
    }
    rows.add(cells.stream().map(TerminalText::visible).toList());
  }

  public void gap() {
    rows.add(List.of());
  }

  public List<String> lines() {
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], TerminalText.width(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int... widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      String padding = " ".repeat(widths[i] - TerminalText.width(cell));
      line.append(i == 0 ? "" : GAP).append(i == 0 ? cell + padding : padding + cell);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public String toString() {
    return Arrays.toString(rows.toArray());
  }
}
