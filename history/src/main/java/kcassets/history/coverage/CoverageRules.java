package kcassets.history.coverage;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.Intervals;
import kcassets.history.ledger.Source;

/**
 * Tells what is covered and why the rest is not, from the record of answers and the exchange's
 * retention. Nothing is read and no clock is asked: the same arguments give the same answer.
 *
 * @param nowMillis the moment it is told for
 * @param facts what is known of the account itself
 */
public record CoverageRules(long nowMillis, AccountFacts facts) {
  /**
   * How long the time since the last answer is no gap yet. A third of the shortest retention: a
   * sync that has stopped is noticed while nothing is lost.
   */
  public static final Duration PENDING = Duration.ofDays(1);

  /** What the exchange forgets while the first sync is under way, nobody could have got. */
  static final Duration FIRST_SYNC = Duration.ofHours(1);

  public CoverageRules {
    requireNonNull(facts, "facts are null");
  }

  /**
   * The coverage of one list.
   *
   * @param windows all answers of this account and source
   */
  public SourceCoverage of(String uid, Source source, Collection<AnsweredWindow> windows) {
    if (windows.isEmpty() && facts.notEnabled().contains(source)) {
      Gap nothing = Gap.before(nowMillis + 1, Gap.Reason.NOT_ENABLED);
      return new SourceCoverage(
          uid, source, Intervals.NONE, List.of(nothing), Optional.empty(), OptionalLong.empty());
    }
    Intervals answered = TrustedAnswers.of(windows);
    long start = start(source, windows, answered);
    List<Gap> gaps = new ArrayList<>();
    if (source.retention().isPresent() && start > facts.beganMillis().orElse(Long.MIN_VALUE)) {
      gaps.add(new Gap(facts.beganMillis(), start - 1, Gap.Reason.NEVER_OBTAINABLE));
    }
    Optional<Interval> pending = Optional.empty();
    if (start <= nowMillis) {
      for (Interval hole : answered.missingFrom(new Interval(start, nowMillis)).list()) {
        if (hole.to() == nowMillis && isPending(answered, hole)) {
          pending = Optional.of(hole);
        } else {
          gaps.addAll(parted(source, hole));
        }
      }
    }
    return new SourceCoverage(
        uid, source, answered, gaps, pending, losesRowsAt(source, answered, start));
  }

  /** The first moment that somebody who synced as soon as we did could have got. */
  private long start(Source source, Collection<AnsweredWindow> windows, Intervals answered) {
    long opened = source.opened().toEpochMilli();
    if (source.retention().isEmpty()) {
      // Of deposits and withdrawals the whole is asked for; the account's age is told by them.
      return source == Source.FUTURES_LEDGERS ? facts.beganMillis().orElse(opened) : opened;
    }
    long firstAnswer =
        windows.stream().mapToLong(AnsweredWindow::answeredMillis).min().orElse(nowMillis);
    long kept = firstAnswer - source.retention().get().toMillis();
    long firstCovered = answered.first().orElse(kept);
    long obtainable = Math.max(kept, Math.min(firstCovered, kept + FIRST_SYNC.toMillis()));
    return Math.max(obtainable, facts.beganMillis().orElse(opened));
  }

  private static boolean isPending(Intervals answered, Interval tail) {
    return !answered.isEmpty() && tail.to() - tail.from() < PENDING.toMillis();
  }

  /** A hole, apart where the exchange's memory begins. */
  private List<Gap> parted(Source source, Interval hole) {
    long kept = source.retention().map(time -> nowMillis - time.toMillis()).orElse(Long.MIN_VALUE);
    List<Gap> parts = new ArrayList<>();
    if (hole.from() < kept) {
      parts.add(
          Gap.between(new Interval(hole.from(), Math.min(hole.to(), kept - 1)), Gap.Reason.LOST));
    }
    if (hole.to() >= kept) {
      parts.add(
          Gap.between(
              new Interval(Math.max(hole.from(), kept), hole.to()), Gap.Reason.NOT_FETCHED));
    }
    return parts;
  }

  private OptionalLong losesRowsAt(Source source, Intervals answered, long start) {
    if (!source.forgetsSilently()) {
      return OptionalLong.empty();
    }
    long kept = source.retention().orElseThrow().toMillis();
    long from = Math.max(start, nowMillis - kept);
    Intervals holes = answered.missingFrom(new Interval(from, Math.max(from, nowMillis)));
    long uncovered = holes.first().orElse(answered.last().orElse(nowMillis) + 1);
    return OptionalLong.of(uncovered + kept);
  }
}
