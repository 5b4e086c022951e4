package kcassets.history.reconcile;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The balances of an account at one time. Pairs of isolated margin are added up.
 *
 * @param takenMillis when its reading had ended
 * @param complete whether a wallet that is not in it was empty; else it may not have been seen
 */
record BalanceSnapshot(long takenMillis, boolean complete, Map<WalletCoin, Held> held) {
  BalanceSnapshot {
    held = Map.copyOf(new TreeMap<>(held));
  }

  /** What is held; empty where that is not known. */
  Optional<Held> of(WalletCoin coin) {
    Optional<Held> shown = Optional.ofNullable(held.get(coin));
    return shown.or(() -> complete ? Optional.of(Held.NOTHING) : Optional.empty());
  }
}
