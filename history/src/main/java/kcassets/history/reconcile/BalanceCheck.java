package kcassets.history.reconcile;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One comparison of what was there and moved with what was there afterwards.
 *
 * @param kind what was compared
 * @param fromMillis the moment of the opening, epoch milliseconds
 * @param toMillis the moment of the closing
 * @param amounts what was compared
 * @param finding the cause, where there is something to say
 */
public record BalanceCheck(
    Kind kind,
    State state,
    WalletCoin coin,
    long fromMillis,
    long toMillis,
    Amounts amounts,
    Optional<Finding> finding) {
  /** What was compared. */
  public enum Kind {
    /** The balances of two snapshots, with the rows between them. */
    SNAPSHOTS("snapshots"),
    /** The balances that rows tell, each with the one before. */
    RUNNING_BALANCE("running_balance");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Its name in answers. */
    public String label() {
      return label;
    }
  }

  /** What came of it. */
  public enum State {
    CLOSED("closed"),
    /** It does not close: something is missing or wrong. */
    OPEN("open"),
    /** There is too little to tell. */
    UNCHECKED("unchecked");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** Its name in answers. */
    public String label() {
      return label;
    }
  }

  /** Exact amounts of the coin. */
  public record Amounts(BigDecimal opening, BigDecimal movements, BigDecimal closing) {
    public Amounts {
      requireNonNull(opening, "opening is null");
      requireNonNull(movements, "movements are null");
      requireNonNull(closing, "closing is null");
    }

    /** What is there beside what was to be expected; negative where something is missing. */
    public BigDecimal difference() {
      return closing.subtract(opening).subtract(movements);
    }
  }

  /** A cause, and a sentence about it. */
  public record Finding(Cause cause, String message) {
    public Finding {
      requireNonNull(cause, "cause is null");
      requireNonNull(message, "message is null");
    }
  }

  public BalanceCheck {
    requireNonNull(kind, "kind is null");
    requireNonNull(state, "state is null");
    requireNonNull(coin, "coin is null");
    requireNonNull(amounts, "amounts are null");
    requireNonNull(finding, "finding is null");
  }

  BalanceCheck judged(State other, Cause cause, String message) {
    return new BalanceCheck(
        kind, other, coin, fromMillis, toMillis, amounts, Optional.of(new Finding(cause, message)));
  }

  boolean overlaps(long from, long to) {
    return fromMillis <= to && from <= toMillis;
  }
}
