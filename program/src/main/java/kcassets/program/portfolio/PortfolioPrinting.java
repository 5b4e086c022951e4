package kcassets.program.portfolio;

import java.util.Optional;
import kcassets.faces.CommandLineAdvice;
import kcassets.faces.FailureLine;
import kcassets.portfolio.Portfolio;
import kcassets.portfolio.PortfolioJson;
import kcassets.program.commands.Invocation;

/** Prints a portfolio as it was asked for, and says what is missing from it. */
record PortfolioPrinting(PortfolioChoice asked, Invocation invocation) {
  /**
   * Prints.
   *
   * @return what to tell after the result, where something is missing and that is not fine
   */
  Optional<FailureLine> print(Portfolio portfolio) {
    if (asked.chart()) {
      String bars = PortfolioChart.text(portfolio, invocation.output().width());
      invocation
          .writer()
          .text(bars.isEmpty() ? table(portfolio) : table(portfolio) + "\n\n" + bars);
    } else {
      invocation.print(
          () -> PortfolioJson.text(portfolio, asked.least(), CommandLineAdvice.WORDS),
          () -> PortfolioJson.rows(portfolio, asked.least()),
          () -> table(portfolio));
    }
    return portfolio.complete() || asked.partialIsFine() ? Optional.empty() : missing(portfolio);
  }

  /** What is told where a portfolio is not complete. */
  Optional<FailureLine> missing(Portfolio portfolio) {
    return PortfolioGaps.of(
        invocation, "the portfolio is", portfolio.accounts(), portfolio.missing());
  }

  private String table(Portfolio portfolio) {
    return new PortfolioTable(portfolio, asked.least()).text();
  }
}
