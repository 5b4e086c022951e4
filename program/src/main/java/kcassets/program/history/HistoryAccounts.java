package kcassets.program.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kcassets.accounts.AccountName;
import kcassets.accounts.AccountSelection;
import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.faces.CommandNames;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.store.HistoryStore;
import kcassets.program.cli.Globals;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;

/**
 * Whose history is read: that of the account in use, of several with {@code --account A,B}, or of
 * all that the store knows. Nobody is asked: which account of the exchange stands behind a name,
 * the store knows from the last sync. So a history can be read whose key is gone.
 *
 * @param names local names by uid, in the order of asking
 * @param strangers the others that were asked for: the store holds nothing of them
 */
record HistoryAccounts(Map<String, String> names, List<String> strangers) {
  private static final String ALL = "all-accounts";

  HistoryAccounts {
    names = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(names));
    strangers = List.copyOf(strangers);
  }

  /** What is wrong with the words, before anything is opened. */
  static void check(ParsedCommand parsed, List<Problem> problems) {
    Optional<String> account = parsed.globals().account();
    if (parsed.has(ALL) && account.isPresent()) {
      problems.add(new Problem(ALL, "does not go with --account"));
    }
  }

  /**
   * Finds them in a store. Warns of those that it knows nothing of.
   *
   * @param uses is told the name, where it is one
   * @throws AssetsException {@code CredentialsMissing} for a name that neither the store nor the
   *     stored accounts know
   */
  static HistoryAccounts of(
      ParsedCommand parsed, ProcessEnvironment process, HistoryStore store, Consumer<String> uses) {
    KnownAccounts known = new KnownAccounts(store);
    Map<String, String> names = new LinkedHashMap<>();
    if (parsed.has(ALL)) {
      known.all().forEach(each -> names.put(each.uid(), each.name()));
      List<String> strangers = names.isEmpty() ? List.of("any account") : List.of();
      strangers.forEach(name -> warnOfNothing(process, name));
      return new HistoryAccounts(names, strangers);
    }
    List<AccountSelection> chosen = chosen(parsed.globals(), process);
    if (chosen.size() == 1) {
      uses.accept(chosen.getFirst().name());
    }
    List<String> strangers = new ArrayList<>();
    for (AccountSelection each : chosen) {
      Optional<KnownAccounts.Known> found = known.named(each.name());
      if (found.isPresent()) {
        names.put(found.get().uid(), each.name());
      } else {
        each.resolve(
            new AccountStore(Home.of(process.environment()).configuration()), CommandNames.NAMES);
        warnOfNothing(process, each.name());
        strangers.add(each.name());
      }
    }
    return new HistoryAccounts(names, strangers);
  }

  Set<String> uids() {
    return names.keySet();
  }

  /** Whether there is nothing to read: a question about no account would be one about all. */
  boolean isEmpty() {
    return names.isEmpty();
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

  private static void warnOfNothing(ProcessEnvironment process, String whose) {
    process
        .err()
        .println(
            "warning: the local store holds nothing of "
                + whose
                + " yet; kucoin-assets sync copies what the exchange still has");
  }
}
