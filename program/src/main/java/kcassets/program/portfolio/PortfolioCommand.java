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
import kcassets.program.cli.Surroundings;
import kcassets.program.cli.Timeout;
import kcassets.program.cli.Typed;
import kcassets.program.questions.AskedAccount;
import kcassets.program.questions.Asking;
import kcassets.program.questions.AskingAll;
import kcassets.program.store.StoreChoice;

/** {@code portfolio}: every wallet in one answer. */
public final class PortfolioCommand {
  private final Surroundings surroundings;
  private final Typed typed;
  private final AskedAccount account;

  public PortfolioCommand(Surroundings surroundings, Typed typed, Consumer<String> uses) {
    this.surroundings = surroundings;
    this.typed = typed;
    this.account = new AskedAccount(uses);
  }

  /**
   * Asks and prints.
   *
   * @return what to tell after the result, where something is missing from it
   */
  public Optional<FailureLine> run() {
    List<Problem> problems = new ArrayList<>(typed.problems());
    OutputChoice choice = new OutputChoice(typed.globals(), surroundings);
    problems.addAll(choice.problems());
    Duration timeout = Timeout.read(typed.globals(), problems);
    PortfolioChoice asked = new PortfolioChoice(typed, timeout, problems);
    PortfolioPrinting printing = new PortfolioPrinting(asked, choice.options(), surroundings.out());
    if (asked.usesStore()) {
      // What leads to databases is loaded here and nowhere else.
      return new PortfolioKeeping(surroundings, typed, asked, printing)
          .run(timeout, problems, account);
    }
    if (typed.has("store")) {
      // It is not needed; a password in it is refused all the same.
      StoreChoice.of(typed, surroundings, problems);
    }
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    return printing.print(read(asked, timeout));
  }

  private Portfolio read(PortfolioChoice asked, Duration timeout) {
    PortfolioOptions options = asked.options();
    if (typed.has("all-accounts") && !typed.globals().demo()) {
      try (AskingAll asking = AskingAll.open(surroundings, typed.globals(), timeout)) {
        List<PortfolioReader.Account> accounts = new ArrayList<>();
        asking.each((name, client) -> accounts.add(new PortfolioReader.Account(name, client)));
        return PortfolioReader.ofAll(accounts).read(options);
      }
    }
    try (Asking asking = Asking.open(surroundings, typed.globals(), true, timeout, account)) {
      return PortfolioReader.of(account.name(), asking.client()).read(options);
    }
  }
}
