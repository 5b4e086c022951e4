package kcassets.history.reconcile;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The balances of an account at one time. Pairs of isolated margin are added up.
 *
 * @param moments when it was read
 * @param complete whether a wallet that is not in it was empty; else it may not have been seen
 */
record BalanceSnapshot(Moments moments, boolean complete, Map<WalletCoin, Held> held) {
  /**
   * When it was read, by the exchange's clock.
   *
   * @param taken the time it has
   * @param first no row before it is missing from the balances
   * @param last no row after it is in them
   */
  record Moments(long taken, long first, long last) {}

  BalanceSnapshot {
    held = Map.copyOf(new TreeMap<>(held));
  }

  /** The time it has. */
  long takenMillis() {
    return moments.taken;
  }

  /** What is held; empty where that is not known. */
  Optional<Held> of(WalletCoin coin) {
    Optional<Held> shown = Optional.ofNullable(held.get(coin));
    return shown.or(() -> complete ? Optional.of(Held.NOTHING) : Optional.empty());
  }
}
