package kcassets.history.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kcassets.history.ledger.LedgerRow;

/** Everything that one look at the rows of an account gathers. Used by one thread. */
final class AccountPass {
  private static final String ISOLATED = "isolated-margin";

  private final WalletLedgers ledgers;
  private final List<BalanceSnapshot.Moments> times;
  private final Map<WalletCoin, SnapshotSums> sums = new TreeMap<>();
  private final Map<WalletCoin, RunningBalance> chains = new TreeMap<>();
  private final Set<WalletCoin> nameless = new HashSet<>();

  /**
   * @param times of the snapshots, the oldest first
   */
  AccountPass(WalletLedgers ledgers, List<BalanceSnapshot.Moments> times) {
    this.ledgers = ledgers;
    this.times = List.copyOf(times);
  }

  WalletLedgers ledgers() {
    return ledgers;
  }

  /**
   * Takes a row in, the oldest first.
   *
   * @return the wallet and coin that it moves; empty where another list tells the same movement
   */
  Optional<WalletCoin> take(LedgerRow row) {
    Optional<String> wallet = ledgers.walletOf(row);
    if (wallet.isEmpty()) {
      return Optional.empty();
    }
    WalletCoin coin = new WalletCoin(wallet.get(), row.spotCurrency());
    sums.computeIfAbsent(coin, _ -> new SnapshotSums(times)).add(row.timeMillis(), row.amount());
    if (!row.source().tellsBalances()) {
      return Optional.of(coin);
    }
    if (!coin.wallet().equals(ISOLATED)) {
      chain(coin).add(row);
      return Optional.of(coin);
    }
    Optional<String> symbol = PairSymbol.of(row);
    WalletCoin pair = new WalletCoin(ISOLATED, symbol, coin.currency());
    if (symbol.isPresent()) {
      chain(pair).add(row);
    } else { // it may have moved any of them
      nameless.add(coin);
      chains.forEach((each, chain) -> {
        if (each.withoutSymbol().equals(coin)) {
          chain.interrupt();
        }
      });
    }
    return Optional.of(pair);
  }

  private RunningBalance chain(WalletCoin coin) {
    return chains.computeIfAbsent(coin, RunningBalance::new);
  }

  /** The zones around the snapshots for every coin that moved. */
  Map<WalletCoin, List<Zone>> zones() {
    Map<WalletCoin, List<Zone>> zones = new TreeMap<>();
    sums.forEach((coin, each) -> zones.put(coin, each.finished()));
    return zones;
  }

  /** The zones of a coin that never moved. */
  List<Zone> noZones() {
    return new SnapshotSums(times).finished();
  }

  /** What the running balances say, coin by coin. */
  List<BalanceCheck> chainChecks() {
    List<BalanceCheck> checks = new ArrayList<>();
    chains.values().forEach(chain -> checks.addAll(chain.finished()));
    return checks;
  }

  /** Coins whose running balances hold something that rows do not tell. */
  Set<WalletCoin> drifting() {
    Set<WalletCoin> drifting = new HashSet<>();
    chains.forEach((coin, chain) -> {
      if (chain.drifts()) {
        drifting.add(coin);
      }
    });
    return drifting;
  }

  /** Coins of isolated margin of which a row names no pair. */
  Set<WalletCoin> nameless() {
    return Set.copyOf(nameless);
  }
}
