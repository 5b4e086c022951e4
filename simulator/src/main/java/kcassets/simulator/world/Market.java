package kcassets.simulator.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Coins, pairs, contracts and prices: what the venue trades. Immutable. */
public final class Market {
  private static final Map<String, BigDecimal> FIAT_PER_DOLLAR =
      Map.of(
          "USD", BigDecimal.ONE,
          "EUR", new BigDecimal("0.9213"),
          "GBP", new BigDecimal("0.7894"),
          "CHF", new BigDecimal("0.8811"),
          "JPY", new BigDecimal("151.37"),
          "KRW", new BigDecimal("1391.5"));

  private final Map<String, Coin> coins = new LinkedHashMap<>();
  private final List<String> pairs =
      List.of(
          "BTC-USDT",
          "ETH-USDT",
          "XRP-USDT",
          "KCS-USDT",
          "SOL-USDT",
          "SHIB-USDT",
          "TRX-USDT",
          "USDC-USDT",
          "ETH-BTC",
          "PEPE-USDT");

  public Market() {
    Listing.all().forEach(coin -> coins.put(coin.code(), coin));
  }

  /** All coins, in a fixed order. */
  public List<Coin> coins() {
    return List.copyOf(coins.values());
  }

  /** The coin of a spot code; futures' {@code XBT} is {@code BTC} here. */
  public Optional<Coin> coin(String code) {
    return Optional.ofNullable(coins.get(code.equals("XBT") ? "BTC" : code));
  }

  /** Spot pairs; those whose coins are all marginable can be traded on margin too. */
  public List<String> pairs() {
    return pairs;
  }

  /** Pairs that isolated margin knows. */
  public List<String> marginPairs() {
    return pairs.stream().filter(pair -> isMargin(base(pair)) && isMargin(quote(pair))).toList();
  }

  /** Dollars for one unit; zero for a coin without a price. */
  public BigDecimal dollars(String code) {
    return coin(code).flatMap(Coin::dollars).orElse(BigDecimal.ZERO);
  }

  /** Units of a fiat currency for one dollar. */
  public Optional<BigDecimal> fiatPerDollar(String fiat) {
    return Optional.ofNullable(FIAT_PER_DOLLAR.get(fiat));
  }

  /** An amount of one coin in units of another, cut at 8 places; zero where a price is missing. */
  public BigDecimal convert(BigDecimal amount, String from, String to) {
    if (dollars(to).signum() == 0) {
      return BigDecimal.ZERO;
    }
    return amount.multiply(dollars(from)).divide(dollars(to), 8, RoundingMode.DOWN);
  }

  static String base(String pair) {
    return pair.substring(0, pair.indexOf('-'));
  }

  static String quote(String pair) {
    return pair.substring(pair.indexOf('-') + 1);
  }

  private boolean isMargin(String code) {
    return coin(code).map(Coin::margin).orElse(false);
  }
}
