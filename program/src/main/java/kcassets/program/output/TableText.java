package kcassets.program.output;

import java.util.List;
import kcassets.faces.TerminalText;

/** Writes aligned text: every cell safe for a terminal, colour only where it is welcome. */
final class TableText {
  private static final String GAP = "  ";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final OutputOptions options;
  private final ResultStream out;

  TableText(OutputOptions options, ResultStream out) {
    this.options = options;
    this.out = out;
  }

  /** Whether lines of this many columns would break in the terminal. */
  boolean isTooWide(int columns) {
    return options.terminal() && columns > options.width();
  }

  /** What columns of these widths take together. */
  int width(List<Column> columns) {
    int width = 0;
    for (Column column : columns) {
      width += column.width() + (width == 0 ? 0 : GAP.length());
    }
    return width;
  }

  /** A line in bold, where there is colour. */
  void title(String line) {
    String shown = TerminalText.visible(line);
    out.print((options.colour() ? BOLD + shown + PLAIN : shown) + "\n");
  }

  /** A line as it is. */
  void line(String line) {
    out.print(TerminalText.visible(line) + "\n");
  }

  /** The names of the columns, aligned as they are. */
  void header(List<Column> columns) {
    StringBuilder line = new StringBuilder();
    for (Column column : columns) {
      put(line, column, column.name());
    }
    // The names are visible already; a second time would change nothing but the padding's place.
    String names = line.toString().stripTrailing();
    out.print((options.colour() ? BOLD + names + PLAIN : names) + "\n");
  }

  /** One row, its cells in the order of the columns. */
  void row(List<Column> columns, List<Cell> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      put(line, columns.get(i), cells.get(i).text());
    }
    out.print(line.toString().stripTrailing() + "\n");
  }

  /** A name and its cell, the name padded. */
  void pair(String name, int width, Cell cell) {
    String shown = TerminalText.visible(name);
    out.print(
        (shown
                    + " ".repeat(width - TerminalText.width(shown))
                    + GAP
                    + TerminalText.visible(cell.text()))
                .stripTrailing()
            + "\n");
  }

  void flush() {
    out.flush();
  }

  private static void put(StringBuilder line, Column column, String text) {
    if (!line.isEmpty()) {
      line.append(GAP);
    }
    String shown = TerminalText.visible(text);
    String padding = " ".repeat(column.width() - TerminalText.width(shown));
    line.append(column.isNumeric() ? padding + shown : shown + padding);
  }
}
