package kcassets.history.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kcassets.catalog.Host;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.parallel.Parallel;
import kcassets.history.kept.ExchangeClock;
import kcassets.history.kept.Identities;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.Source;
import kcassets.json.RowMembers;

/** Copies one account: all its sources side by side, but for what has to wait for others. */
final class AccountSync {
  /** They tell which coins there were, to who has to ask for one after the other. */
  private static final List<Source> LEDGERS_OF_COINS =
      List.of(Source.SPOT_LEDGERS, Source.TRADE_HF_LEDGERS, Source.MARGIN_HF_LEDGERS);

  private final SyncContext run;
  private final SyncAccount account;
  private final Map<Source, Future<SourceResult>> copies = new EnumMap<>(Source.class);

  AccountSync(SyncContext run, SyncAccount account) {
    this.run = run;
    this.account = account;
  }

  /**
   * Copies what there is.
   *
   * @throws AssetsException when the exchange does not say whose account it is, or the store fails
   */
  List<SourceResult> run() {
    String uid = uid();
    Instant now = account.client().now();
    new Identities(run.store()).seen(uid, account.name(), now);
    Clocks clocks = new Clocks(account.client());
    clocks
        .aheadMillis(Host.SPOT)
        .ifPresent(ahead -> ExchangeClock.keep(run.store(), uid, ahead, now));
    List<SourceResult> results = new ArrayList<>();
    // Before the lists: so they are answered up to a moment after it, and what they show closes.
    Optional<SourceResult> balances =
        account.balances().map(keeper -> balances(keeper, uid, clocks));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      // In this order: whoever waits for another one comes after it.
      for (Source source : Source.values()) {
        if (run.options().sources().contains(source) && source != Source.FUTURES_LEDGERS) {
          begin(threads, uid, source, clocks, LEDGERS_OF_COINS);
        }
      }
      if (run.options().sources().contains(Source.FUTURES_LEDGERS)) {
        List<Source> evidence = List.of(Source.DEPOSITS, Source.WITHDRAWALS);
        begin(threads, uid, Source.FUTURES_LEDGERS, clocks, evidence);
      }
      copies.values().forEach(copy -> results.add(Parallel.await(copy)));
    }
    balances.ifPresent(results::add);
    return results;
  }

  private void begin(
      ExecutorService threads, String uid, Source source, Clocks clocks, List<Source> before) {
    List<Future<SourceResult>> others =
        before.stream()
            .filter(other -> other != source)
            .flatMap(other -> Optional.ofNullable(copies.get(other)).stream())
            .toList();
    SourceSync copy =
        new SourceSync(run, account, uid, source, clocks, () -> others.forEach(Parallel::await));
    copies.put(source, threads.submit(copy::run));
  }

  private String uid() {
    String facts = account.client().call(Operation.API_KEY_INFO, Map.of());
    return RowMembers.of(facts)
        .flatMap(members -> members.text("uid"))
        .filter(uid -> !uid.isEmpty())
        .orElseThrow(() ->
            new AssetsException(
                new Failure.Unreadable("the exchange does not say whose key it is", true)));
  }

  private SourceResult balances(BalanceKeeper keeper, String uid, Clocks clocks) {
    Instant now = clocks.now(Host.SPOT).earliest();
    long calls = 0;
    long rows = 0;
    Interval taken = new Interval(now.toEpochMilli(), now.toEpochMilli());
    List<Unanswered> gaps = List.of();
    Optional<Interval> covered = Optional.empty();
    try {
      BalanceKeeper.Kept kept = keeper.keep(uid, () -> clocks.now(Host.SPOT));
      calls = kept.calls();
      rows = kept.rows();
      taken = new Interval(kept.takenMillis(), kept.takenMillis());
      covered = Optional.of(taken);
      if (!kept.missing().isEmpty()) {
        gaps = List.of(new Unanswered(taken, "incomplete", true));
      }
    } catch (AssetsException e) {
      requireNotOurs(e);
      gaps = List.of(new Unanswered(taken, e.failure().kind().label(), true));
    }
    return new SourceResult(account.name(), uid, "balances", calls, rows, rows, covered, gaps);
  }

  /** What fails at the store fails the run. */
  static void requireNotOurs(AssetsException e) {
    if (e.failure() instanceof Failure.Storage) {
      throw e;
    }
  }
}
