package kcassets.history.coverage;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;
import kcassets.history.ledger.Interval;

/**
 * A stretch of time that the store has no answer for.
 *
 * @param from its first epoch millisecond; empty where it reaches back to the account's beginning
 * @param to its last
 */
public record Gap(OptionalLong from, long to, Reason reason) {
  /** Why there is no answer, and whether anything can be done. */
  public enum Reason {
    /** The exchange still has it: the next sync may fill it. */
    NOT_FETCHED("not_fetched"),
    /** The exchange had it while this store was kept, and forgot it before anybody asked. */
    LOST("lost"),
    /** The exchange had forgotten it before the first sync. Nobody could have got it. */
    NEVER_OBTAINABLE("never_obtainable"),
    /** The account has not opened the business, so there is nothing to be asked for. */
    NOT_ENABLED("not_enabled");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** Its name in answers. */
    public String label() {
      return label;
    }

    /** Whether something is missing that could have been had, now or earlier. */
    public boolean counts() {
      return this == NOT_FETCHED || this == LOST;
    }
  }

  public Gap {
    requireNonNull(from, "from is null");
    requireNonNull(reason, "reason is null");
    if (from.isPresent() && to < from.getAsLong()) {
      throw new IllegalArgumentException("a gap ends before it begins");
    }
  }

  static Gap between(Interval interval, Reason reason) {
    return new Gap(OptionalLong.of(interval.from()), interval.to(), reason);
  }

  static Gap before(long moment, Reason reason) {
    return new Gap(OptionalLong.empty(), moment - 1, reason);
  }

  /** Whether it has a moment in common with an interval, both ends included. */
  public boolean overlaps(long begin, long end) {
    return begin <= to && from.orElse(Long.MIN_VALUE) <= end;
  }
}
