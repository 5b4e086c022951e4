package kcassets.program.questions;

import java.time.Duration;
import java.util.Optional;
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
import kcassets.program.commands.Globals;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ProcessEnvironment;

/** A client for the account of the words and the environment, or for the demo's own. */
public final class Asking implements AutoCloseable {
  private final AssetsClient client;
  private final Optional<Demo> demo;

  private Asking(AssetsClient client, Optional<Demo> demo) {
    this.client = client;
    this.demo = demo;
  }

  /**
   * Finds the account, and tells the invocation.
   *
   * @param needsKey whether it is asked about an account; the public helpers do without one
   */
  public static Asking open(Invocation invocation, boolean needsKey, Duration timeout) {
    ProcessEnvironment process = invocation.process();
    Globals globals = invocation.parsed().globals();
    ClientOptions options = invocation.clientOptions(timeout);
    if (globals.demo()) {
      globals
          .account()
          .filter(name -> !name.equals(AccountName.DEMO))
          .ifPresent(
              name -> invocation.warn("--demo has an account of its own; --account is not used"));
      Demo demo = Demo.start();
      invocation.uses(demo.account().name());
      return new Asking(client(demo.account(), options), Optional.of(demo));
    }
    AccountSelection selection = AccountSelection.of(globals.account(), process.environment());
    selection.warning().ifPresent(invocation::warn);
    Optional<StoredAccount> account = account(selection, process, globals, needsKey);
    account.map(StoredAccount::name).ifPresent(invocation::uses);
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
