package kcassets.portfolio;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * What a portfolio is to hold and how it is valued.
 *
 * @param base what values are counted in: a fiat currency or a coin
 * @param subs whether sub-accounts are read
 * @param ownPrices prices of the user, in place of the exchange's
 * @param longestAnswer how long one answer is waited for, quota included
 */
public record PortfolioOptions(
    String base, boolean subs, Optional<Prices> ownPrices, Duration longestAnswer) {
  /**
   * Checks the base.
   *
   * @throws AssetsException {@code InvalidArguments} when the base has not the shape of a currency
   */
  public PortfolioOptions {
    requireNonNull(ownPrices, "ownPrices is null");
    requireNonNull(longestAnswer, "longestAnswer is null");
    if (!base.matches("[A-Z0-9]{2,20}")) {
      throw new AssetsException(
          new Failure.InvalidArguments(
              "base", "must be a currency such as USD, EUR or BTC; got " + Quoted.of(base)));
    }
    if (ownPrices.isPresent() && !ownPrices.get().base().equals(base)) {
      throw new IllegalArgumentException("the prices are in " + ownPrices.get().base());
    }
  }

  /** {@return in dollars, with sub-accounts, at the exchange's prices} */
  public static PortfolioOptions defaults() {
    return new PortfolioOptions("USD", true, Optional.empty(), Duration.ofSeconds(95));
  }

  /**
   * The same in another base.
   *
   * @param base base
   * @return other options
   */
  public PortfolioOptions withBase(String base) {
    return new PortfolioOptions(base, subs, ownPrices, longestAnswer);
  }

  /**
   * The same with sub-accounts, or without.
   *
   * @param subs subs
   * @return other options
   */
  public PortfolioOptions withSubs(boolean subs) {
    return new PortfolioOptions(base, subs, ownPrices, longestAnswer);
  }

  /**
   * {@return with prices of the user, and in their base}
   *
   * @param own their prices, which also name the base
   */
  public PortfolioOptions withPrices(Prices own) {
    return new PortfolioOptions(own.base(), subs, Optional.of(own), longestAnswer);
  }

  /**
   * The same with another wait for one answer.
   *
   * @param longest longest
   * @return other options
   */
  public PortfolioOptions withLongestAnswer(Duration longest) {
    return new PortfolioOptions(base, subs, ownPrices, longest);
  }
}
