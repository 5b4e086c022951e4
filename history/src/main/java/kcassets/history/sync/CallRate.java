package kcassets.history.sync;

import java.util.concurrent.locks.LockSupport;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.Venue;

/**
 * The most calls a second from one address, for all accounts together: quotas count per account,
 * but the exchange's proxy counts addresses and blocks for half a minute. Threads share it.
 */
public final class CallRate {
  /** Keeps clear of 500 calls in 10 seconds, the figure that is known of the proxy. */
  private static final int OF_THE_EXCHANGE = 40;

  private static final long SECOND_NANOS = 1_000_000_000L;

  private final long nanosForEach;
  private long next = System.nanoTime();

  private CallRate(long nanosForEach) {
    this.nanosForEach = nanosForEach;
  }

  /** At most so many calls a second. */
  public static CallRate of(int callsForEachSecond) {
    return new CallRate(SECOND_NANOS / callsForEachSecond);
  }

  /** No limit: a simulator on this machine has no proxy in front. */
  public static CallRate unlimited() {
    return new CallRate(0);
  }

  /** What fits a venue. */
  public static CallRate of(Venue venue) {
    return venue.isSimulated() ? unlimited() : of(OF_THE_EXCHANGE);
  }

  /** Waits until one more call may go. */
  void take() {
    long mine = reserve();
    while (mine - System.nanoTime() > 0) {
      LockSupport.parkNanos(mine - System.nanoTime());
      if (Thread.interrupted()) {
        Thread.currentThread().interrupt();
        throw new AssetsException(new Failure.Interrupted());
      }
    }
  }

  private synchronized long reserve() {
    long now = System.nanoTime();
    long mine = next - now > 0 ? next : now;
    next = mine + nanosForEach;
    return mine;
  }
}
