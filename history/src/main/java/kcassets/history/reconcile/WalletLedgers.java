package kcassets.history.reconcile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.Source;
import kcassets.history.ledger.WalletLedger;
import kcassets.history.store.HistoryStore;

/**
 * Which rows are movements of which wallet of one account, so that no movement counts twice. The
 * funding ledger also shows transfers of the spot wallet, and of wallets that were migrated; they
 * count only where the wallet's own ledger has no row at all.
 */
final class WalletLedgers {
  private static final String SPOT = "spot";
  private static final String SPOT_HF = "spot-hf";

  private record Kept(Source source, String wallet) {}

  private final Set<Kept> kept;
  private final boolean twoSpotWallets;

  private WalletLedgers(Set<Kept> kept, boolean twoSpotWallets) {
    this.kept = kept;
    this.twoSpotWallets = twoSpotWallets;
  }

  /** Those of an account, by what a store has of it. */
  static WalletLedgers of(HistoryStore store, String uid, Collection<BalanceSnapshot> snapshots) {
    Set<Kept> kept = new HashSet<>();
    store
        .<List<Kept>>read(transaction ->
            transaction.list(
                "SELECT DISTINCT source, wallet FROM ledger_rows WHERE uid = ?"
                    + " AND wallet IS NOT NULL",
                row -> new Kept(Source.named(row.text(1)).orElseThrow(), row.text(2)),
                uid))
        .forEach(kept::add);
    return new WalletLedgers(kept, snapshots.stream().anyMatch(WalletLedgers::showsBoth));
  }

  private static boolean showsBoth(BalanceSnapshot snapshot) {
    Set<String> wallets = new HashSet<>();
    snapshot.held().keySet().forEach(coin -> wallets.add(coin.wallet()));
    return wallets.contains(SPOT) && wallets.contains(SPOT_HF);
  }

  /** The wallet whose movement a row is; empty where it repeats what another list tells. */
  Optional<String> walletOf(LedgerRow row) {
    return row.wallet()
        .filter(wallet -> sources(label(wallet)).contains(row.source()))
        .map(this::label);
  }

  /** A wallet by the one name it has in answers; the spot wallet is mostly known by two. */
  String label(String wallet) {
    return wallet.equals(SPOT_HF) && !twoSpotWallets ? SPOT : wallet;
  }

  /** A coin under that name. */
  WalletCoin label(WalletCoin coin) {
    return new WalletCoin(label(coin.wallet()), coin.symbol(), coin.currency());
  }

  /**
   * The lists that must have been read for a wallet's movements to be known; none where no list
   * tells them.
   */
  List<Source> sources(String label) {
    if (twoSpotWallets && label.equals(SPOT)) {
      return List.of(Source.SPOT_LEDGERS);
    }
    Optional<Source> own = WalletLedger.ofWallet(label).map(WalletLedger::source);
    boolean inFunding =
        names(label).anyMatch(name -> kept.contains(new Kept(Source.SPOT_LEDGERS, name)));
    boolean inOwn =
        own.isPresent() && names(label).anyMatch(name -> kept.contains(new Kept(own.get(), name)));
    if (own.isEmpty()) {
      return inFunding ? List.of(Source.SPOT_LEDGERS) : List.of();
    }
    return inOwn || !inFunding ? List.of(own.get()) : List.of(own.get(), Source.SPOT_LEDGERS);
  }

  private Stream<String> names(String label) {
    return label.equals(SPOT) && !twoSpotWallets ? Stream.of(SPOT, SPOT_HF) : Stream.of(label);
  }
}
