package kcassets.program.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.faces.CommandLineAdvice;
import kcassets.portfolio.Coverage;
import kcassets.portfolio.Folded;
import kcassets.portfolio.Holding;
import kcassets.portfolio.Portfolio;
import kcassets.portfolio.Prices;
import kcassets.portfolio.State;
import kcassets.program.text.Grid;

/**
 * A portfolio for a person: grouped by owner and wallet, the largest first, small rows folded, and
 * a line for whatever is missing. Plain ASCII but for names.
 */
public final class PortfolioTable {
  private static final Comparator<Optional<BigDecimal>> LARGEST_FIRST =
      Comparator.comparing(
          value -> value.orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));

  private final Portfolio portfolio;
  private final Optional<BigDecimal> least;
  private final Shown shown;
  private final boolean several;
  private final boolean owes;

  /**
   * @param least rows worth less than this are folded
   */
  public PortfolioTable(Portfolio portfolio, Optional<BigDecimal> least) {
    this.portfolio = portfolio;
    this.least = least;
    this.shown = new Shown(portfolio.base());
    this.several = portfolio.accounts().size() > 1;
    this.owes =
        portfolio.rows().stream()
            .anyMatch(row ->
                row.holding().debt().map(debt -> debt.liability().signum() != 0).orElse(false));
  }

  /** The lines, without a line end at the last. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(title());
    lines.add("");
    Grid grid = new Grid(owes ? 5 : 4);
    groups().forEach((name, rows) -> group(grid, name, rows));
    List<String> total = new ArrayList<>(List.of("Total " + portfolio.base(), ""));
    if (owes) {
      total.add("");
    }
    total.add(shown.value(portfolio.total()));
    total.add("");
    grid.row(total);
    lines.addAll(grid.lines());
    notes(lines);
    return String.join("\n", lines);
  }

  private String title() {
    String whose = String.join(", ", portfolio.accounts());
    String when = portfolio.asOf().map(moment -> ", " + Shown.moment(moment)).orElse("");
    return "Portfolio of "
        + whose
        + when
        + ", in "
        + portfolio.base()
        + " at prices of "
        + (portfolio.prices().source() == Prices.Source.FILE ? "your file" : "KuCoin");
  }

  private Map<String, List<Portfolio.Row>> groups() {
    Map<String, List<Portfolio.Row>> groups = new LinkedHashMap<>();
    for (Portfolio.Row row : portfolio.rows()) {
      Holding holding = row.holding();
      String name = holding.owner() + ": " + holding.wallet();
      groups
          .computeIfAbsent(several ? holding.account() + "/" + name : name, _ -> new ArrayList<>())
          .add(row);
    }
    Map<String, List<Portfolio.Row>> sorted = new LinkedHashMap<>();
    groups.entrySet().stream()
        .sorted(
            Map.Entry.<String, List<Portfolio.Row>>comparingByValue(
                    Comparator.comparing(PortfolioTable::sum, LARGEST_FIRST))
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(group -> sorted.put(group.getKey(), group.getValue()));
    return sorted;
  }

  private void group(Grid grid, String name, List<Portfolio.Row> rows) {
    List<String> heading = new ArrayList<>(List.of(name, "net"));
    if (owes) {
      heading.add(1, "owed");
    }
    heading.addAll(List.of("value", "share"));
    grid.heading(heading);
    Folded folded = Folded.of(rows, least);
    folded.rows().forEach(row -> grid.row(cells(row)));
    if (folded.count() > 0) {
      grid.row(sumRow("  " + folded.count() + " smaller", Optional.of(folded.value())));
    }
    if (rows.size() > 1) {
      grid.row(sumRow("  together", sum(rows)));
    }
    grid.gap();
  }

  private List<String> cells(Portfolio.Row row) {
    Holding holding = row.holding();
    List<String> cells = new ArrayList<>();
    cells.add("  " + holding.symbol().map(pair -> pair + " ").orElse("") + holding.currency());
    if (owes) {
      cells.add(
          holding
              .debt()
              .map(debt -> debt.liability().signum() == 0 ? "" : Shown.amount(debt.liability()))
              .orElse("not shown"));
    }
    cells.add(Shown.amount(holding.net()));
    cells.add(row.value().isEmpty() ? "no price" : shown.value(row.value()));
    cells.add(shown.share(row.value(), portfolio.total()));
    return cells;
  }

  private List<String> sumRow(String name, Optional<BigDecimal> value) {
    List<String> cells = new ArrayList<>(List.of(name, ""));
    if (owes) {
      cells.add("");
    }
    cells.add(shown.value(value));
    cells.add(shown.share(value, portfolio.total()));
    return cells;
  }

  private static Optional<BigDecimal> sum(List<Portfolio.Row> rows) {
    return rows.stream().flatMap(row -> row.value().stream()).reduce(BigDecimal::add);
  }

  private void notes(List<String> lines) {
    if (!portfolio.unpriced().isEmpty()) {
      lines.add("");
      lines.add("No price, not in the total: " + String.join(", ", portfolio.unpriced()));
    }
    List<Coverage> noted =
        portfolio.coverage().stream()
            .filter(row -> row.state() != State.SEEN && row.state() != State.EMPTY)
            .sorted(Comparator.comparing(row -> row.state().isComplete()))
            .toList();
    if (!noted.isEmpty()) {
      lines.add("");
    }
    for (Coverage row : noted) {
      String where =
          row.source().command()
              + (several ? " of " + row.account() : "")
              + row.owner().map(owner -> " (" + owner + ")").orElse("")
              + row.currency().map(currency -> " " + currency).orElse("");
      lines.add(
          (row.state().isComplete() ? "Note: " : "MISSING: ")
              + where
              + ", "
              + row.state().label().replace('_', ' ')
              + ": "
              + row.sentence(CommandLineAdvice.WORDS));
    }
  }
}
