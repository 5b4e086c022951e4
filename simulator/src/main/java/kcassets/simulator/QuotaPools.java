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
    int limit = quota.pool().quota(vipLevel);
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
