package kcassets.history.export;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Coins whose symbol at KuCoin means another coin to rotki, or none. Where rotki does not know that
 * a symbol is KuCoin's, such a coin goes by rotki's own identifier.
 *
 * @see <a href="https://github.com/rotki/rotki">rotki's mapping of symbols by exchange</a>
 */
final class RotkiSymbols {
  private static final Map<String, String> IDENTIFIERS =
      Map.ofEntries(
          Map.entry("BCHSV", "BSV"),
          Map.entry("SOL", "SOL-2"),
          Map.entry("STX", "STX-2"),
          Map.entry("ONE", "ONE-2"),
          Map.entry("WIN", "WIN-3"),
          Map.entry("VRA", token("0xF411903cbC70a74d22900a5DE66A2dda66507255")),
          Map.entry("KEY", token("0x4CC19356f2D37338b9802aa8E8fc58B0373296E7")),
          Map.entry("MTC", token("0x905E337c6c8645263D3521205Aa37bf4d034e745")),
          Map.entry("R", token("0x2ef52Ed7De8c5ce03a4eF0efbe9B7450F2D7Edc9")),
          Map.entry("CAPP", token("0x11613b1f840bb5A40F8866d857e24DA126B79D73")),
          Map.entry("BLOC", token("0x6F919D67967a97EA36195A2346d9244E60FE0dDB")),
          Map.entry("SLP", token("0xCC8Fa225D80b9c7D42F96e9570156c65D6cAAa25")),
          Map.entry("PNT", token("0x89Ab32156e46F46D02ade3FEcbe5Fc4243B9AAeD")),
          Map.entry("GALAX", token("0x15D4c048F83bd7e37d49eA4C83a07267Ec4203dA")));

  private static final Map<String, String> SYMBOLS =
      IDENTIFIERS.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private RotkiSymbols() {}

  /** What a coin is called on the side that rotki reads with its own symbols. */
  static String received(String symbol) {
    return IDENTIFIERS.getOrDefault(symbol, symbol);
  }

  /** KuCoin's symbol of what was written there. */
  static String symbol(String received) {
    return SYMBOLS.getOrDefault(received, received);
  }

  private static String token(String contract) {
    return "eip155:1/erc20:" + contract;
  }
}
