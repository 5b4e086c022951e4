package kcassets.simulator;

import java.util.HashMap;
import java.util.Map;
import kcassets.catalog.Pool;
import kcassets.catalog.Quota;

/**
 * Counts what each caller has used of each pool in the running window of 30 seconds, which opens
 * with the first call. Threads may share it.
 *
 * @see <a href="https://www.kucoin.com/docs-new/rate-limit">Rate limits</a>
 */
final class QuotaPools {
  static final long WINDOW_MILLIS = 30_000;

  private static final int[] SPOT = {
    4000, 6000, 8000, 10000, 13000, 16000, 20000, 23000, 26000, 30000, 33000, 36000, 40000
  };
  private static final int[] FUTURES_AND_MANAGEMENT = {
    2000, 2000, 4000, 5000, 6000, 7000, 8000, 10000, 12000, 14000, 16000, 18000, 20000
  };

  private final boolean enforced;
  private final Map<Share, Window> windows = new HashMap<>();

  /**
   * @param enforced whether pools are counted and used up; else each is full at every call
   */
  QuotaPools(boolean enforced) {
    this.enforced = enforced;
  }

  /**
   * Takes the weight of a call.
   *
   * @param owner the uid of a key, or the address of a public caller
   * @param vipLevel 0 to 12
   * @param now the venue's clock in epoch milliseconds
   */
  synchronized Allowance take(String owner, Quota quota, int vipLevel, long now) {
    int limit = limit(quota.pool(), vipLevel);
    if (!enforced) {
      // Never less than full: who is told that nothing is left would wait for the next window.
      return new Allowance(true, limit, limit, WINDOW_MILLIS);
    }
    Share share = new Share(owner, quota.pool());
    Window window = windows.get(share);
    if (window == null || now >= window.opened + WINDOW_MILLIS) {
      window = new Window(now, 0);
    }
    boolean fits = window.used + quota.weight() <= limit;
    if (fits) {
      window = new Window(window.opened, window.used + quota.weight());
    }
    windows.put(share, window);
    return new Allowance(
        fits, limit, Math.max(0, limit - window.used), window.opened + WINDOW_MILLIS - now);
  }

  /** Units of a window of a pool. */
  static int limit(Pool pool, int vipLevel) {
    return switch (pool) {
      case SPOT -> SPOT[vipLevel];
      case FUTURES, MANAGEMENT -> FUTURES_AND_MANAGEMENT[vipLevel];
      case PUBLIC -> pool.quotaAtVipZero();
    };
  }

  /**
   * What is left after a call.
   *
   * @param granted whether the call may go on
   * @param resetMillis until the window ends
   */
  record Allowance(boolean granted, int limit, int remaining, long resetMillis) {
    /** As the response headers of a private call say it. */
    Map<String, String> headers() {
      return Map.of(
          "gw-ratelimit-limit", Integer.toString(limit),
          "gw-ratelimit-remaining", Integer.toString(remaining),
          "gw-ratelimit-reset", Long.toString(resetMillis));
    }
  }

  private record Share(String owner, Pool pool) {}

  private record Window(long opened, int used) {}
}
