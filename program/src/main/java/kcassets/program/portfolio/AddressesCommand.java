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
import kcassets.portfolio.AddressQuestion;
import kcassets.portfolio.AddressReader;
import kcassets.portfolio.AddressesJson;
import kcassets.portfolio.DepositAddresses;
import kcassets.program.cli.AnswerPrinting;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.cli.Timeout;
import kcassets.program.questions.AskedAccount;
import kcassets.program.questions.Asking;

/** {@code addresses}: the deposit addresses of every currency that is held. */
public final class AddressesCommand {
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final AskedAccount account;

  public AddressesCommand(ProcessEnvironment process, ParsedCommand parsed, Consumer<String> uses) {
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
    Set<String> only =
        NamedList.read(
            parsed.option("currencies"),
            "currencies",
            Operation.DEPOSIT_ADDRESSES,
            "currency",
            problems);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    DepositAddresses answer;
    try (Asking asking = Asking.open(process, parsed.globals(), true, timeout, account)) {
      answer =
          AddressReader.of(account.name(), asking.client())
              .read(new AddressQuestion(only, Set.of(), Timeout.withQuota(timeout)));
    }
    new AnswerPrinting(output.options(), process.out())
        .print(
            () -> AddressesJson.text(answer, CommandLineAdvice.WORDS),
            () -> AddressesJson.rows(answer),
            () -> AddressTable.text(answer));
    return missing("addresses", parsed, answer);
  }

  /** What to tell of an answer that is not complete, unless that is fine. */
  static Optional<FailureLine> missing(
      String command, ParsedCommand parsed, DepositAddresses answer) {
    return answer.complete() || parsed.has("partial-ok")
        ? Optional.empty()
        : Optional.of(
            PortfolioGaps.of(
                command, "the addresses are", List.of(answer.account()), answer.missing()));
  }
}
