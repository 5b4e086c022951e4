package kcassets.simulator.answers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kcassets.simulator.world.Movement;
import kcassets.simulator.world.Quirk;

/**
 * The stretch of time that a list answers for, in epoch milliseconds, both ends included.
 *
 * @param from the first moment
 * @param to the last moment
 */
record Window(long from, long to) {
  /**
   * What a question asks for. Where the operation limits the span, a missing bound lies so far from
   * the other, and without both it is the last such span; elsewhere a missing bound is no bound.
   * What the operation has forgotten is cut off without a word.
   */
  static Window of(Question question) {
    Optional<Duration> span = question.operation().endpoint().history().maximumSpan();
    Optional<Long> start = question.number("startAt");
    Optional<Long> end = question.number("endAt");
    long widest = span.map(Duration::toMillis).orElse(Long.MAX_VALUE / 4);
    long to = end.orElseGet(() -> start.map(s -> s + widest).orElse(question.now()));
    long from = start.orElse(to - widest);
    long forgotten =
        question
            .operation()
            .endpoint()
            .history()
            .retention()
            .map(kept -> question.now() - kept.toMillis())
            .orElse(Long.MIN_VALUE);
    boolean exclusive = question.plays(Quirk.EXCLUSIVE_END) && end.isPresent();
    return new Window(Math.max(from, forgotten), exclusive ? to - 1 : to);
  }

  boolean holds(long moment) {
    return moment >= from && moment <= to;
  }

  /** The part of a ledger, oldest first, that lies in it. */
  List<Movement> part(List<Movement> ledger) {
    if (to < from) {
      return List.of();
    }
    return ledger.subList(firstAtOrAfter(ledger, from), firstAtOrAfter(ledger, to + 1));
  }

  private static int firstAtOrAfter(List<Movement> ledger, long moment) {
    int low = 0;
    int high = ledger.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ledger.get(middle).createdAt() < moment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
