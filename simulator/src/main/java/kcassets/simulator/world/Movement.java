package kcassets.simulator.world;

import java.math.BigDecimal;

/**
 * One line of a ledger. The balance changes by exactly the amount; the fee is part of it.
 *
 * @param number grows from line to line; for futures it is the offset
 * @param wallet the wallet that moved
 * @param business why
 * @param credit whether it came in
 * @param amount how much, without a sign, fee included
 * @param fee the part of it that was a fee
 * @param balance the wallet's balance afterwards
 * @param createdAt epoch milliseconds
 * @param remark the pair or contract of a trade, or words; may be empty
 * @param context what the row carries beside it, as the venue spells it
 */
public record Movement(
    long number,
    WalletName wallet,
    Business business,
    boolean credit,
    BigDecimal amount,
    BigDecimal fee,
    BigDecimal balance,
    long createdAt,
    String remark,
    String context) {
  private static final long HF_IDS_FROM = 1_000_000_000_000_000L;
  private static final long SPOT_IDS_FROM = 6_000_000_000_000_000L;

  /** Its id in the two HF ledgers: a number that grows with time. */
  public long hfId() {
    return HF_IDS_FROM + number * 17;
  }

  /**
   * Its id in {@code spot-ledgers}, where rows of before some day carry 24 hexadecimal digits.
   *
   * @param digitsSince the first moment whose rows carry decimal digits
   */
  public String spotId(long digitsSince) {
    if (createdAt < digitsSince) {
      return String.format("%08x%016x", createdAt / 1000, number);
    }
    return Long.toString(SPOT_IDS_FROM + number * 13);
  }

  /** The change of the balance: negative for what went out. */
  public BigDecimal change() {
    return credit ? amount : amount.negate();
  }

  public String currency() {
    return wallet.currency();
  }
}
