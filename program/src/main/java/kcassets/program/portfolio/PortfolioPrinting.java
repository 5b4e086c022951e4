package kcassets.program.portfolio;

import java.io.OutputStream;
import java.util.Optional;
import kcassets.faces.CommandLineAdvice;
import kcassets.faces.FailureLine;
import kcassets.portfolio.Portfolio;
import kcassets.portfolio.PortfolioJson;
import kcassets.program.cli.AnswerPrinting;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;

/** Prints a portfolio as it was asked for, and says what is missing from it. */
record PortfolioPrinting(PortfolioChoice asked, OutputOptions options, OutputStream out) {
  /**
   * Prints.
   *
   * @return what to tell after the result, where something is missing and that is not fine
   */
  Optional<FailureLine> print(Portfolio portfolio) {
    if (asked.chart()) {
      String bars = PortfolioChart.text(portfolio, options.width());
      new ResultWriter(options, out)
          .text(bars.isEmpty() ? table(portfolio) : table(portfolio) + "\n\n" + bars);
    } else {
      answer()
          .print(
              () -> PortfolioJson.text(portfolio, asked.least(), CommandLineAdvice.WORDS),
              () -> PortfolioJson.rows(portfolio, asked.least()),
              () -> table(portfolio));
    }
    return portfolio.complete() || asked.partialIsFine()
        ? Optional.empty()
        : Optional.of(missing(portfolio));
  }

  AnswerPrinting answer() {
    return new AnswerPrinting(options, out);
  }

  /** What is told where a portfolio is not complete. */
  static FailureLine missing(Portfolio portfolio) {
    return PortfolioGaps.of(
        "portfolio", "the portfolio is", portfolio.accounts(), portfolio.missing());
  }

  private String table(Portfolio portfolio) {
    return new PortfolioTable(portfolio, asked.least()).text();
  }
}
