package kcassets.history.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.history.ledger.Source;
import kcassets.history.ledger.WalletLedger;
import kcassets.history.store.Transaction;

/**
 * Which rows of an account are entries of which wallet. A wallet's own list counts alone; where it
 * has no row of the wallet at all, an account of the old kind, the funding ledger tells instead.
 */
final class LedgerChoice {
  private record Kept(Source source, String label) {}

  private final Set<Kept> kept;

  private LedgerChoice(Set<Kept> kept) {
    this.kept = kept;
  }

  static LedgerChoice of(Transaction transaction, String uid) {
    Set<Kept> kept = new HashSet<>();
    List<Kept> all =
        transaction.list(
            "SELECT DISTINCT source, wallet FROM ledger_rows WHERE uid = ? AND wallet IS NOT NULL",
            row -> new Kept(Source.named(row.text(1)).orElseThrow(), label(row.text(2))),
            uid);
    kept.addAll(all);
    return new LedgerChoice(kept);
  }

  /** The one name of a wallet in answers. */
  static String label(String wallet) {
    return WalletLedger.ofWallet(wallet).map(WalletLedger::label).orElse(wallet);
  }

  /**
   * The wallet and currency that a row is an entry of; empty where it repeats what another list
   * tells.
   */
  Optional<WalletCurrency> coin(String source, String wallet, String currency) {
    String label = label(wallet);
    return source(label)
        .filter(own -> own.label().equals(source))
        .map(_ -> new WalletCurrency(label, spotCurrency(label, currency)));
  }

  /** Whose rows are a wallet's entries; empty where no list tells them. */
  Optional<Source> source(String label) {
    Optional<Source> own = WalletLedger.ofWallet(label).map(WalletLedger::source);
    boolean inFunding = kept.contains(new Kept(Source.SPOT_LEDGERS, label));
    if (own.isEmpty()) {
      return inFunding ? Optional.of(Source.SPOT_LEDGERS) : Optional.empty();
    }
    return inFunding && !kept.contains(new Kept(own.get(), label))
        ? Optional.of(Source.SPOT_LEDGERS)
        : own;
  }

  /** Whether the exchange has a list of its movements at all. */
  static boolean keeps(WalletCurrency coin) {
    return WalletLedger.ofWallet(coin.wallet()).isPresent();
  }

  private static String spotCurrency(String label, String currency) {
    return WalletLedger.ofWallet(label)
        .map(ledger -> ledger.spotCurrency(currency))
        .orElse(currency);
  }
}
