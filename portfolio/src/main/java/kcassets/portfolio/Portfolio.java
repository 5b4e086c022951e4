package kcassets.portfolio;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every wallet in one answer. A value: it can be kept, written and compared.
 *
 * @param readAt when it was read
 * @param accounts the stored accounts it was read with, in order
 * @param prices what it is valued with
 * @param rows largest value first, then those without a value; wallets with nothing are left out
 * @param total the sum of all values, exact; empty where there are no prices at all
 * @param byWallet sums by wallet, largest first
 * @param byCurrency sums by currency, largest first
 * @param unpriced currencies that are held and have no price
 * @param coverage what became of every source
 */
public record Portfolio(
    Instant readAt,
    List<String> accounts,
    Prices prices,
    List<Row> rows,
    Optional<BigDecimal> total,
    List<WalletSum> byWallet,
    List<CurrencySum> byCurrency,
    List<String> unpriced,
    List<Coverage> coverage) {
  /** Checks its parts, and copies what could change. */
  public Portfolio {
    requireNonNull(readAt, "readAt is null");
    requireNonNull(prices, "prices are null");
    requireNonNull(total, "total is null");
    accounts = List.copyOf(accounts);
    rows = List.copyOf(rows);
    byWallet = List.copyOf(byWallet);
    byCurrency = List.copyOf(byCurrency);
    unpriced = List.copyOf(unpriced);
    coverage = List.copyOf(coverage);
  }

  /**
   * A holding with its value.
   *
   * @param price of one unit in the base
   * @param value net times price, exact
   * @param holding what is held
   */
  public record Row(Holding holding, Optional<BigDecimal> price, Optional<BigDecimal> value) {}

  /**
   * All of one kind of wallet.
   *
   * @param value empty where nothing in it has a price
   * @param share of the total
   * @param wallet the wallet's name
   */
  public record WalletSum(String wallet, Optional<BigDecimal> value, Optional<BigDecimal> share) {}

  /**
   * All of one currency.
   *
   * @param net exact and unrounded
   * @param share of the total
   * @param currency the currency's code
   * @param price one unit in the base; empty where there is none
   * @param value what it is worth in the base; empty where nothing is known
   */
  public record CurrencySum(
      String currency,
      BigDecimal net,
      Optional<BigDecimal> price,
      Optional<BigDecimal> value,
      Optional<BigDecimal> share) {}

  /** {@return what is counted in} */
  public String base() {
    return prices.base();
  }

  /** {@return whether everything that exists and that the key may see is in it} */
  public boolean complete() {
    return coverage.stream().allMatch(row -> row.state().isComplete());
  }

  /** {@return the sources that keep it from being complete} */
  public List<Coverage> missing() {
    return coverage.stream().filter(row -> !row.state().isComplete()).toList();
  }

  /**
   * {@return the moment it stands for} With the user's own prices it is theirs, or none: so that
   * the same balances at the same prices give the same answer.
   */
  public Optional<Instant> asOf() {
    return prices.source() == Prices.Source.FILE ? prices.asOf() : Optional.of(readAt);
  }
}
