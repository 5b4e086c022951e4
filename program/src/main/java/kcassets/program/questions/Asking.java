package kcassets.program.questions;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import kcassets.accounts.AccountName;
import kcassets.accounts.AccountSelection;
import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.accounts.StoredAccount;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Venue;
import kcassets.faces.CommandNames;
import kcassets.program.cli.Globals;
import kcassets.program.cli.ProcessEnvironment;

/** A client for the account of the words and the environment, or for the demo's own. */
public final class Asking implements AutoCloseable {
  private final AssetsClient client;
  private final Optional<Demo> demo;

  private Asking(AssetsClient client, Optional<Demo> demo) {
    this.client = client;
    this.demo = demo;
  }

  /**
   * @param needsKey whether it is asked about an account; the public helpers do without one
   * @param uses is told the name of the account
   */
  public static Asking open(
      ProcessEnvironment process,
      Globals globals,
      boolean needsKey,
      Duration timeout,
      Consumer<String> uses) {
    Consumer<String> log = globals.verbose() ? line -> process.err().println(line) : line -> {};
    ClientOptions options =
        ClientOptions.defaults().withTimeout(timeout).withClock(process.clock()).withLog(log);
    if (globals.demo()) {
      globals
          .account()
          .filter(name -> !name.equals(AccountName.DEMO))
          .ifPresent(name ->
              process
                  .err()
                  .println("warning: --demo has an account of its own; --account is not used"));
      Demo demo = Demo.start();
      uses.accept(demo.account().name());
      return new Asking(client(demo.account(), options), Optional.of(demo));
    }
    AccountSelection selection = AccountSelection.of(globals.account(), process.environment());
    selection.warning().ifPresent(words -> process.err().println("warning: " + words));
    Optional<StoredAccount> account = account(selection, process, globals, needsKey);
    account.map(StoredAccount::name).ifPresent(uses);
    AssetsClient client =
        account
            .map(each -> client(each, options))
            .orElseGet(() -> new AssetsClient(Venue.PRODUCTION, Optional.empty(), options));
    return new Asking(client, Optional.empty());
  }

  public AssetsClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
    demo.ifPresent(Demo::close);
  }

  private static AssetsClient client(StoredAccount account, ClientOptions options) {
    return new AssetsClient(account.venue(), Optional.of(account.credentials()), options);
  }

  /** Nobody needs an account for a public question, unless one was named. */
  private static Optional<StoredAccount> account(
      AccountSelection selection, ProcessEnvironment process, Globals globals, boolean needsKey) {
    try {
      AccountStore store = new AccountStore(Home.of(process.environment()).configuration());
      return Optional.of(selection.resolve(store, CommandNames.NAMES));
    } catch (AssetsException e) {
      boolean named =
          globals.account().isPresent()
              || !process.environment().getOrDefault(AccountSelection.VARIABLE, "").isEmpty();
      boolean missing =
          e.failure() instanceof Failure.CredentialsMissing
              || e.failure() instanceof Failure.Storage;
      if (needsKey || named || !missing) {
        throw e;
      }
      return Optional.empty();
    }
  }
}
