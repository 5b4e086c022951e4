package kcassets.program.questions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import kcassets.accounts.AccountListing;
import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.accounts.StoredAccount;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.faces.CommandLineAdvice;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ProcessEnvironment;

/** A client for each stored account: those of the exchange, or else those of a simulator. */
public final class AskingAll implements AutoCloseable {
  private record One(String name, AssetsClient client) {}

  private static final String PRODUCTION = "Production";

  private final List<One> accounts;

  private AskingAll(List<One> accounts) {
    this.accounts = accounts;
  }

  /** Opens a client for each, and says which accounts are left out. */
  public static AskingAll open(Invocation invocation, Duration timeout) {
    ProcessEnvironment process = invocation.process();
    ClientOptions options = invocation.clientOptions(timeout);
    AccountStore store = new AccountStore(Home.of(process.environment()).configuration());
    AccountListing listing = store.list();
    if (!listing.unusable().isEmpty()) {
      // Left out, it would be missing from an answer that says that it is everything.
      throw new AssetsException(
          new Failure.CredentialsMissing(
              listing.unusable().stream()
                  .map(CommandLineAdvice::sentences)
                  .collect(Collectors.joining("; ")),
              "Mend or remove what cannot be used, and ask again."));
    }
    List<StoredAccount> stored =
        listing.accounts().stream().flatMap(each -> store.find(each.name()).stream()).toList();
    if (stored.isEmpty()) {
      throw new AssetsException(
          new Failure.CredentialsMissing(
              "no account is stored", "Store one with: accounts add NAME --from-file FILE"));
    }
    List<StoredAccount> real =
        stored.stream().filter(each -> each.environment().equals(PRODUCTION)).toList();
    List<StoredAccount> read = real.isEmpty() ? stored : real;
    stored.stream()
        .filter(each -> !read.contains(each))
        .forEach(each -> invocation.warn(each.name() + " is left out: its money is a simulator's"));
    List<One> accounts = new ArrayList<>();
    for (StoredAccount each : read) {
      accounts.add(
          new One(
              each.name(),
              new AssetsClient(each.venue(), Optional.of(each.credentials()), options)));
    }
    return new AskingAll(accounts);
  }

  /** Shows each of them by its name. */
  public void each(BiConsumer<String, AssetsClient> visitor) {
    accounts.forEach(account -> visitor.accept(account.name(), account.client()));
  }

  @Override
  public void close() {
    accounts.forEach(account -> account.client().close());
  }
}
