package kcassets.program.output;

import kcassets.faces.TerminalText;

/** A column of a table while its rows come: how wide it must be, and whether it holds numbers. */
final class Column {
  private final String name;
  private int width;
  private final int nameWidth;
  private boolean number;
  private boolean text;

  Column(String name) {
    this.name = name;
    this.nameWidth = TerminalText.width(TerminalText.visible(name));
    this.width = nameWidth;
  }

  void widen(Cell cell) {
    width = Math.max(width, TerminalText.width(TerminalText.visible(cell.text())));
    number |= cell.isNumber();
    text |= !cell.isNumber() && !cell.text().isEmpty();
  }

  String name() {
    return name;
  }

  int width() {
    return width;
  }

  int nameWidth() {
    return nameWidth;
  }

  /** Whether every cell that says something is a number. */
  boolean isNumeric() {
    return number && !text;
  }
}
