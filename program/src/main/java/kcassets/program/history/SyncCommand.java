package kcassets.program.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.faces.FailureContext;
import kcassets.faces.FailureLine;
import kcassets.history.store.HistoryStore;
import kcassets.history.sync.BalanceKeeper;
import kcassets.history.sync.CallRate;
import kcassets.history.sync.HistorySync;
import kcassets.history.sync.SyncAccount;
import kcassets.history.sync.Unanswered;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.cli.Stopping;
import kcassets.program.cli.Timeout;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.ResultWriter;
import kcassets.program.questions.Asking;
import kcassets.program.questions.AskingAll;
import kcassets.program.store.OpenStore;
import kcassets.program.store.PortfolioBalances;
import kcassets.program.store.StoreChoice;

/** {@code sync}: copies what the exchange still has into the local store. */
public final class SyncCommand implements Stopping {
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final Consumer<String> uses;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile Optional<HistorySync> underWay = Optional.empty();
  private String chosen = "";

  public SyncCommand(ProcessEnvironment process, ParsedCommand parsed, Consumer<String> uses) {
    this.process = process;
    this.parsed = parsed;
    this.uses = uses;
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
  public Optional<FailureLine> run() {
    List<Problem> problems = new ArrayList<>(parsed.problems());
    OutputChoice output = new OutputChoice(parsed.globals(), process);
    problems.addAll(output.problems());
    Duration timeout = Timeout.read(parsed.globals(), problems);
    HistoryAccounts.check(parsed, problems);
    SyncChoice asked = SyncChoice.read(parsed, process.clock().instant(), problems);
    StoreChoice store = StoreChoice.of(parsed, process, problems);
    OutputFormat format = output.options().format();
    if (asked.every().isPresent() && (format == OutputFormat.CSV || format == OutputFormat.TABLE)) {
      problems.add(new Problem("output", "must be json or ndjson with --every"));
    }
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    ResultWriter writer = new ResultWriter(output.options(), process.out());
    try (OpenStore open = store.open()) {
      if (parsed.has("all-accounts") && !parsed.globals().demo()) {
        try (AskingAll asking = AskingAll.open(process, parsed.globals(), timeout)) {
          List<SyncAccount> accounts = new ArrayList<>();
          asking.each((name, client) -> accounts.add(account(name, client, open.store(), asked)));
          return run(accounts, open.store(), asked, writer);
        }
      }
      try (Asking asking = Asking.open(process, parsed.globals(), true, timeout, this::chose)) {
        SyncAccount account = account(chosen, asking.client(), open.store(), asked);
        return run(List.of(account), open.store(), asked, writer);
      }
    }
  }

  private void chose(String name) {
    chosen = name;
    uses.accept(name);
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
    return Optional.of(FailureLine.of(new Failure.Interrupted(), context(accounts)));
  }

  private static Optional<FailureLine> told(
      HistorySync.Outcome outcome, List<SyncAccount> accounts) {
    if (outcome.stopped()) {
      return Optional.of(FailureLine.of(new Failure.Interrupted(), context(accounts)));
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
    return Optional.of(
        FailureLine.of(
            new Failure.Incomplete(
                "the history is not complete: "
                    + Stream.concat(gaps, failures).distinct().collect(Collectors.joining("; "))),
            context(accounts)));
  }

  private static FailureContext context(List<SyncAccount> accounts) {
    return new FailureContext(
        Optional.of("sync"),
        accounts.size() == 1 ? Optional.of(accounts.getFirst().name()) : Optional.empty());
  }
}
