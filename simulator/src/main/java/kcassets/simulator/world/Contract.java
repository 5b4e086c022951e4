package kcassets.simulator.world;

import java.math.BigDecimal;
import java.util.List;

/**
 * A futures contract.
 *
 * @param symbol such as {@code XBTUSDTM}
 * @param base the coin it follows, in futures spelling
 * @param quote what its price is counted in
 * @param settle what profits are paid in, in futures spelling
 * @param price the last price
 * @param multiplier what one lot is worth
 * @param inverse whether it is margined in the coin itself
 * @param expiryDays days until it expires; 0 for perpetuals
 */
public record Contract(
    String symbol,
    String base,
    String quote,
    String settle,
    BigDecimal price,
    BigDecimal multiplier,
    boolean inverse,
    int expiryDays) {
  /** Every contract that is traded. */
  public static List<Contract> all() {
    return List.of(
        linear("XBTUSDTM", "XBT", "USDT", "67131.5", "0.001"),
        linear("ETHUSDTM", "ETH", "USDT", "3457.01", "0.01"),
        linear("SOLUSDTM", "SOL", "USDT", "143.25", "0.1"),
        linear("XBTUSDCM", "XBT", "USDC", "67119.1", "0.001"),
        inverse("XBTUSDM", "XBT", "67125.0", 0),
        inverse("ETHUSDM", "ETH", "3456.9", 0),
        inverse("XBTMQ", "XBT", "67990.0", 75));
  }

  private static Contract linear(
      String symbol, String base, String settle, String price, String lot) {
    return new Contract(
        symbol, base, settle, settle, new BigDecimal(price), new BigDecimal(lot), false, 0);
  }

  private static Contract inverse(String symbol, String coin, String price, int expiryDays) {
    return new Contract(
        symbol, coin, "USD", coin, new BigDecimal(price), new BigDecimal("-1"), true, expiryDays);
  }
}
