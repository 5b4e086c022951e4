package kcassets.program.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.Host;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.faces.FailureLine;
import kcassets.history.kept.Identities;
import kcassets.history.kept.Reading;
import kcassets.history.kept.SnapshotDiff;
import kcassets.history.kept.SnapshotEntry;
import kcassets.history.kept.Snapshots;
import kcassets.portfolio.AccountNumber;
import kcassets.portfolio.Portfolio;
import kcassets.portfolio.PortfolioOptions;
import kcassets.portfolio.PortfolioReader;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.questions.Asking;
import kcassets.program.store.KeptPortfolio;
import kcassets.program.store.OpenStore;
import kcassets.program.store.StoreChoice;

/** {@code portfolio} with the local store: keeps the answer, compares it, lists what was kept. */
final class PortfolioKeeping {
  /** What a clock that is asked over the network may be wrong by, beside the time that takes. */
  private static final Duration LEAST_UNSURE = Duration.ofMillis(250);

  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final PortfolioChoice asked;
  private final PortfolioPrinting printing;

  PortfolioKeeping(Invocation invocation, PortfolioChoice asked, PortfolioPrinting printing) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
    this.asked = asked;
    this.printing = printing;
  }

  /**
   * Does what was asked for.
   *
   * @return what to tell after the result, where something is missing from it
   */
  Optional<FailureLine> run(Duration timeout) {
    List<Problem> problems = invocation.problems();
    StoreChoice choice = StoreChoice.of(parsed, process, problems);
    EarlierSnapshot wanted =
        EarlierSnapshot.read(
            parsed.option("since"), asked.fixedBase(), process.clock().instant(), problems);
    invocation.requireNoProblems();
    try (OpenStore open = choice.open()) {
      Snapshots snapshots = new Snapshots(open.store());
      if (parsed.has("snapshots")) {
        invocation.writer().value(DiffJson.list(ofAccount(open, snapshots.list())));
        return Optional.empty();
      }
      if (parsed.has("diff")) {
        wanted.requireCandidate(snapshots);
      }
      return answer(open, snapshots, wanted, timeout);
    }
  }

  private Optional<FailureLine> answer(
      OpenStore open, Snapshots snapshots, EarlierSnapshot wanted, Duration timeout) {
    try (Asking asking = Asking.open(invocation, true, timeout)) {
      String uid = AccountNumber.of(asking.client());
      Optional<SnapshotEntry> earlier =
          parsed.has("diff") ? Optional.of(wanted.of(uid, snapshots)) : Optional.empty();
      PortfolioOptions options =
          asked.fixedBase().isPresent()
              ? asked.options()
              : earlier
                  .map(entry -> asked.options().withBase(entry.base()))
                  .orElse(asked.options());
      Instant began = process.clock().instant();
      Portfolio portfolio = read(asking, options);
      Optional<AssetsException> notKept =
          parsed.has("save")
              ? save(open, snapshots, portfolio, uid, asking.client(), began)
              : Optional.empty();
      Optional<FailureLine> missing =
          earlier
              .map(entry -> compared(snapshots, entry, portfolio, uid))
              .orElseGet(() -> printing.print(portfolio));
      notKept.ifPresent(failure -> {
        throw failure;
      });
      return missing;
    }
  }

  private Portfolio read(Asking asking, PortfolioOptions options) {
    return PortfolioReader.of(invocation.account().orElseThrow(), asking.client()).read(options);
  }

  /** An answer that cannot be kept is still an answer: why is told after it. */
  private Optional<AssetsException> save(
      OpenStore open,
      Snapshots snapshots,
      Portfolio portfolio,
      String uid,
      AssetsClient client,
      Instant began) {
    try {
      // By the exchange's clock, like the rows that are compared with it.
      Instant ended = process.clock().instant();
      Optional<Duration> ahead = ahead(client);
      Duration unsure = Duration.between(ended, process.clock().instant()).plus(LEAST_UNSURE);
      Optional<Reading> reading =
          ahead.map(by -> new Reading(began.plus(by).minus(unsure), ended.plus(by).plus(unsure)));
      Instant taken = portfolio.readAt().plus(ahead.orElse(Duration.ZERO));
      long id = KeptPortfolio.save(snapshots, portfolio, uid, taken, reading);
      new Identities(open.store()).seen(uid, portfolio.accounts().getFirst(), portfolio.readAt());
      process.err().println("kept as snapshot " + id);
      return Optional.empty();
    } catch (AssetsException e) {
      return Optional.of(e);
    }
  }

  /** How far the exchange's clock is ahead of ours; empty where it does not tell. */
  private static Optional<Duration> ahead(AssetsClient client) {
    try {
      return Optional.of(client.measureClock(Host.SPOT));
    } catch (AssetsException _) {
      return Optional.empty(); // it answered a moment ago, and only its clock does not
    }
  }

  private Optional<FailureLine> compared(
      Snapshots snapshots, SnapshotEntry entry, Portfolio portfolio, String uid) {
    SnapshotDiff diff =
        SnapshotDiff.between(
            snapshots.find(entry.id()).orElseThrow(), KeptPortfolio.of(portfolio, uid));
    invocation.print(
        () -> DiffJson.text(diff, entry),
        () -> DiffJson.rows(diff),
        () -> new DiffTable(diff, entry).text());
    if (diff.complete() || asked.partialIsFine()) {
      return Optional.empty();
    }
    return portfolio.complete()
        ? invocation.told(
            new Failure.Incomplete(
                "the comparison is not complete: snapshot " + entry.id() + " is not"))
        : printing.missing(portfolio);
  }

  /** Those of the account that was named, whatever it was called then; of every one if none was. */
  private List<SnapshotEntry> ofAccount(OpenStore open, List<SnapshotEntry> entries) {
    Optional<String> named = parsed.globals().account();
    if (named.isEmpty()) {
      return entries;
    }
    List<String> uids = new Identities(open.store()).uids(named.get());
    return entries.stream().filter(entry -> uids.contains(entry.uid())).toList();
  }
}
