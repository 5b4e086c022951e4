package kcassets.history.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.Source;

/** What is to be copied of one source, and what became of it. */
final class SourceSync {
  private static final List<String> ALL = List.of("");

  /** What most accounts are funded with. */
  private static final List<String> USUAL = List.of("BTC", "USDT");

  /** Changes that are no further apart are asked for in one piece. */
  private static final long TOGETHER_MILLIS = Duration.ofDays(1).toMillis();

  /** A row this close to being forgotten may be gone before it is asked for, and be refused. */
  private static final long FORGETTING_MILLIS = Duration.ofMinutes(1).toMillis();

  private final SyncContext run;
  private final SyncAccount account;
  private final String uid;
  private final Source source;
  private final CopiedSource of;
  private final Clocks clocks;
  private final Runnable others;
  private final KnownRows rows;

  /**
   * @param others waits for the sources that this one may need to know
   */
  SourceSync(
      SyncContext run,
      SyncAccount account,
      String uid,
      Source source,
      Clocks clocks,
      Runnable others) {
    this.run = run;
    this.account = account;
    this.uid = uid;
    this.source = source;
    this.of = new CopiedSource(account.name(), uid, source);
    this.clocks = clocks;
    this.others = others;
    this.rows = new KnownRows(run.store(), uid);
  }

  SourceResult run() {
    VenueTime time;
    try {
      time = clocks.of(source.operation().endpoint().host());
    } catch (AssetsException e) {
      long now = account.client().now().toEpochMilli();
      Interval wanted = span(first(new VenueTime.Moment(now, now)), now);
      SourceFindings findings = findings(wanted, List.of(), Optional.of(e.failure()));
      return new SourceResult(
          account.name(), uid, source.label(), 0, 0, 0, findings.covered(), findings.gaps(ALL));
    }
    SourceFetch copy = new SourceFetch(run, account.client(), of, time);
    VenueTime.Moment now = time.now();
    long end = now.earliest();
    List<KnownRows.Unsettled> unsettled = source.changes() ? rows.unsettled(source) : List.of();
    List<String> currencies = ALL;
    Interval wanted = span(first(now), end);
    Optional<Failure> ended = Optional.empty();
    try {
      if (source == Source.FUTURES_LEDGERS) {
        wanted = futures(copy, end);
      } else {
        copy.fill(ALL, wanted);
        if (copy.needsCurrencies()) {
          others.run();
          currencies = currencies();
          copy.fill(currencies, wanted);
        }
      }
      copy.again(newest(copy, currencies, end));
      copy.again(changing(copy, currencies, unsettled));
    } catch (AssetsException e) {
      AccountSync.requireNotOurs(e);
      ended = Optional.of(e.failure()); // of this list alone: the others go on
    }
    return result(copy, currencies, wanted, ended);
  }

  private SourceResult result(
      SourceFetch copy, List<String> currencies, Interval wanted, Optional<Failure> ended) {
    SourceProgress progress = copy.progress();
    SourceFindings findings =
        findings(wanted, progress.failures(), progress.broken().or(() -> ended));
    return new SourceResult(
        account.name(),
        uid,
        source.label(),
        progress.calls(),
        run.writer().rowsNew(of),
        progress.rowsSeen(),
        findings.covered(),
        findings.gaps(currencies));
  }

  /** What the store has by now, and why not more. */
  private SourceFindings findings(
      Interval wanted, Collection<SourceProgress.Failed> failures, Optional<Failure> ended) {
    List<AnsweredWindow> windows =
        run.store().read(transaction -> AnsweredWindows.list(transaction, uid, source));
    Optional<String> otherwise =
        ended
            .filter(why -> !(why instanceof Failure.Interrupted))
            .map(why -> SourceFindings.reason(source, why))
            .or(() -> run.stopping().get() ? Optional.of("interrupted") : Optional.empty());
    return new SourceFindings(source, wanted, windows, List.copyOf(failures), otherwise);
  }

  /** Where it begins that the exchange documents an end for, or is asked in one piece. */
  private long first(VenueTime.Moment now) {
    long kept =
        source
            .retention()
            .map(retention ->
                now.latest()
                    - retention.toMillis()
                    + (source.forgetsSilently() ? 0 : FORGETTING_MILLIS))
            .orElse(Beginning.EXCHANGE_OPENED);
    return since(kept);
  }

  private long since(long kept) {
    return Math.max(kept, run.options().sinceMillis().orElse(Long.MIN_VALUE));
  }

  private static Interval span(long first, long end) {
    return new Interval(Math.min(first, end), end);
  }

  /** Day by day as far back as the account goes, which its deposits tell. */
  private Interval futures(SourceFetch copy, long end) {
    others.run();
    if (run.options().sinceMillis().isPresent()) {
      Interval wanted = span(since(Beginning.FUTURES_OPENED), end);
      copy.fill(ALL, wanted);
      return wanted;
    }
    Beginning beginning = new Beginning(run.store(), uid);
    Beginning.Floor floor = beginning.floor(end);
    Interval wanted = span(floor.millis(), end);
    copy.fill(ALL, wanted);
    while (copy.isSound() && beginning.goesFurther(floor)) {
      floor = floor.older();
      wanted = span(floor.millis(), end);
      copy.fill(ALL, wanted);
    }
    if (copy.isSound()) {
      beginning.remember(floor, end);
    }
    return wanted;
  }

  /** Rows of the last minutes, where everything before them was answered already. */
  private static List<Piece> newest(SourceFetch copy, List<String> currencies, long end) {
    return currencies.stream()
        .filter(currency -> !copy.progress().hasTried(currency, end))
        .map(currency -> new Piece(currency, end, new Interval(end, end), true, false))
        .toList();
  }

  /** Rows that were not final, where they were not among those that came now. */
  private static List<Piece> changing(
      SourceFetch copy, List<String> currencies, List<KnownRows.Unsettled> unsettled) {
    List<Piece> pieces = new ArrayList<>();
    for (String currency : currencies) {
      List<Interval> near = new ArrayList<>();
      for (KnownRows.Unsettled row : unsettled) {
        boolean asked = currency.isEmpty() || currency.equals(row.currency());
        if (asked && !copy.progress().hasTried(currency, row.timeMillis())) {
          Interval own = new Interval(row.timeMillis(), row.timeMillis());
          boolean together = !near.isEmpty() && own.from() - near.getLast().to() < TOGETHER_MILLIS;
          near.add(together ? new Interval(near.removeLast().from(), own.to()) : own);
        }
      }
      near.forEach(span -> pieces.add(new Piece(currency, span.from(), span, false, false)));
    }
    return pieces;
  }

  /**
   * Currencies to ask for one by one: those of balances, ledgers and earlier rows. Of an account
   * that shows none the usual ones are asked for, so that it has an answer too.
   */
  private List<String> currencies() {
    TreeSet<String> currencies = new TreeSet<>(rows.currencies());
    String balances = account.client().call(Operation.SPOT_ACCOUNTS, Map.of());
    currencies.addAll(JsonNames.of(balances, "currency"));
    return currencies.isEmpty() ? USUAL : List.copyOf(currencies);
  }
}
