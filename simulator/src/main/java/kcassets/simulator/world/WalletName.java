package kcassets.simulator.world;

import java.util.Comparator;

/**
 * Which wallet of a member.
 *
 * @param kind what it is for
 * @param pair the pair of an isolated-margin wallet; empty elsewhere
 * @param currency the code in the spelling of its side of the venue
 */
public record WalletName(WalletKind kind, String pair, String currency)
    implements Comparable<WalletName> {
  private static final Comparator<WalletName> ORDER =
      Comparator.comparing(WalletName::kind)
          .thenComparing(WalletName::pair)
          .thenComparing(WalletName::currency);

  /** The name of a wallet that belongs to no pair; BTC becomes XBT for futures. */
  public static WalletName of(WalletKind kind, String currency) {
    boolean renamed = kind == WalletKind.FUTURES && currency.equals("BTC");
    return new WalletName(kind, "", renamed ? "XBT" : currency);
  }

  /** The name of an isolated-margin wallet. */
  public static WalletName isolated(String pair, String currency) {
    return new WalletName(WalletKind.ISOLATED_MARGIN, pair, currency);
  }

  @Override
  public int compareTo(WalletName other) {
    return ORDER.compare(this, other);
  }
}
