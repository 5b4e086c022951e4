package kcassets.program.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.portfolio.Coverage;
import kcassets.portfolio.Portfolio;
import kcassets.portfolio.PortfolioJson;
import kcassets.portfolio.PortfolioOptions;
import kcassets.portfolio.PortfolioReader;
import kcassets.program.output.FailureContext;
import kcassets.program.output.FailureLine;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.output.RowSink;
import kcassets.program.portfolio.PortfolioChart;
import kcassets.program.portfolio.PortfolioTable;

/** {@code portfolio}: every wallet in one answer. */
final class PortfolioCommand {
  private final Surroundings surroundings;
  private final Typed typed;
  private final Consumer<String> uses;
  private String account = "";

  PortfolioCommand(Surroundings surroundings, Typed typed, Consumer<String> uses) {
    this.surroundings = surroundings;
    this.typed = typed;
    this.uses =
        name -> {
          account = name;
          uses.accept(name);
        };
  }

  /**
   * Asks and prints.
   *
   * @return what to tell after the result, where something is missing from it
   */
  Optional<FailureLine> run() {
    List<Problem> problems = new ArrayList<>(typed.problems());
    OutputChoice choice = new OutputChoice(typed.globals(), surroundings);
    problems.addAll(choice.problems());
    Duration timeout = Timeout.read(typed.globals(), problems);
    PortfolioChoice asked = new PortfolioChoice(typed, timeout, problems);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    Portfolio portfolio = read(asked, timeout);
    print(portfolio, asked, choice.options());
    return portfolio.complete() || typed.has("partial-ok")
        ? Optional.empty()
        : Optional.of(missing(portfolio));
  }

  private Portfolio read(PortfolioChoice asked, Duration timeout) {
    PortfolioOptions options = asked.options();
    if (typed.has("all-accounts") && !typed.globals().demo()) {
      try (AskingAll asking = AskingAll.open(surroundings, typed.globals(), timeout)) {
        return PortfolioReader.ofAll(asking.accounts()).read(options);
      }
    }
    try (Asking asking = Asking.open(surroundings, typed.globals(), true, timeout, uses)) {
      return PortfolioReader.of(account, asking.client()).read(options);
    }
  }

  private void print(Portfolio portfolio, PortfolioChoice asked, OutputOptions options) {
    ResultWriter writer = new ResultWriter(options, surroundings.out());
    boolean plainTable = options.format() == OutputFormat.TABLE && options.filter().isEmpty();
    if (plainTable || asked.chart()) {
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

  private FailureLine missing(Portfolio portfolio) {
    String sources =
        portfolio.missing().stream()
            .map(PortfolioCommand::name)
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
