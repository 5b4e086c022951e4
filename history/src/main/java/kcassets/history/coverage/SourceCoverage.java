package kcassets.history.coverage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.Intervals;
import kcassets.history.ledger.Source;

/**
 * What the store has of one list of the exchange.
 *
 * @param uid the account of the exchange
 * @param intervals for which the exchange has answered, whole
 * @param gaps between them and around them, the oldest first
 * @param pending the time since the last answer, while nothing of it is lost and a day has not
 *     passed; no gap yet
 * @param losesRowsAt the moment in epoch milliseconds at which the first uncovered moment is
 *     forgotten if nobody asks; empty where the exchange forgets nothing silently
 */
public record SourceCoverage(
    String uid,
    Source source,
    Intervals intervals,
    List<Gap> gaps,
    Optional<Interval> pending,
    OptionalLong losesRowsAt) {
  public SourceCoverage {
    requireNonNull(uid, "uid is null");
    requireNonNull(source, "source is null");
    requireNonNull(intervals, "intervals are null");
    gaps = List.copyOf(gaps);
    requireNonNull(pending, "pending is null");
    requireNonNull(losesRowsAt, "losesRowsAt is null");
  }

  /** Whether nothing is missing that could have been had. */
  public boolean isComplete() {
    return gaps.stream().noneMatch(gap -> gap.reason().counts());
  }

  /** The first gap that has a moment in common with an interval. */
  public Optional<Gap> gapWithin(long from, long to) {
    return gaps.stream().filter(gap -> gap.overlaps(from, to)).findFirst();
  }
}
