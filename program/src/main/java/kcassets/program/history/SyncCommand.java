package kcassets.program.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.faces.FailureLine;
import kcassets.history.store.HistoryStore;
import kcassets.history.sync.BalanceKeeper;
import kcassets.history.sync.CallRate;
import kcassets.history.sync.HistorySync;
import kcassets.history.sync.SyncAccount;
import kcassets.history.sync.Unanswered;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.commands.Stopping;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.ResultWriter;
import kcassets.program.questions.Asking;
import kcassets.program.questions.AskingAll;
import kcassets.program.store.OpenStore;
import kcassets.program.store.PortfolioBalances;
import kcassets.program.store.StoreChoice;

/** {@code sync}: copies what the exchange still has into the local store. */
public final class SyncCommand implements Stopping {
  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile Optional<HistorySync> underWay = Optional.empty();

  SyncCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
  }

  @Override
  public void stop() {
    stopped.countDown();
    underWay.ifPresent(HistorySync::stop);
  }

  /**
   * Copies and prints.
   *
   * @return what to tell after the result, where something is missing from it
   */
  Optional<FailureLine> run() {
    List<Problem> problems = invocation.problems();
    OutputFormat format = invocation.output().format();
    Duration timeout = invocation.timeout();
    HistoryAccounts.check(invocation);
    SyncChoice asked = SyncChoice.read(parsed, process.clock().instant(), problems);
    StoreChoice store = StoreChoice.of(invocation);
    if (asked.every().isPresent() && (format == OutputFormat.CSV || format == OutputFormat.TABLE)) {
      problems.add(new Problem("output", "must be json or ndjson with --every"));
    }
    invocation.requireNoProblems();
    invocation.endsBy(this);
    ResultWriter writer = invocation.writer();
    try (OpenStore open = store.open()) {
      if (parsed.has("all-accounts") && !parsed.globals().demo()) {
        try (AskingAll asking = AskingAll.open(invocation, timeout)) {
          List<SyncAccount> accounts = new ArrayList<>();
          asking.each((name, client) -> accounts.add(account(name, client, open.store(), asked)));
          return run(accounts, open.store(), asked, writer);
        }
      }
      try (Asking asking = Asking.open(invocation, true, timeout)) {
        SyncAccount account =
            account(invocation.account().orElseThrow(), asking.client(), open.store(), asked);
        return run(List.of(account), open.store(), asked, writer);
      }
    }
  }

  private static SyncAccount account(
      String name, AssetsClient client, HistoryStore store, SyncChoice asked) {
    Optional<BalanceKeeper> balances =
        asked.balances()
            ? Optional.of(new PortfolioBalances(name, client, store))
            : Optional.empty();
    return new SyncAccount(name, client, balances);
  }

  private Optional<FailureLine> run(
      List<SyncAccount> accounts, HistoryStore store, SyncChoice asked, ResultWriter writer) {
    CallRate rate = CallRate.of(accounts.getFirst().client().venue());
    if (asked.every().isPresent()) {
      return rounds(accounts, store, asked, rate, writer);
    }
    HistorySync.Outcome outcome = once(accounts, store, asked, rate);
    writer.value(SyncJson.results(outcome, accounts.size() > 1));
    return told(outcome, accounts);
  }

  private HistorySync.Outcome once(
      List<SyncAccount> accounts, HistoryStore store, SyncChoice asked, CallRate rate) {
    HistorySync sync = new HistorySync(store, asked.options(rate));
    underWay = Optional.of(sync);
    if (stopped.getCount() == 0) {
      sync.stop();
    }
    List<AssetsClient> clients = accounts.stream().map(SyncAccount::client).toList();
    try (SyncProgress _ = SyncProgress.begin(process, sync.meter(), clients)) {
      return sync.run(accounts);
    }
  }

  /** Round after round until it is stopped; a round that fails is told and the next one tried. */
  private Optional<FailureLine> rounds(
      List<SyncAccount> accounts,
      HistoryStore store,
      SyncChoice asked,
      CallRate rate,
      ResultWriter writer) {
    while (stopped.getCount() > 0) {
      Instant began = process.clock().instant();
      long start = System.nanoTime();
      String line;
      try {
        HistorySync.Outcome outcome = once(accounts, store, asked, rate);
        line = SyncJson.round(began, process.clock().instant(), outcome);
      } catch (AssetsException e) {
        line = SyncJson.failed(began, process.clock().instant(), e.failure());
      }
      writer.text(line);
      long left = asked.every().orElseThrow().toNanos() - (System.nanoTime() - start);
      try {
        if (stopped.await(Math.max(0, left), TimeUnit.NANOSECONDS)) {
          break;
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return told(new Failure.Interrupted(), accounts);
  }

  private Optional<FailureLine> told(HistorySync.Outcome outcome, List<SyncAccount> accounts) {
    if (outcome.stopped()) {
      return told(new Failure.Interrupted(), accounts);
    }
    if (outcome.isComplete()) {
      return Optional.empty();
    }
    Stream<String> gaps =
        outcome.results().stream()
            .filter(result -> !result.isComplete())
            .map(result ->
                result.source()
                    + " "
                    + result.gaps().stream()
                        .filter(Unanswered::isMissing)
                        .map(Unanswered::reason)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    Stream<String> failures =
        outcome.failures().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue().kind().label());
    return told(
        new Failure.Incomplete(
            "the history is not complete: "
                + Stream.concat(gaps, failures).distinct().collect(Collectors.joining("; "))),
        accounts);
  }

  /** The account is named where there is only one. */
  private Optional<FailureLine> told(Failure failure, List<SyncAccount> accounts) {
    if (accounts.size() == 1) {
      invocation.uses(accounts.getFirst().name());
    }
    return invocation.told(failure);
  }
}
