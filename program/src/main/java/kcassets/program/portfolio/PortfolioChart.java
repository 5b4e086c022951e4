package kcassets.program.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import kcassets.faces.TerminalText;
import kcassets.portfolio.Portfolio;
import kcassets.program.text.Grid;

/** Bars for the largest currencies, as wide as the terminal; debts are drawn with another mark. */
public final class PortfolioChart {
  private static final int MOST_BARS = 12;
  private static final int LEAST_BAR = 10;

  private PortfolioChart() {}

  /**
   * The lines, without a line end at the last; nothing where nothing has a value.
   *
   * @param width columns of the terminal
   */
  public static String text(Portfolio portfolio, int width) {
    Shown shown = new Shown(portfolio.base());
    List<Portfolio.CurrencySum> sums =
        portfolio.byCurrency().stream()
            .filter(sum -> sum.value().isPresent())
            .limit(MOST_BARS)
            .toList();
    BigDecimal largest =
        sums.stream()
            .map(sum -> sum.value().orElseThrow().abs())
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    if (largest.signum() == 0) {
      return "";
    }
    Grid names = new Grid(3);
    for (Portfolio.CurrencySum sum : sums) {
      names.row(
          List.of(
              sum.currency(),
              shown.value(sum.value()),
              shown.share(sum.value(), portfolio.total())));
    }
    List<String> lines = new ArrayList<>();
    List<String> left = names.lines();
    int widest = left.stream().mapToInt(TerminalText::width).max().orElse(0);
    BigDecimal room = BigDecimal.valueOf(Math.max(LEAST_BAR, width - widest - 3));
    for (int i = 0; i < sums.size(); i++) {
      BigDecimal value = sums.get(i).value().orElseThrow();
      int length =
          value.abs().multiply(room).divide(largest, 0, RoundingMode.HALF_EVEN).intValueExact();
      String padding = " ".repeat(widest - TerminalText.width(left.get(i)));
      String bar = (value.signum() < 0 ? "-" : "#").repeat(length);
      lines.add((left.get(i) + padding + "  " + bar).stripTrailing());
    }
    return String.join("\n", lines);
  }
}
