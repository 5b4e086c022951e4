package kcassets.program.portfolio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kcassets.catalog.Operation;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.CommandLineAdvice;
import kcassets.faces.FailureLine;
import kcassets.faces.NamedList;
import kcassets.portfolio.FeeQuestion;
import kcassets.portfolio.FeeReader;
import kcassets.portfolio.Fees;
import kcassets.portfolio.FeesJson;
import kcassets.program.cli.AnswerPrinting;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.cli.Timeout;
import kcassets.program.questions.AskedAccount;
import kcassets.program.questions.Asking;

/** {@code fees}: the rates of everything that is held or named. */
public final class FeesCommand {
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final AskedAccount account;

  public FeesCommand(ProcessEnvironment process, ParsedCommand parsed, Consumer<String> uses) {
    this.process = process;
    this.parsed = parsed;
    this.account = new AskedAccount(uses);
  }

  /**
   * Asks and prints.
   *
   * @return what to tell after the result, where something is missing from it
   */
  public Optional<FailureLine> run() {
    List<Problem> problems = new ArrayList<>(parsed.problems());
    OutputChoice output = new OutputChoice(parsed.globals(), process);
    problems.addAll(output.problems());
    Duration timeout = Timeout.read(parsed.globals(), problems);
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
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    Fees fees;
    try (Asking asking = Asking.open(process, parsed.globals(), true, timeout, account)) {
      fees =
          FeeReader.of(account.name(), asking.client())
              .read(new FeeQuestion(symbols, contracts, Timeout.withQuota(timeout)));
    }
    new AnswerPrinting(output.options(), process.out())
        .print(
            () -> FeesJson.text(fees, CommandLineAdvice.WORDS),
            () -> FeesJson.rows(fees),
            () -> FeeTable.text(fees));
    return fees.complete() || parsed.has("partial-ok")
        ? Optional.empty()
        : Optional.of(
            PortfolioGaps.of("fees", "the rates are", List.of(fees.account()), fees.missing()));
  }
}
