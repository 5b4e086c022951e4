package kcassets.program.portfolio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.faces.FailureLine;
import kcassets.portfolio.Portfolio;
import kcassets.portfolio.PortfolioOptions;
import kcassets.portfolio.PortfolioReader;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.questions.Asking;
import kcassets.program.questions.AskingAll;
import kcassets.program.store.StoreChoice;

/** {@code portfolio}: every wallet in one answer. */
public final class PortfolioCommand {
  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  PortfolioCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
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
    PortfolioChoice asked = new PortfolioChoice(parsed, timeout, problems);
    PortfolioPrinting printing = new PortfolioPrinting(asked, invocation);
    if (asked.usesStore()) {
      // What leads to databases is loaded here and nowhere else.
      return new PortfolioKeeping(invocation, asked, printing).run(timeout);
    }
    if (parsed.has("store")) {
      // It is not needed; a password in it is refused all the same.
      StoreChoice.of(parsed, process, problems);
    }
    invocation.requireNoProblems();
    return printing.print(read(asked, timeout));
  }

  private Portfolio read(PortfolioChoice asked, Duration timeout) {
    PortfolioOptions options = asked.options();
    if (parsed.has("all-accounts") && !parsed.globals().demo()) {
      try (AskingAll asking = AskingAll.open(invocation, timeout)) {
        List<PortfolioReader.Account> accounts = new ArrayList<>();
        asking.each((name, client) -> accounts.add(new PortfolioReader.Account(name, client)));
        return PortfolioReader.ofAll(accounts).read(options);
      }
    }
    try (Asking asking = Asking.open(invocation, true, timeout)) {
      return PortfolioReader.of(invocation.account().orElseThrow(), asking.client()).read(options);
    }
  }
}
