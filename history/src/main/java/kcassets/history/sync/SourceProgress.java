package kcassets.history.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import kcassets.catalog.failure.Failure;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.Intervals;

/** What a source was asked for in this run, and what came of it. Threads share it. */
final class SourceProgress {
  /** After so many failures without an answer in between, the source is left alone. */
  private static final int MOST_FAILURES = 4;

  private final Map<String, Intervals> tried = new ConcurrentHashMap<>();
  private final List<Failed> failures = new ArrayList<>();
  private final AtomicInteger failedInARow = new AtomicInteger();
  private final LongAdder calls = new LongAdder();
  private final LongAdder rowsSeen = new LongAdder();
  private volatile Optional<Failure> broken = Optional.empty();

  /** A stretch without an answer, and why. */
  record Failed(String currency, Interval span, Failure why) {}

  /** An answer came. */
  void answered() {
    calls.increment();
    failedInARow.set(0);
  }

  /** So many rows of a piece came. */
  void seen(long rows) {
    rowsSeen.add(rows);
  }

  /** A stretch was asked for, whatever came of it. */
  void tried(String currency, Interval span) {
    tried.merge(currency, Intervals.of(span), Intervals::or);
  }

  /** A stretch has no answer. */
  void failed(Piece piece, Failure why) {
    synchronized (failures) {
      failures.add(new Failed(piece.currency(), piece.span(), why));
    }
    switch (why) {
      case Failure.NotPermitted _, Failure.CredentialsRefused _ -> broken = Optional.of(why);
      case Failure.Unreachable _, Failure.RateLimited _ -> {
        if (failedInARow.incrementAndGet() >= MOST_FAILURES) {
          broken = Optional.of(why);
        }
      }
      default -> {}
    }
  }

  /** What was asked for by now, by currency; of all currencies under an empty text. */
  Map<String, Intervals> tried() {
    return tried;
  }

  /** Whether a moment of a currency was asked for, or of all of them. */
  boolean hasTried(String currency, long moment) {
    return tried.getOrDefault(currency, Intervals.NONE).containsAll(moment, moment);
  }

  List<Failed> failures() {
    synchronized (failures) {
      return List.copyOf(failures);
    }
  }

  /** Why the source is left alone, if it is. */
  Optional<Failure> broken() {
    return broken;
  }

  /** Answers that came. */
  long calls() {
    return calls.sum();
  }

  /** Rows that came. */
  long rowsSeen() {
    return rowsSeen.sum();
  }
}
