package kcassets.history.statement;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * One currency in one wallet of an account.
 *
 * @param wallet as {@link kcassets.history.ledger.WalletLedger} names it, or as the exchange does
 *     where it has no list of it
 * @param currency in spot spelling
 */
public record WalletCurrency(String wallet, String currency) implements Comparable<WalletCurrency> {
  private static final Comparator<WalletCurrency> ORDER =
      Comparator.comparing(WalletCurrency::wallet).thenComparing(WalletCurrency::currency);

  public WalletCurrency {
    requireNonNull(wallet, "wallet is null");
    requireNonNull(currency, "currency is null");
  }

  @Override
  public int compareTo(WalletCurrency other) {
    return ORDER.compare(this, other);
  }

  /** Both words, such as {@code funding BTC}. */
  @Override
  public String toString() {
    return wallet + " " + currency;
  }
}
