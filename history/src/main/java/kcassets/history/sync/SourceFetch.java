package kcassets.history.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import kcassets.catalog.Request;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.client.ListWindow;
import kcassets.history.ledger.Source;

/** Copies one source of one account: plans, asks side by side, hands over what is finished. */
final class SourceFetch {
  /** Cells that are claimed at a time: enough to keep all lines busy, and others find some too. */
  private static final int CELLS = 96;

  /** How far beyond its own time the newest window asks. */
  private static final long AHEAD_MILLIS = 60_000;

  /** After so many failures without an answer in between, the source is left alone. */
  private static final int MOST_FAILURES = 4;

  private static final long OTHERS_PAUSE_MILLIS = 300;
  private static final long DAY_MILLIS = 86_400_000;

  private final SyncContext run;
  private final AssetsClient client;
  private final String uid;
  private final Source source;
  private final VenueTime time;
  private final Planner planner;
  private final Map<String, List<Span>> tried = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();
  private final List<Failed> failures = new ArrayList<>();
  private final AtomicInteger failedInARow = new AtomicInteger();
  private final LongAdder calls = new LongAdder();
  private final LongAdder rowsNew = new LongAdder();
  private final LongAdder rowsSeen = new LongAdder();
  private volatile Optional<Failure> broken = Optional.empty();
  private volatile boolean answersWithoutCurrency;
  private volatile boolean needsCurrencies;

  /** A stretch without an answer, and why. */
  record Failed(String currency, Span span, Failure why) {}

  SourceFetch(SyncContext run, AssetsClient client, String uid, Source source, VenueTime time) {
    this.run = run;
    this.client = client;
    this.uid = uid;
    this.source = source;
    this.time = time;
    this.planner =
        new Planner(run.store(), run.worker(), uid, source, run.options().safetyMargin());
  }

  String uid() {
    return uid;
  }

  Source source() {
    return source;
  }

  /** The same for all runs of an account's source, for an order among them. */
  String key() {
    return uid + " " + source.label();
  }

  /** Rows that the store did not have. */
  void kept(long count) {
    rowsNew.add(count);
    run.meter().keep(count);
  }

  long calls() {
    return calls.sum();
  }

  long rowsNew() {
    return rowsNew.sum();
  }

  long rowsSeen() {
    return rowsSeen.sum();
  }

  Optional<Failure> broken() {
    return broken;
  }

  Collection<Failed> failures() {
    synchronized (failures) {
      return List.copyOf(failures);
    }
  }

  /** Whether the exchange wants to be asked for one currency at a time. */
  boolean needsCurrencies() {
    return needsCurrencies;
  }

  /** Whether it may go on asking. */
  boolean isSound() {
    return goesOn();
  }

  /**
   * Asks for what is missing until nothing is, or cannot be had.
   *
   * @param currencies one empty text for all together
   * @param wanted what should be answered in the end
   */
  void fill(List<String> currencies, Span wanted) {
    needsCurrencies = false;
    boolean single = currencies.equals(List.of(""));
    // Whether all currencies may be asked for at once shows the first answer.
    int most = single && source.changes() && !answersWithoutCurrency ? 1 : CELLS;
    while (goesOn()) {
      Planner.Plan plan = planner.next(currencies, wanted, tried, most);
      if (plan.isEmpty()) {
        break;
      }
      if (plan.pieces().isEmpty()) {
        pause();
        continue;
      }
      ask(plan.pieces());
      run.writer().flush();
      most = CELLS;
    }
  }

  /** Asks again for stretches that were answered before. */
  void again(List<Piece> pieces) {
    if (goesOn() && !pieces.isEmpty()) {
      ask(pieces);
      run.writer().flush();
    }
  }

  /** Whether this run has asked for a moment of a currency, or of all of them. */
  boolean hasAsked(String currency, long moment) {
    return tried.getOrDefault(currency, List.of()).stream()
        .anyMatch(span -> span.from() <= moment && moment <= span.to());
  }

  private boolean goesOn() {
    return !run.stopping().get() && broken.isEmpty() && !needsCurrencies;
  }

  private void ask(List<Piece> pieces) {
    Map<String, Integer> parts = new HashMap<>();
    pieces.forEach(piece -> parts.merge(cell(piece), 1, Integer::sum));
    parts.forEach((cell, count) -> open.put(cell, new AtomicInteger(count)));
    try (Lanes lanes = new Lanes(run.options().parallelism(), source.retention().isPresent())) {
      pieces.forEach(piece -> begin(lanes, piece, Optional.empty()));
      run.meter().plan(pieces.size());
      lanes.await(run.stopping());
    }
  }

  private void begin(Lanes lanes, Piece piece, Optional<ListWindow> begun) {
    lanes.add(piece.span().from(), () -> ask(lanes, piece, begun));
  }

  private void ask(Lanes lanes, Piece piece, Optional<ListWindow> begun) {
    if (!goesOn()) {
      return;
    }
    PieceReader reader = new PieceReader(uid, source, piece, time, run.options());
    PieceReader.Outcome outcome =
        reader.read(
            begun.orElseGet(() -> client.window(request(piece))),
            listener(lanes),
            () -> run.stopping().get() && Thread.currentThread().isInterrupted());
    rowsSeen.add(outcome.seen());
    run.meter().finish();
    if (outcome.failure().isEmpty() && piece.currency().isEmpty()) {
      answersWithoutCurrency = true;
    }
    Piece read = piece.of(new Span(reader.from(), piece.span().to()));
    boolean left = outcome.failure().isPresent() && failed(lanes, read, outcome.failure().get());
    if (!left) {
      tried.merge(piece.currency(), List.of(read.span()), SourceFetch::joined);
    }
    boolean last = piece.counts() && count(piece).decrementAndGet() == 0;
    run.writer()
        .add(
            new FinishedPiece(
                this,
                piece,
                outcome.rows(),
                outcome.formerIds(),
                outcome.answered(),
                outcome.failure(),
                last));
  }

  private PieceReader.Listener listener(Lanes lanes) {
    return new PieceReader.Listener() {
      @Override
      public void beforeCall() {
        run.options().rate().take();
      }

      @Override
      public void answer(int rows) {
        calls.increment();
        failedInARow.set(0);
        run.meter().answer(rows);
      }

      @Override
      public void leave(Piece rest, Optional<ListWindow> begun) {
        leaveTo(lanes, rest, begun);
      }
    };
  }

  private void leaveTo(Lanes lanes, Piece rest, Optional<ListWindow> begun) {
    if (rest.counts()) {
      count(rest).incrementAndGet();
    }
    run.meter().plan(1);
    begin(lanes, rest, begun);
  }

  /**
   * Notes a failure.
   *
   * @return whether its stretch was left to others, who may have more luck
   */
  private boolean failed(Lanes lanes, Piece piece, Failure why) {
    boolean anySpan = source.operation().endpoint().history().maximumSpan().isEmpty();
    if (why instanceof Failure.Refused && source.changes()) {
      if (piece.currency().isEmpty() && !answersWithoutCurrency) {
        needsCurrencies = true;
        return false;
      }
      Span span = piece.span();
      if (anySpan && span.to() - span.from() > DAY_MILLIS) {
        span.parts(2).forEach(half -> leaveTo(lanes, piece.of(half), Optional.empty()));
        return true;
      }
    }
    synchronized (failures) {
      failures.add(new Failed(piece.currency(), piece.span(), why));
    }
    switch (why) {
      case Failure.NotPermitted _, Failure.CredentialsRefused _ -> broken = Optional.of(why);
      case Failure.Unreachable _, Failure.NoConnection _, Failure.RateLimited _ -> {
        if (failedInARow.incrementAndGet() >= MOST_FAILURES) {
          broken = Optional.of(why);
        }
      }
      default -> {}
    }
    return false;
  }

  private Request request(Piece piece) {
    long start = Math.max(0, piece.span().from() - 1);
    long end =
        piece.reachesNow()
            ? Math.max(time.now().latest() + AHEAD_MILLIS, piece.span().to() + 1)
            : piece.span().to() + 1;
    long widest =
        source
            .operation()
            .endpoint()
            .history()
            .maximumSpan()
            .map(span -> start + span.toMillis() - 1)
            .orElse(Long.MAX_VALUE);
    return Request.historyWindow(
        source.operation(), start, Math.min(end, widest), piece.currency());
  }

  private AtomicInteger count(Piece piece) {
    return open.computeIfAbsent(cell(piece), _ -> new AtomicInteger());
  }

  private static String cell(Piece piece) {
    return piece.currency() + " " + piece.cell();
  }

  private static List<Span> joined(List<Span> some, List<Span> more) {
    List<Span> all = new ArrayList<>(some);
    all.addAll(more);
    return Span.union(all);
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(OTHERS_PAUSE_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    }
  }
}
