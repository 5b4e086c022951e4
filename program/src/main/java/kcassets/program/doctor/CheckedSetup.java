package kcassets.program.doctor;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.accounts.StoredAccount;
import kcassets.catalog.failure.Failure;
import kcassets.client.Venue;
import kcassets.history.store.StoreLocation;

/**
 * The setup that the checks look at.
 *
 * @param account the one that a command would use
 * @param clock tells our time
 * @param timeout for one question
 * @param offline whether nothing is asked over the network
 * @param log takes a line for each step
 */
public record CheckedSetup(
    Store store,
    History history,
    Account account,
    Clock clock,
    Duration timeout,
    boolean offline,
    Consumer<String> log) {
  public CheckedSetup {
    requireNonNull(store, "store is null");
    requireNonNull(history, "history is null");
    requireNonNull(account, "account is null");
    requireNonNull(clock, "clock is null");
    requireNonNull(timeout, "timeout is null");
    requireNonNull(log, "log is null");
  }

  /** Where the program keeps things. */
  public sealed interface Store {
    record At(Home home, AccountStore accounts) implements Store {}

    /** The environment names no place. */
    record Nowhere(String hint) implements Store {}
  }

  /** The local store that a command would use. */
  public sealed interface History {
    record At(StoreLocation location) implements History {
      /** Whether a look at it goes over the network. */
      boolean isServer() {
        return location instanceof StoreLocation.Server;
      }
    }

    /** One of this run alone. */
    record OfThisRun() implements History {}

    /** It is named in a way that cannot be used. */
    record Nowhere(String why, String hint) implements History {}
  }

  /** The account that a command would use. */
  public sealed interface Account {
    /**
     * @param warning whether the environment holds a part of another one
     */
    record Found(StoredAccount account, boolean warning) implements Account {}

    record Missing(Failure why) implements Account {}
  }

  /** Where a command would ask. */
  Venue venue() {
    return switch (account) {
      case Account.Found(StoredAccount found, boolean _) -> found.venue();
      case Account.Missing _ -> Venue.PRODUCTION;
    };
  }

  /** The account, if there is one. */
  Optional<StoredAccount> found() {
    return account instanceof Account.Found(StoredAccount found, boolean _)
        ? Optional.of(found)
        : Optional.empty();
  }
}
