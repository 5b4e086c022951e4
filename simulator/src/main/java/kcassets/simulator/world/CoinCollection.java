package kcassets.simulator.world;

/** Fifty coins that a member was given, in its funding and its spot wallet by turns. */
final class CoinCollection {
  private static final int COINS = 50;

  private final Dealings dealings;

  CoinCollection(Dealings dealings) {
    this.dealings = dealings;
  }

  void fill(long at) {
    for (int i = 1; i <= COINS; i++) {
      WalletKind kind = i % 2 == 0 ? WalletKind.MAIN : WalletKind.TRADE;
      dealings.earn(WalletName.of(kind, "TKN" + i), Business.OTHER, "1", "900", at);
    }
  }
}
