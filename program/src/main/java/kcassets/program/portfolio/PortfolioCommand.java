package kcassets.program.portfolio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureLine;
import kcassets.portfolio.Portfolio;
import kcassets.portfolio.PortfolioOptions;
import kcassets.portfolio.PortfolioReader;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.cli.Timeout;
import kcassets.program.questions.AskedAccount;
import kcassets.program.questions.Asking;
import kcassets.program.questions.AskingAll;
import kcassets.program.store.StoreChoice;

/** {@code portfolio}: every wallet in one answer. */
public final class PortfolioCommand {
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final AskedAccount account;

  public PortfolioCommand(ProcessEnvironment process, ParsedCommand parsed, Consumer<String> uses) {
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
    OutputChoice choice = new OutputChoice(parsed.globals(), process);
    problems.addAll(choice.problems());
    Duration timeout = Timeout.read(parsed.globals(), problems);
    PortfolioChoice asked = new PortfolioChoice(parsed, timeout, problems);
    PortfolioPrinting printing = new PortfolioPrinting(asked, choice.options(), process.out());
    if (asked.usesStore()) {
      // What leads to databases is loaded here and nowhere else.
      return new PortfolioKeeping(process, parsed, asked, printing).run(timeout, problems, account);
    }
    if (parsed.has("store")) {
      // It is not needed; a password in it is refused all the same.
      StoreChoice.of(parsed, process, problems);
    }
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    return printing.print(read(asked, timeout));
  }

  private Portfolio read(PortfolioChoice asked, Duration timeout) {
    PortfolioOptions options = asked.options();
    if (parsed.has("all-accounts") && !parsed.globals().demo()) {
      try (AskingAll asking = AskingAll.open(process, parsed.globals(), timeout)) {
        List<PortfolioReader.Account> accounts = new ArrayList<>();
        asking.each((name, client) -> accounts.add(new PortfolioReader.Account(name, client)));
        return PortfolioReader.ofAll(accounts).read(options);
      }
    }
    try (Asking asking = Asking.open(process, parsed.globals(), true, timeout, account)) {
      return PortfolioReader.of(account.name(), asking.client()).read(options);
    }
  }
}
