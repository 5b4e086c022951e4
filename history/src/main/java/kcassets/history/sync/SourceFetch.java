package kcassets.history.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kcassets.catalog.Request;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.client.ListWindow;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.Source;

/** Asks for what is missing of one source, side by side, and hands over what is finished. */
final class SourceFetch {
  /** Cells that are claimed at a time: enough to keep all lines busy, and others find some too. */
  private static final int CELLS = 96;

  /** How far beyond its own time the newest window asks. */
  private static final long AHEAD_MILLIS = 60_000;

  private static final long OTHERS_PAUSE_MILLIS = 300;
  private static final long DAY_MILLIS = 86_400_000;

  private final SyncContext run;
  private final AssetsClient client;
  private final CopiedSource of;
  private final Source source;
  private final VenueTime time;
  private final Planner planner;
  private final SourceProgress progress = new SourceProgress();
  private final Map<Claims.Cell, AtomicInteger> open = new ConcurrentHashMap<>();
  private volatile boolean answersWithoutCurrency;
  private volatile boolean needsCurrencies;

  SourceFetch(SyncContext run, AssetsClient client, CopiedSource of, VenueTime time) {
    this.run = run;
    this.client = client;
    this.of = of;
    this.source = of.source();
    this.time = time;
    this.planner =
        new Planner(run.store(), run.worker(), of.uid(), source, run.options().safetyMargin());
  }

  /** What was asked for by now, and what came of it. */
  SourceProgress progress() {
    return progress;
  }

  /** Whether the exchange wants to be asked for one currency at a time. */
  boolean needsCurrencies() {
    return needsCurrencies;
  }

  /** Whether it may go on asking. */
  boolean isSound() {
    return !run.stopping().get() && progress.broken().isEmpty() && !needsCurrencies;
  }

  /**
   * Asks for what is missing until nothing is, or cannot be had.
   *
   * @param currencies one empty text for all together
   * @param wanted what should be answered in the end
   */
  void fill(List<String> currencies, Interval wanted) {
    needsCurrencies = false;
    boolean single = currencies.equals(List.of(""));
    // Whether all currencies may be asked for at once shows the first answer.
    int most = single && source.changes() && !answersWithoutCurrency ? 1 : CELLS;
    while (isSound()) {
      Planner.Plan plan = planner.next(currencies, wanted, progress.tried(), most);
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
    if (isSound() && !pieces.isEmpty()) {
      ask(pieces);
      run.writer().flush();
    }
  }

  private void ask(List<Piece> pieces) {
    Map<Claims.Cell, Integer> parts = new HashMap<>();
    pieces.forEach(piece -> parts.merge(Claims.Cell.of(piece), 1, Integer::sum));
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
    if (!isSound()) {
      return;
    }
    PieceReader reader = new PieceReader(of.uid(), source, piece, time, run.options());
    PieceReader.Outcome outcome =
        reader.read(
            begun.orElseGet(() -> client.window(request(piece))),
            listener(lanes),
            () -> run.stopping().get() && Thread.currentThread().isInterrupted());
    progress.seen(outcome.seen());
    run.meter().finish();
    if (outcome.failure().isEmpty() && piece.currency().isEmpty()) {
      answersWithoutCurrency = true;
    }
    Piece read = piece.of(new Interval(reader.from(), piece.span().to()));
    boolean left = outcome.failure().isPresent() && failed(lanes, read, outcome.failure().get());
    if (!left) {
      progress.tried(piece.currency(), read.span());
    }
    boolean last = piece.counts() && count(piece).decrementAndGet() == 0;
    run.writer()
        .add(
            new FinishedPiece(
                of, piece, outcome.rows(), outcome.formerIds(), outcome.answered(), last));
  }

  private PieceReader.Listener listener(Lanes lanes) {
    return new PieceReader.Listener() {
      @Override
      public void beforeCall() {
        run.options().rate().take();
      }

      @Override
      public void answer(int rows) {
        progress.answered();
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
      Interval span = piece.span();
      if (anySpan && span.to() - span.from() > DAY_MILLIS) {
        span.parts(2).forEach(half -> leaveTo(lanes, piece.of(half), Optional.empty()));
        return true;
      }
    }
    progress.failed(piece, why);
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
    return open.computeIfAbsent(Claims.Cell.of(piece), _ -> new AtomicInteger());
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
