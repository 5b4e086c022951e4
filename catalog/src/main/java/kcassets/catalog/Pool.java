package kcassets.catalog;

/**
 * A quota that several operations draw from. Private pools count per uid, the public one per IP
 * address; each refills to its full size 30 seconds after its first call.
 *
 * @see <a href="https://www.kucoin.com/docs-new/rate-limit">Rate limits</a>
 */
public enum Pool {
  MANAGEMENT("Management", 2000),
  SPOT("Spot", 4000),
  FUTURES("Futures", 2000),
  PUBLIC("Public", 2000);

  private final String label;
  private final int quotaAtVipZero;

  Pool(String label, int quotaAtVipZero) {
    this.label = label;
    this.quotaAtVipZero = quotaAtVipZero;
  }

  /** The venue's name of the pool. */
  public String label() {
    return label;
  }

  /** Weight units per 30 seconds at VIP level 0: the least any account has. */
  public int quotaAtVipZero() {
    return quotaAtVipZero;
  }
}
