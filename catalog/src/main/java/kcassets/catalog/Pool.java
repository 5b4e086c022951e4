package kcassets.catalog;

/**
 * A quota that several operations draw from. Private pools count per uid, the public one per IP
 * address; each refills to its full size 30 seconds after its first call.
 *
 * @see <a href="https://www.kucoin.com/docs-new/rate-limit">Rate limits</a>
 */
public enum Pool {
  /** Of accounts, deposits, withdrawals and transfers. */
  MANAGEMENT(
      "Management",
      2000,
      2000,
      4000,
      5000,
      6000,
      7000,
      8000,
      10000,
      12000,
      14000,
      16000,
      18000,
      20000),
  /** Of spot and margin trading. */
  SPOT(
      "Spot", 4000, 6000, 8000, 10000, 13000, 16000, 20000, 23000, 26000, 30000, 33000, 36000,
      40000),
  /** Of futures trading. */
  FUTURES(
      "Futures", 2000, 2000, 4000, 5000, 6000, 7000, 8000, 10000, 12000, 14000, 16000, 18000,
      20000),
  /** Of calls without a key; the same at every VIP level. */
  PUBLIC("Public", 2000);

  private final String label;
  private final int[] quotas;

  Pool(String label, int... quotas) {
    this.label = label;
    this.quotas = quotas;
  }

  /** {@return the venue's name of the pool} */
  public String label() {
    return label;
  }

  /** {@return weight units per 30 seconds at VIP level 0: the least any account has} */
  public int quotaAtVipZero() {
    return quota(0);
  }

  /**
   * {@return weight units per 30 seconds}
   *
   * @param vipLevel 0 to 12; where the pool is the same at every level, it does not matter
   */
  public int quota(int vipLevel) {
    return quotas.length == 1 ? quotas[0] : quotas[vipLevel];
  }
}
