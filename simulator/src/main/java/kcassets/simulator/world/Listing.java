package kcassets.simulator.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A coin whose chains are still being listed, and the table of all coins. */
final class Listing {
  /** Coins that nobody here holds; they make the lists as long as real ones. */
  private static final int OTHER_COINS = 400;

  private final String code;
  private final String fullName;
  private final int precision;
  private final Optional<BigDecimal> dollars;
  private final boolean margin;
  private final List<Chain> chains = new ArrayList<>();

  private Listing(
      String code, String fullName, int precision, Optional<BigDecimal> dollars, boolean margin) {
    this.code = code;
    this.fullName = fullName;
    this.precision = precision;
    this.dollars = dollars;
    this.margin = margin;
  }

  /** Every coin, in a fixed order. */
  static List<Coin> all() {
    List<Listing> coins = new ArrayList<>();
    Chain ethereum = chain("eth", "ERC20", "", 32, false, "0.0012");
    Chain tron = chain("trx", "TRC20", "", 20, false, "1");
    coins.add(
        coin("BTC", "Bitcoin", 8, "67123.4", true)
            .on(chain("btc", "BTC", "", 2, false, "0.0005"))
            .on(chain("bech32", "BTC-Segwit", "", 2, false, "0.0004"))
            .on(chain("kcc", "KCC", "0xfa93c12cd345c658bc4644d1d4e1b9615952258c", 20, false, "0")));
    coins.add(
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
    coins.add(
        coin("ETH", "Ethereum", 18, "3456.78", true)
            .on(ethereum)
            .on(chain("arbitrum", "ARBITRUM", "", 40, false, "0.0001")));
    coins.add(coin("XRP", "XRP", 6, "0.5231", true).on(chain("xrp", "XRP", "", 1, true, "0.2")));
    coins.add(
        coin("KCS", "KuCoin Shares", 18, "9.8765", true)
            .on(chain("kcc", "KCC", "", 20, false, "0.1")));
    coins.add(
        coin("USDC", "USD Coin", 6, "1.0001", true)
            .on(chain("eth", "ERC20", "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", 32, false, "3"))
            .on(
                chain(
                    "sol", "SOL", "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v", 1, false, "1")));
    coins.add(
        coin("SOL", "Solana", 9, "143.21", true).on(chain("sol", "SOL", "", 1, false, "0.01")));
    coins.add(coin("TRX", "TRON", 6, "0.1187", true).on(tron));
    coins.add(
        coin("SHIB", "Shiba Inu", 18, "0.00001876", false)
            .on(
                chain(
                    "eth",
                    "ERC20",
                    "0x95ad61b0a150d79219dcf64e1e6cc01f0b64c4ce",
                    32,
                    false,
                    "250000")));
    coins.add(
        coin("PEPE", "Pepe", 18, "0.0000098", false)
            .on(
                chain(
                    "eth",
                    "ERC20",
                    "0x6982508145454ce325ddbe47a25d4ec3d2311933",
                    32,
                    false,
                    "400000")));
    coins.add(
        coin("BABYDOGE", "Baby Doge Coin", 18, "0.0000000012", false)
            .on(
                chain(
                    "bsc",
                    "BEP20",
                    "0xc748673057861a797275cd8a068abb95a902e8de",
                    15,
                    false,
                    "900000000")));
    coins.add(
        coin("DOT", "Polkadot", 10, "6.54", true).on(chain("dot", "DOT", "", 25, false, "0.08")));
    // A coin that was taken off the market: it can be held, but nobody names a price.
    coins.add(new Listing("QKCX", "Quick Coin X", 18, Optional.empty(), false).on(ethereum));
    for (int i = 1; i <= OTHER_COINS; i++) {
      coins.add(
          coin("TKN" + i, "Token " + i, 8, "0." + (1000 + i * 7), false)
              .on(chain("eth", "ERC20", "", 32, false, "5")));
    }
    return coins.stream().map(Listing::finished).toList();
  }

  private Listing on(Chain chain) {
    chains.add(chain);
    return this;
  }

  private Coin finished() {
    return new Coin(code, fullName, precision, dollars, margin, chains);
  }

  private static Listing coin(
      String code, String fullName, int precision, String dollars, boolean margin) {
    return new Listing(code, fullName, precision, Optional.of(new BigDecimal(dollars)), margin);
  }

  private static Chain chain(
      String id, String name, String contract, int confirms, boolean needTag, String fee) {
    return new Chain(id, name, contract, confirms, needTag, new BigDecimal(fee));
  }
}
