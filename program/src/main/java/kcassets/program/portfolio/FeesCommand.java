package kcassets.program.portfolio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.Operation;
import kcassets.catalog.Problem;
import kcassets.faces.CommandLineAdvice;
import kcassets.faces.FailureLine;
import kcassets.faces.NamedList;
import kcassets.portfolio.FeeQuestion;
import kcassets.portfolio.FeeReader;
import kcassets.portfolio.Fees;
import kcassets.portfolio.FeesJson;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.Timeout;
import kcassets.program.questions.Asking;

/** {@code fees}: the rates of everything that is held or named. */
public final class FeesCommand {
  private final Invocation invocation;
  private final ParsedCommand parsed;

  FeesCommand(Invocation invocation) {
    this.invocation = invocation;
    this.parsed = invocation.parsed();
  }

  /**
   * Asks and prints.
   *
   * @return what to tell after the result, where something is missing from it
   */
  Optional<FailureLine> run() {
    List<Problem> problems = invocation.problems();
    invocation.output();
    Duration timeout = invocation.timeout();
    Set<String> symbols =
        NamedList.read(
            parsed.option("symbols"), "symbols", Operation.SPOT_TRADE_FEES, "symbols", problems);
    Set<String> contracts =
        NamedList.read(
            parsed.option("contracts"),
            "contracts",
            Operation.FUTURES_TRADE_FEE,
            "symbol",
            problems);
    invocation.requireNoProblems();
    Fees fees;
    try (Asking asking = Asking.open(invocation, true, timeout)) {
      fees =
          FeeReader.of(invocation.account().orElseThrow(), asking.client())
              .read(new FeeQuestion(symbols, contracts, Timeout.withQuota(timeout)));
    }
    invocation.print(
        () -> FeesJson.text(fees, CommandLineAdvice.WORDS),
        () -> FeesJson.rows(fees),
        () -> FeeTable.text(fees));
    return fees.complete() || parsed.has("partial-ok")
        ? Optional.empty()
        : PortfolioGaps.of(invocation, "the rates are", List.of(fees.account()), fees.missing());
  }
}
