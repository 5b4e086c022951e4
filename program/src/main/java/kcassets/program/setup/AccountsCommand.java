package kcassets.program.setup;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kcassets.accounts.AccountListing;
import kcassets.accounts.AccountStore;
import kcassets.accounts.AccountViews;
import kcassets.accounts.Home;
import kcassets.accounts.StoredAccount;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.CommandLineAdvice;
import kcassets.faces.FailureLine;
import kcassets.program.commands.Confirmation;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.store.DemoHome;

/** The commands below {@code accounts}. */
public final class AccountsCommand {
  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  AccountsCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
  }

  /** {@code accounts add}. */
  Optional<FailureLine> add() {
    Duration timeout = readWords(true);
    AccountAddition addition = AccountAddition.read(parsed, invocation.problems());
    invocation.requireNoProblems();
    invocation.writer().value(in(store -> addition.run(invocation, store, timeout)));
    return Optional.empty();
  }

  /** {@code accounts list}. */
  Optional<FailureLine> list() {
    readWords(false);
    invocation.requireNoProblems();
    AccountListing listing = in(AccountStore::list);
    listing.unusable().forEach(failure -> invocation.warn(CommandLineAdvice.sentences(failure)));
    return print(
        () -> AccountViews.listText(listing.accounts()),
        () -> AccountViews.listJson(listing.accounts()));
  }

  /** {@code accounts show}. */
  Optional<FailureLine> show() {
    readWords(true);
    invocation.requireNoProblems();
    StoredAccount account = in(this::find);
    return print(() -> AccountViews.showText(account), () -> AccountViews.showJson(account));
  }

  /** {@code accounts remove}. */
  Optional<FailureLine> remove() {
    readWords(true);
    invocation.requireNoProblems();
    invocation.writer().value(in(this::remove));
    return Optional.empty();
  }

  private Duration readWords(boolean namesOne) {
    invocation.requireNoProblems();
    invocation.output();
    Duration timeout = invocation.timeout();
    if (namesOne && parsed.positional("name").isEmpty()) {
      invocation.problems().add(new Problem("name", "is required: the account's name"));
    }
    return timeout;
  }

  private <T> T in(Function<AccountStore, T> question) {
    if (parsed.globals().demo()) {
      try (DemoHome home = new DemoHome()) {
        return question.apply(home.store());
      }
    }
    return question.apply(new AccountStore(Home.of(process.environment()).configuration()));
  }

  private Optional<FailureLine> print(Supplier<String> text, Supplier<String> json) {
    if (invocation.isTable()) {
      invocation.writer().text(text.get().stripTrailing());
    } else {
      invocation.writer().value(json.get());
    }
    return Optional.empty();
  }

  private String remove(AccountStore store) {
    String name = name();
    if (!store.has(name)) {
      throw missing(name);
    }
    Confirmation.require(process, "this removes the account " + name + " from this machine");
    store.remove(name);
    return "{\"removed\":\"" + name + "\"}";
  }

  private StoredAccount find(AccountStore store) {
    String name = name();
    return store.find(name).orElseThrow(() -> missing(name));
  }

  private static AssetsException missing(String name) {
    return new AssetsException(
        new Failure.CredentialsMissing(
            "there is no account " + name,
            "See accounts list; accounts add " + name + " --from-file FILE stores one."));
  }

  private String name() {
    return parsed.positional("name").orElseThrow();
  }
}
