package kcassets.simulator.world;

/** The wallets a member may have. */
public enum WalletKind {
  /** Funding: what {@code spot-accounts} calls {@code main}. */
  MAIN,
  /** Spot trading. */
  TRADE,
  /** Options. */
  OPTION,
  /** Cross margin. */
  CROSS_MARGIN,
  /** Isolated margin, one wallet per pair and coin. */
  ISOLATED_MARGIN,
  /** Futures; Bitcoin is {@code XBT} here. */
  FUTURES
}
