package kcassets.history.coverage;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.Source;

/**
 * Tells what is covered and why the rest is not, from the record of answers and the exchange's
 * retention. Nothing is read and no clock is asked: the same arguments give the same answer.
 *
 * @param nowMillis the moment it is told for
 * @param beganMillis when the account began, where that is known; nothing is missing before
 */
public record CoverageRules(long nowMillis, OptionalLong beganMillis) {
  /**
   * How long the time since the last answer is no gap yet. A third of the shortest retention: a
   * sync that has stopped is noticed while nothing is lost.
   */
  public static final Duration PENDING = Duration.ofDays(1);

  public CoverageRules {
    requireNonNull(beganMillis, "beganMillis is null");
  }

  /**
   * The coverage of one list.
   *
   * @param windows all answers of this account and source
   */
  public SourceCoverage of(String uid, Source source, Collection<AnsweredWindow> windows) {
    Intervals answered = TrustedAnswers.of(windows);
    OptionalLong firstAnswer = windows.stream().mapToLong(AnsweredWindow::answeredMillis).min();
    List<Gap> gaps = new ArrayList<>();
    Optional<Interval> pending = Optional.empty();

    OptionalLong start = start(source, firstAnswer.orElse(nowMillis));
    Optional<Gap> before = neverObtainable(source, start);
    before.ifPresent(gaps::add);
    if (start.isEmpty()) { // nothing is forgotten, and nobody knows where the list begins
      long first = answered.first().orElse(nowMillis + 1);
      if (first > 0) {
        gaps.add(Gap.before(first, Gap.Reason.NOT_FETCHED));
      }
      start = OptionalLong.of(first);
    }
    if (start.getAsLong() <= nowMillis) {
      for (Interval hole :
          answered.missingFrom(new Interval(start.getAsLong(), nowMillis)).list()) {
        if (hole.to() == nowMillis && isPending(answered, hole)) {
          pending = Optional.of(hole);
        } else {
          gaps.addAll(parted(source, hole));
        }
      }
    }
    return new SourceCoverage(
        uid, source, answered, gaps, pending, losesRowsAt(source, answered, start.getAsLong()));
  }

  /** The first moment that somebody who synced as soon as we did could have got. */
  private OptionalLong start(Source source, long firstAnswer) {
    if (source.retention().isEmpty()) {
      return beganMillis;
    }
    long kept = firstAnswer - source.retention().get().toMillis();
    return OptionalLong.of(Math.max(kept, beganMillis.orElse(Long.MIN_VALUE)));
  }

  private Optional<Gap> neverObtainable(Source source, OptionalLong start) {
    if (source.retention().isEmpty() || start.equals(beganMillis)) {
      return Optional.empty();
    }
    return Optional.of(new Gap(beganMillis, start.getAsLong() - 1, Gap.Reason.NEVER_OBTAINABLE));
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
