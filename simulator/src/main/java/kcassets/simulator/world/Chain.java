package kcassets.simulator.world;

import java.math.BigDecimal;

/**
 * A network that a coin can be moved on.
 *
 * @param id what requests call it, such as {@code trx}
 * @param name what answers call it, such as {@code TRC20}
 * @param contract the token's contract; empty for native coins
 * @param confirms blocks until a deposit is unlocked
 * @param needTag whether a transfer needs a memo
 * @param minimumFee what a withdrawal costs
 */
public record Chain(
    String id, String name, String contract, int confirms, boolean needTag, BigDecimal minimumFee) {
  /** Blocks until a deposit shows. */
  public int preConfirms() {
    return Math.max(1, confirms / 2);
  }
}
