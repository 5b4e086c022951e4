package kcassets.history.statement;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * One currency in one wallet of an account.
 *
 * @param wallet as {@link kcassets.history.ledger.Book} names it, or as the exchange does where no
 *     book is kept
 * @param currency in spot spelling
 */
public record Purse(String wallet, String currency) implements Comparable<Purse> {
  private static final Comparator<Purse> ORDER =
      Comparator.comparing(Purse::wallet).thenComparing(Purse::currency);

  public Purse {
    requireNonNull(wallet, "wallet is null");
    requireNonNull(currency, "currency is null");
  }

  @Override
  public int compareTo(Purse other) {
    return ORDER.compare(this, other);
  }

  /** Both words, such as {@code funding BTC}. */
  @Override
  public String toString() {
    return wallet + " " + currency;
  }
}
