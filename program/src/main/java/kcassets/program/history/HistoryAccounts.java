package kcassets.program.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kcassets.accounts.AccountName;
import kcassets.accounts.AccountSelection;
import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.CommandNames;
import kcassets.faces.FailureLine;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.store.HistoryStore;
import kcassets.program.commands.Globals;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.store.DemoHistory;
import kcassets.program.store.OpenStore;
import kcassets.program.store.StoreChoice;

/**
 * The local store that a command reads, and the accounts in it that were asked for: those of {@code
 * --account}, of {@code --all-accounts}, or the one in use. Nobody is asked: which account of the
 * exchange stands behind a name, the store knows from the last sync. So a history can be read whose
 * key is gone.
 */
final class HistoryAccounts implements AutoCloseable {
  private static final String ALL = "all-accounts";

  private final Invocation invocation;
  private final OpenStore open;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<String> strangers = new ArrayList<>();

  private HistoryAccounts(Invocation invocation, OpenStore open) {
    this.invocation = invocation;
    this.open = open;
  }

  /** Chooses the store, and adds what is wrong with the words about it and about accounts. */
  static StoreChoice choose(Invocation invocation) {
    check(invocation);
    return StoreChoice.of(invocation);
  }

  /** What is wrong with the words about accounts, before anything is opened. */
  static void check(Invocation invocation) {
    Optional<String> account = invocation.parsed().globals().account();
    if (invocation.parsed().has(ALL) && account.isPresent()) {
      invocation.problems().add(new Problem(ALL, "does not go with --account"));
    }
  }

  /**
   * Opens the store and finds the accounts; a demo is copied first. Warns of those that the store
   * knows nothing of.
   *
   * @param demoSince nothing older of a demo is copied; empty for all there is
   * @throws AssetsException {@code InvalidArguments} with all problems so far; {@code
   *     CredentialsMissing} for a name that neither the store nor the stored accounts know
   */
  static HistoryAccounts open(
      Invocation invocation, StoreChoice choice, Optional<Instant> demoSince) {
    invocation.requireNoProblems();
    HistoryAccounts accounts = new HistoryAccounts(invocation, choice.open());
    try {
      DemoHistory.copy(accounts.store(), invocation, demoSince);
      accounts.find();
      return accounts;
    } catch (RuntimeException | Error e) {
      accounts.close();
      throw e;
    }
  }

  private void find() {
    KnownAccounts known = new KnownAccounts(store());
    if (invocation.parsed().has(ALL)) {
      known.all().forEach(each -> names.put(each.uid(), each.name()));
      if (names.isEmpty()) {
        stranger("any account");
      }
    } else {
      find(known, chosen(invocation.parsed().globals(), invocation.process()));
    }
    if (names.size() == 1) {
      invocation.uses(names.values().iterator().next());
    }
  }

  private void find(KnownAccounts known, List<AccountSelection> chosen) {
    if (chosen.size() == 1) {
      invocation.uses(chosen.getFirst().name());
    }
    for (AccountSelection each : chosen) {
      Optional<KnownAccounts.Known> found = known.named(each.name());
      if (found.isPresent()) {
        names.put(found.get().uid(), each.name());
      } else {
        Home home = Home.of(invocation.process().environment());
        each.resolve(new AccountStore(home.configuration()), CommandNames.NAMES);
        stranger(each.name());
      }
    }
  }

  private void stranger(String name) {
    strangers.add(name);
    invocation.warn(
        "the local store holds nothing of "
            + name
            + " yet; kucoin-assets sync copies what the exchange still has");
  }

  HistoryStore store() {
    return open.store();
  }

  /** Local names by uid, in the order of asking. */
  Map<String, String> names() {
    return Collections.unmodifiableMap(names);
  }

  /** The others that were asked for: the store holds nothing of them. */
  List<String> strangers() {
    return List.copyOf(strangers);
  }

  /** As the store knows them, in the order of asking. */
  List<KnownAccounts.Known> known() {
    List<KnownAccounts.Known> known = new ArrayList<>();
    names.forEach((uid, name) -> known.add(new KnownAccounts.Known(name, uid)));
    return known;
  }

  Set<String> uids() {
    return names().keySet();
  }

  /** Whether there is nothing to read: a question about no account would be one about all. */
  boolean isEmpty() {
    return names.isEmpty();
  }

  /** What to tell where there is nothing to read. */
  Optional<FailureLine> nothing() {
    return invocation.told(
        new Failure.Incomplete("nothing was copied into the local store yet; run sync first"));
  }

  @Override
  public void close() {
    open.close();
  }

  private static List<AccountSelection> chosen(Globals globals, ProcessEnvironment process) {
    if (globals.demo()) {
      return List.of(
          new AccountSelection(AccountName.DEMO, Optional.empty(), process.environment()));
    }
    List<Optional<String>> options =
        globals
            .account()
            .map(list -> Arrays.stream(list.split(",", -1)).map(Optional::of).toList())
            .orElseGet(() -> List.of(Optional.empty()));
    return options.stream()
        .map(option -> AccountSelection.of(option, process.environment()))
        .toList();
  }
}
