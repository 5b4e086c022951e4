package kcassets.history.reconcile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.Source;

/**
 * Finds both sides of transfers: the same amount of a coin that left one wallet and reached another
 * within moments. Sides are shown once, the oldest first. Used by one thread.
 */
final class TransferPairing {
  /** How far the two sides of one transfer may lie apart. */
  static final Duration APART = Duration.ofSeconds(10);

  private record Sum(String currency, BigDecimal amount) {
    static Sum of(Leg leg) {
      return new Sum(leg.coin().currency(), leg.amount().abs().stripTrailingZeros());
    }
  }

  private final Map<Sum, Deque<Leg>> waiting = new HashMap<>();
  private final Deque<Leg> inOrder = new ArrayDeque<>();
  private final Deque<Leg> copies = new ArrayDeque<>();
  private final List<Transfers.Pair> pairs = new ArrayList<>();
  private final List<Leg> alone = new ArrayList<>();

  /** A row as a side of a transfer; empty where it is none. */
  static Optional<Leg> leg(LedgerRow row, WalletCoin coin) {
    String type = row.type().orElse("").toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    if (!type.contains("TRANSFER") || row.amount().signum() == 0) {
      return Optional.empty();
    }
    // Futures have one word for both kinds.
    boolean betweenAccounts = type.contains("SUB") || row.source() == Source.FUTURES_LEDGERS;
    return Optional.of(
        new Leg(
            row.uid(),
            coin,
            row.source(),
            row.id(),
            row.timeMillis(),
            row.amount(),
            betweenAccounts));
  }

  void add(Leg leg) {
    giveUpBefore(leg.timeMillis() - APART.toMillis());
    Deque<Leg> candidates = waiting.computeIfAbsent(Sum.of(leg), _ -> new ArrayDeque<>());
    Optional<Leg> other =
        candidates.stream()
            .filter(candidate -> fit(candidate, leg))
            .min(
                Comparator.<Leg>comparingInt(each -> each.uid().equals(leg.uid()) ? 0 : 1)
                    .thenComparingLong(each -> leg.timeMillis() - each.timeMillis()));
    if (other.isPresent()) {
      candidates.remove(other.get());
      inOrder.remove(other.get());
      pairs.add(pair(leg, other.get()));
    } else {
      candidates.add(leg);
      inOrder.add(leg);
    }
  }

  /**
   * A side as another list repeats it. It never asks for a side of its own; it stands in where the
   * wallet's own list does not reach.
   */
  void addCopy(Leg leg) {
    giveUpBefore(leg.timeMillis() - APART.toMillis());
    copies.add(leg);
  }

  /**
   * What was found, after the last side.
   *
   * @param reason says why a side may be alone
   */
  Transfers finished(Function<Leg, Transfers.Reason> reason) {
    giveUpBefore(Long.MAX_VALUE);
    return new Transfers(
        pairs, alone.stream().map(leg -> new Transfers.Unpaired(leg, reason.apply(leg))).toList());
  }

  private static boolean fit(Leg one, Leg other) {
    boolean opposite = one.amount().signum() != other.amount().signum();
    boolean sameAccount = one.uid().equals(other.uid());
    boolean elsewhere = !sameAccount || !one.coin().equals(other.coin());
    return opposite
        && elsewhere
        && (sameAccount || (one.betweenAccounts() && other.betweenAccounts()));
  }

  private void giveUpBefore(long time) {
    while (!inOrder.isEmpty() && inOrder.peek().timeMillis() < time) {
      Leg leg = inOrder.remove();
      Sum sum = Sum.of(leg);
      Deque<Leg> candidates = waiting.getOrDefault(sum, new ArrayDeque<>());
      candidates.remove(leg);
      if (candidates.isEmpty()) {
        waiting.remove(sum);
      }
      giveUp(leg);
    }
    long forgotten = time == Long.MAX_VALUE ? time : time - APART.toMillis();
    while (!copies.isEmpty() && copies.peek().timeMillis() < forgotten) {
      copies.remove();
    }
  }

  /** No list of its own has the other side; one that repeats it may. */
  private void giveUp(Leg leg) {
    Optional<Leg> copy =
        copies.stream()
            .filter(each -> Sum.of(each).equals(Sum.of(leg)) && fit(each, leg))
            .filter(each -> Math.abs(each.timeMillis() - leg.timeMillis()) <= APART.toMillis())
            .findFirst();
    if (copy.isPresent()) {
      copies.remove(copy.get());
      pairs.add(pair(leg, copy.get()));
    } else {
      alone.add(leg);
    }
  }

  private static Transfers.Pair pair(Leg one, Leg other) {
    return one.amount().signum() > 0
        ? new Transfers.Pair(other, one)
        : new Transfers.Pair(one, other);
  }
}
