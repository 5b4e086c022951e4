package kcassets.history.store;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Patience with others, in small portions, until it ends. One thread uses it. */
final class LockWait {
  private static final int SHORTEST_MILLIS = 3;
  private static final int LONGEST_MILLIS = 20;

  private final long deadlineNanos;

  private LockWait(long deadlineNanos) {
    this.deadlineNanos = deadlineNanos;
  }

  static LockWait of(Duration patience) {
    return new LockWait(System.nanoTime() + patience.toNanos());
  }

  long leftNanos() {
    return deadlineNanos - System.nanoTime();
  }

  /**
   * Waits a little.
   *
   * @param cause why it waits, if the database said so
   * @throws kcassets.catalog.failure.AssetsException {@code Storage} when patience is at its end
   */
  void again(@Nullable Throwable cause) {
    if (leftNanos() <= 0) {
      throw StoreFailures.busy(cause == null ? new IllegalStateException("still locked") : cause);
    }
    try {
      // By chance, so that many who wait do not come back together.
      Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StoreFailures.busy(e);
    }
  }
}
