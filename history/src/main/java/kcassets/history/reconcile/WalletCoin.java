package kcassets.history.reconcile;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * One currency in one wallet of an account.
 *
 * @param wallet {@code funding}, {@code spot}, {@code cross-margin}, {@code isolated-margin},
 *     {@code futures}, or as the exchange names it
 * @param symbol the pair of isolated margin, where one pair alone is meant
 * @param currency in spot spelling
 */
public record WalletCoin(String wallet, Optional<String> symbol, String currency)
    implements Comparable<WalletCoin> {
  private static final Comparator<WalletCoin> ORDER =
      Comparator.comparing(WalletCoin::wallet)
          .thenComparing(WalletCoin::currency)
          .thenComparing(coin -> coin.symbol().orElse(""));

  public WalletCoin {
    requireNonNull(wallet, "wallet is null");
    requireNonNull(symbol, "symbol is null");
    requireNonNull(currency, "currency is null");
  }

  WalletCoin(String wallet, String currency) {
    this(wallet, Optional.empty(), currency);
  }

  /** The same over all pairs. */
  WalletCoin withoutSymbol() {
    return new WalletCoin(wallet, currency);
  }

  @Override
  public int compareTo(WalletCoin other) {
    return ORDER.compare(this, other);
  }
}
