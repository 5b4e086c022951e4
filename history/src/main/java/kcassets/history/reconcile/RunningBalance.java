package kcassets.history.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.history.ledger.LedgerRow;

/**
 * The chain of balances that the rows of one wallet and coin tell: each must be the one before plus
 * the row's own amount. Rows are shown once, the oldest first; those of one millisecond by the
 * number in their id. Used by one thread.
 */
final class RunningBalance {
  private static final int DRIFT = 3;

  private final WalletCoin coin;
  private final List<BalanceCheck> checks = new ArrayList<>();
  private Optional<Segment> segment = Optional.empty();
  private long rows;
  private long breaks;

  RunningBalance(WalletCoin coin) {
    this.coin = coin;
  }

  /** A part of the chain that holds so far. */
  private record Segment(
      long fromMillis, BigDecimal opening, BigDecimal movements, Last last, long links) {}

  private record Last(String id, long timeMillis, BigDecimal amount, BigDecimal balance) {
    boolean repeats(Last other) {
      return timeMillis == other.timeMillis
          && amount.compareTo(other.amount) == 0
          && balance.compareTo(other.balance) == 0;
    }
  }

  void add(LedgerRow row) {
    rows++;
    if (row.balance().isEmpty()) {
      interrupt();
      return;
    }
    BigDecimal balance = row.balance().get();
    Last now = new Last(row.id(), row.timeMillis(), row.amount(), balance);
    if (segment.isEmpty()) {
      segment =
          Optional.of(
              new Segment(row.timeMillis(), balance.subtract(row.amount()), row.amount(), now, 1));
      return;
    }
    Segment so = segment.get();
    if (so.last.balance.add(row.amount()).compareTo(balance) == 0) {
      segment =
          Optional.of(
              new Segment(
                  so.fromMillis, so.opening, so.movements.add(row.amount()), now, so.links + 1));
      return;
    }
    interrupt();
    breaks++;
    checks.add(
        new BalanceCheck(
            BalanceCheck.Kind.RUNNING_BALANCE,
            BalanceCheck.State.OPEN,
            coin,
            so.last.timeMillis,
            row.timeMillis(),
            new BalanceCheck.Amounts(so.last.balance, row.amount(), balance),
            Optional.of(finding(so.last, now))));
    segment = Optional.of(new Segment(row.timeMillis(), balance, BigDecimal.ZERO, now, 0));
  }

  private static BalanceCheck.Finding finding(Last last, Last now) {
    return now.repeats(last)
        ? new BalanceCheck.Finding(
            Cause.ROW_REPEATED,
            "the rows %s and %s tell one movement twice".formatted(last.id, now.id))
        : new BalanceCheck.Finding(
            Cause.ROW_MISSING,
            "between the rows %s and %s the balance moved by more than the second says"
                .formatted(last.id, now.id));
  }

  /** Nothing links what came so far with what comes next. */
  void interrupt() {
    segment
        .filter(so -> so.links > 0)
        .ifPresent(so ->
            checks.add(
                new BalanceCheck(
                    BalanceCheck.Kind.RUNNING_BALANCE,
                    BalanceCheck.State.CLOSED,
                    coin,
                    so.fromMillis,
                    so.last.timeMillis,
                    new BalanceCheck.Amounts(so.opening, so.movements, so.last.balance),
                    Optional.empty())));
    segment = Optional.empty();
  }

  /**
   * Whether breaks are the rule: then the balances hold something that rows do not tell, and a
   * break says nothing about a missing row.
   */
  boolean drifts() {
    return breaks >= DRIFT && breaks * 4 > rows;
  }

  /** What came of it, the oldest first, after the last row. */
  List<BalanceCheck> finished() {
    interrupt();
    return List.copyOf(checks);
  }
}
