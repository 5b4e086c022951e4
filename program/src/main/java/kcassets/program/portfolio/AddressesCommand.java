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
import kcassets.portfolio.AddressQuestion;
import kcassets.portfolio.AddressReader;
import kcassets.portfolio.AddressesJson;
import kcassets.portfolio.DepositAddresses;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.Timeout;
import kcassets.program.questions.Asking;

/** {@code addresses}: the deposit addresses of every currency that is held. */
public final class AddressesCommand {
  private final Invocation invocation;
  private final ParsedCommand parsed;

  AddressesCommand(Invocation invocation) {
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
    Set<String> only =
        NamedList.read(
            parsed.option("currencies"),
            "currencies",
            Operation.DEPOSIT_ADDRESSES,
            "currency",
            problems);
    invocation.requireNoProblems();
    DepositAddresses answer;
    try (Asking asking = Asking.open(invocation, true, timeout)) {
      answer =
          AddressReader.of(invocation.account().orElseThrow(), asking.client())
              .read(new AddressQuestion(only, Set.of(), Timeout.withQuota(timeout)));
    }
    invocation.print(
        () -> AddressesJson.text(answer, CommandLineAdvice.WORDS),
        () -> AddressesJson.rows(answer),
        () -> AddressTable.text(answer));
    return missing(invocation, answer);
  }

  /** What to tell of an answer that is not complete, unless that is fine. */
  static Optional<FailureLine> missing(Invocation invocation, DepositAddresses answer) {
    return answer.complete() || invocation.parsed().has("partial-ok")
        ? Optional.empty()
        : PortfolioGaps.of(
            invocation, "the addresses are", List.of(answer.account()), answer.missing());
  }
}
