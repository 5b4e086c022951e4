package kcassets.simulator.world;

import java.util.HashMap;
import java.util.Map;

/**
 * Deposit addresses: the same for a member, a coin and a chain, whoever asks and when, until the
 * exchange is told to give another one or to forget it.
 */
public final class Addresses {
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  /** How often an address was replaced, by {@link #key}; below zero when it is forgotten. */
  private final Map<String, Integer> replaced = new HashMap<>();

  private final Chance chance;

  Addresses(Chance chance) {
    this.chance = chance;
  }

  /** A member's address. */
  public String of(Member member, String currency, Chain chain) {
    int times = replaced.getOrDefault(key(member, currency, chain), 0);
    String purpose = member.uid() + currency + chain.id();
    return shaped(chain, chance.of(times == 0 ? purpose : purpose + "again" + times));
  }

  /** Whether a member has one. */
  public boolean has(Member member, String currency, Chain chain) {
    return replaced.getOrDefault(key(member, currency, chain), 0) >= 0;
  }

  void replace(Member member, String currency, Chain chain) {
    replaced.merge(key(member, currency, chain), 1, Integer::sum);
  }

  void forget(Member member, String currency, Chain chain) {
    replaced.put(key(member, currency, chain), -1);
  }

  private static String key(Member member, String currency, Chain chain) {
    return member.uid() + "/" + currency + "/" + chain.id();
  }

  /** A member's memo, where a chain needs one. */
  public String memo(Member member, String currency) {
    return chance.of("memo" + member.uid() + currency).digits(10);
  }

  /** Somebody else's address. */
  String foreign(String currency, Chain chain, Chance drawn) {
    return shaped(chain, drawn.of(currency + drawn.hex(8)));
  }

  private static String shaped(Chain chain, Chance drawn) {
    return switch (chain.id()) {
      case "btc" -> "3" + base58(drawn, 33);
      case "bech32" -> "bc1q" + drawn.hex(38);
      case "trx" -> "T" + base58(drawn, 33);
      case "xrp" -> "r" + base58(drawn, 33);
      case "sol", "dot" -> base58(drawn, 44);
      case "ton" -> "EQ" + base58(drawn, 46);
      default -> "0x" + drawn.hex(40);
    };
  }

  private static String base58(Chance drawn, int letters) {
    StringBuilder text = new StringBuilder(letters);
    while (text.length() < letters) {
      text.append(BASE58.charAt(drawn.below(BASE58.length())));
    }
    return text.toString();
  }
}
