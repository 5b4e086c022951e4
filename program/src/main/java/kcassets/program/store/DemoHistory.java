package kcassets.program.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.accounts.AccountName;
import kcassets.history.coverage.IsoTime;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.store.HistoryStore;
import kcassets.history.sync.CallRate;
import kcassets.history.sync.HistorySync;
import kcassets.history.sync.SyncAccount;
import kcassets.history.sync.SyncOptions;
import kcassets.program.commands.Invocation;
import kcassets.program.questions.Asking;

/**
 * What a demo has to read: the store of its run is empty, so the simulated account is copied into
 * it first, by the same means as any other. Nothing comes late there, and the snapshot is taken
 * before the rest, so what it holds is answered for.
 */
public final class DemoHistory {
  /**
   * Answers count up to some seconds before they were asked for, as clocks differ. Nothing moves in
   * a demo, so its snapshot may be as old as that.
   */
  private static final Duration BACK = Duration.ofSeconds(10);

  private DemoHistory() {}

  /**
   * Copies, and says so on standard error; does nothing without {@code --demo}, or where the demo's
   * account is in the store already.
   *
   * @param since what is read begins here: nothing older is copied; empty for all there is
   */
  public static void copy(HistoryStore store, Invocation invocation, Optional<Instant> since) {
    if (!invocation.parsed().globals().demo()
        || new KnownAccounts(store).named(AccountName.DEMO).isPresent()) {
      return;
    }
    try (Asking asking = Asking.open(invocation, true, invocation.timeout())) {
      CallRate rate = CallRate.of(asking.client().venue());
      SyncAccount balances =
          new SyncAccount(
              AccountName.DEMO,
              asking.client(),
              Optional.of(new PortfolioBalances(AccountName.DEMO, asking.client(), store, BACK)));
      new HistorySync(store, SyncOptions.defaults(rate).withSources(Set.of()))
          .run(List.of(balances));
      SyncAccount rows = new SyncAccount(AccountName.DEMO, asking.client(), Optional.empty());
      HistorySync sync = new HistorySync(store, options(rate, since));
      sync.run(List.of(rows));
      invocation
          .process()
          .err()
          .println(
              "demo: copied %,d rows of the simulated account%s into a store of this run"
                  .formatted(
                      sync.meter().rows(),
                      since.map(time -> " since " + IsoTime.of(time.toEpochMilli())).orElse("")));
    }
  }

  private static SyncOptions options(CallRate rate, Optional<Instant> since) {
    SyncOptions all = SyncOptions.defaults(rate);
    SyncOptions atOnce =
        new SyncOptions(
            all.sources(),
            all.sinceMillis(),
            rate,
            all.parallelism(),
            all.rowsInHand(),
            all.workerLease(),
            Duration.ZERO);
    return since.map(time -> atOnce.withSince(time.toEpochMilli())).orElse(atOnce);
  }
}
