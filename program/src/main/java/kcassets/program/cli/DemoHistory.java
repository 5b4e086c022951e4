package kcassets.program.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kcassets.history.HistoryStore;
import kcassets.history.coverage.IsoTime;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.ledger.Source;
import kcassets.history.sync.CallRate;
import kcassets.history.sync.HistorySync;
import kcassets.history.sync.SyncAccount;
import kcassets.history.sync.SyncOptions;
import kcassets.program.accounts.AccountName;

/**
 * What a demo has to read: the store of its run is empty, so the simulated account is copied into
 * it first, by the same means as any other. Nothing comes late there, so answers count up to the
 * moment at which they were given, and the snapshot is taken before.
 */
final class DemoHistory {
  private static final int PARALLELISM = 16;

  private DemoHistory() {}

  /**
   * Copies, and says so on standard error; does nothing without {@code --demo}, or where the demo's
   * account is in the store already.
   *
   * @param since what is read begins here: nothing older is copied; empty for all there is
   */
  static void copy(
      HistoryStore store, Typed typed, Surroundings surroundings, Optional<Instant> since) {
    if (!typed.globals().demo() || new KnownAccounts(store).named(AccountName.DEMO).isPresent()) {
      return;
    }
    Duration timeout = Timeout.read(typed.globals(), new ArrayList<>());
    try (Asking asking = Asking.open(surroundings, typed.globals(), true, timeout, _ -> {})) {
      CallRate rate = CallRate.of(asking.client().venue());
      SyncAccount balances =
          new SyncAccount(
              AccountName.DEMO,
              asking.client(),
              Optional.of(new PortfolioBalances(AccountName.DEMO, asking.client(), store)));
      new HistorySync(store, SyncOptions.defaults(rate).withSources(Set.of()))
          .run(List.of(balances));
      SyncAccount rows = new SyncAccount(AccountName.DEMO, asking.client(), Optional.empty());
      HistorySync sync = new HistorySync(store, options(rate, since));
      sync.run(List.of(rows));
      surroundings
          .err()
          .println(
              "demo: copied %,d rows of the simulated account%s into a store of this run"
                  .formatted(
                      sync.meter().rows(),
                      since.map(time -> " since " + IsoTime.of(time.toEpochMilli())).orElse("")));
    }
  }

  private static SyncOptions options(CallRate rate, Optional<Instant> since) {
    return new SyncOptions(
        Set.of(Source.values()),
        since.map(time -> OptionalLong.of(time.toEpochMilli())).orElseGet(OptionalLong::empty),
        rate,
        PARALLELISM,
        SyncOptions.defaults(rate).workerLease(),
        Duration.ZERO);
  }
}
