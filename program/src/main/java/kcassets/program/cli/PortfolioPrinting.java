package kcassets.program.cli;

import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import kcassets.catalog.failure.Failure;
import kcassets.portfolio.Coverage;
import kcassets.portfolio.Portfolio;
import kcassets.portfolio.PortfolioJson;
import kcassets.program.output.FailureContext;
import kcassets.program.output.FailureLine;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.output.RowSink;
import kcassets.program.portfolio.PortfolioChart;
import kcassets.program.portfolio.PortfolioTable;

/** Prints a portfolio as it was asked for, and says what is missing from it. */
record PortfolioPrinting(PortfolioChoice asked, OutputOptions options, OutputStream out) {
  /**
   * Prints.
   *
   * @return what to tell after the result, where something is missing and that is not fine
   */
  Optional<FailureLine> print(Portfolio portfolio) {
    write(portfolio);
    return portfolio.complete() || asked.partialIsFine()
        ? Optional.empty()
        : Optional.of(missing(portfolio));
  }

  /** Whether a person reads it, in a form of our own. */
  boolean isPlainTable() {
    return options.format() == OutputFormat.TABLE && options.filter().isEmpty();
  }

  ResultWriter writer() {
    return new ResultWriter(options, out);
  }

  private void write(Portfolio portfolio) {
    ResultWriter writer = writer();
    if (isPlainTable() || asked.chart()) {
      String table = new PortfolioTable(portfolio, asked.least()).text();
      String bars = asked.chart() ? PortfolioChart.text(portfolio, options.width()) : "";
      writer.text(bars.isEmpty() ? table : table + "\n\n" + bars);
    } else if (options.format() == OutputFormat.JSON || options.format() == OutputFormat.TABLE) {
      writer.value(PortfolioJson.text(portfolio, asked.least()));
    } else {
      try (RowSink sink = writer.rows()) {
        PortfolioJson.rows(portfolio, asked.least()).forEach(sink::row);
        sink.finish();
      }
    }
  }

  /** What is told where a portfolio is not complete. */
  static FailureLine missing(Portfolio portfolio) {
    String sources =
        portfolio.missing().stream()
            .map(PortfolioPrinting::name)
            .distinct()
            .collect(Collectors.joining("; "));
    Optional<String> whose =
        portfolio.accounts().size() == 1
            ? Optional.of(portfolio.accounts().getFirst())
            : Optional.empty();
    return FailureLine.of(
        new Failure.Incomplete("the portfolio is not complete: " + sources),
        new FailureContext(Optional.of("portfolio"), whose));
  }

  private static String name(Coverage row) {
    return row.source().command()
        + row.currency().map(currency -> " " + currency).orElse("")
        + " "
        + row.state().label();
  }
}
