package kcassets.simulator.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Coins, pairs, contracts and prices: what the venue trades. Immutable. */
public final class Market {
  /** Coins that nobody here holds; they make the lists as long as real ones. */
  private static final int OTHER_COINS = 400;

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
    Chain ethereum = chain("eth", "ERC20", "", 32, false, "0.0012");
    Chain tron = chain("trx", "TRC20", "", 20, false, "1");
    add(
        coin("BTC", "Bitcoin", 8, "67123.4", true)
            .on(chain("btc", "BTC", "", 2, false, "0.0005"))
            .on(chain("bech32", "BTC-Segwit", "", 2, false, "0.0004"))
            .on(chain("kcc", "KCC", "0xfa93c12cd345c658bc4644d1d4e1b9615952258c", 20, false, "0")));
    add(
        coin("USDT", "Tether", 8, "0.9998", true)
            .on(chain("eth", "ERC20", "0xdac17f958d2ee523a2206206994597c13d831ec7", 32, false, "3"))
            .on(chain("trx", "TRC20", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", 20, false, "1"))
            .on(
                chain(
                    "bsc", "BEP20", "0x55d398326f99059ff775485246999027b3197955", 15, false, "0.5"))
            .on(
                chain(
                    "ton",
                    "TON",
                    "EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id_sDs",
                    12,
                    true,
                    "0.15")));
    add(
        coin("ETH", "Ethereum", 18, "3456.78", true)
            .on(ethereum)
            .on(chain("arbitrum", "ARBITRUM", "", 40, false, "0.0001")));
    add(coin("XRP", "XRP", 6, "0.5231", true).on(chain("xrp", "XRP", "", 1, true, "0.2")));
    add(
        coin("KCS", "KuCoin Shares", 18, "9.8765", true)
            .on(chain("kcc", "KCC", "", 20, false, "0.1")));
    add(
        coin("USDC", "USD Coin", 6, "1.0001", true)
            .on(chain("eth", "ERC20", "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", 32, false, "3"))
            .on(
                chain(
                    "sol", "SOL", "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v", 1, false, "1")));
    add(coin("SOL", "Solana", 9, "143.21", true).on(chain("sol", "SOL", "", 1, false, "0.01")));
    add(coin("TRX", "TRON", 6, "0.1187", true).on(tron));
    add(
        coin("SHIB", "Shiba Inu", 18, "0.00001876", false)
            .on(
                chain(
                    "eth",
                    "ERC20",
                    "0x95ad61b0a150d79219dcf64e1e6cc01f0b64c4ce",
                    32,
                    false,
                    "250000")));
    add(
        coin("PEPE", "Pepe", 18, "0.0000098", false)
            .on(
                chain(
                    "eth",
                    "ERC20",
                    "0x6982508145454ce325ddbe47a25d4ec3d2311933",
                    32,
                    false,
                    "400000")));
    add(
        coin("BABYDOGE", "Baby Doge Coin", 18, "0.0000000012", false)
            .on(
                chain(
                    "bsc",
                    "BEP20",
                    "0xc748673057861a797275cd8a068abb95a902e8de",
                    15,
                    false,
                    "900000000")));
    add(coin("DOT", "Polkadot", 10, "6.54", true).on(chain("dot", "DOT", "", 25, false, "0.08")));
    // A coin that was taken off the market: it can be held, but nobody names a price.
    add(new Unfinished("QKCX", "Quick Coin X", 18, Optional.empty(), false).on(ethereum));
    for (int i = 1; i <= OTHER_COINS; i++) {
      add(
          coin("TKN" + i, "Token " + i, 8, "0." + (1000 + i * 7), false)
              .on(chain("eth", "ERC20", "", 32, false, "5")));
    }
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

  private void add(Unfinished coin) {
    coins.put(coin.code, coin.finished());
  }

  private static Unfinished coin(
      String code, String fullName, int precision, String dollars, boolean margin) {
    return new Unfinished(code, fullName, precision, Optional.of(new BigDecimal(dollars)), margin);
  }

  private static Chain chain(
      String id, String name, String contract, int confirms, boolean needTag, String fee) {
    return new Chain(id, name, contract, confirms, needTag, new BigDecimal(fee));
  }

  /** A coin whose chains are still being listed. */
  private static final class Unfinished {
    private final String code;
    private final String fullName;
    private final int precision;
    private final Optional<BigDecimal> dollars;
    private final boolean margin;
    private final List<Chain> chains = new ArrayList<>();

    Unfinished(
        String code, String fullName, int precision, Optional<BigDecimal> dollars, boolean margin) {
      this.code = code;
      this.fullName = fullName;
      this.precision = precision;
      this.dollars = dollars;
      this.margin = margin;
    }

    Unfinished on(Chain chain) {
      chains.add(chain);
      return this;
    }

    Coin finished() {
      return new Coin(code, fullName, precision, dollars, margin, chains);
    }
  }
}
