package kcassets.client.pace;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import kcassets.catalog.Operation;
import kcassets.catalog.Pool;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.wire.Reply;

/**
 * Lets a call go when its pool has room. Quotas, weights and pools start as the catalog declares
 * them and are corrected by the headers of every answer; operations of one declared pool that
 * report different limits are counted apart. One gate serves all threads of an account.
 *
 * @see <a href="https://www.kucoin.com/docs-new/rate-limit">Rate limits</a>
 */
public final class Gate {
  /** A larger drop than this is not one call: somebody else spends the same quota. */
  private static final int MOST_TIMES_DECLARED = 5;

  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition changed = lock.newCondition();
  private final LongSupplier nanoTime;
  private final Map<Pool, QuotaWindow> declared = new EnumMap<>(Pool.class);
  private final Map<Pool, Long> declaredLimits = new EnumMap<>(Pool.class);
  private final Map<PoolOfLimit, QuotaWindow> observed = new HashMap<>();
  private final Map<Operation, QuotaWindow> ownWindows = new EnumMap<>(Operation.class);
  private final Map<Operation, Integer> weights = new EnumMap<>(Operation.class);

  public Gate(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The right to make one call; closed when the call is over. */
  public final class Permit implements AutoCloseable {
    private final Operation operation;
    private final QuotaWindow window;
    private final int weight;

    private Permit(Operation operation, QuotaWindow window, int weight) {
      this.operation = operation;
      this.window = window;
      this.weight = weight;
    }

    /** Reads what an answer tells of the pool. */
    public void learn(Reply reply) {
      lock.lock();
      try {
        window.answered();
        reply.quota().ifPresent(headers -> Gate.this.learn(this, headers));
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    /** The venue refused for lack of quota: nobody asks before it refills. */
    public void exhausted(Duration untilRefill) {
      lock.lock();
      try {
        window.exhaust(untilRefill, nanoTime.getAsLong());
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void close() {
      lock.lock();
      try {
        window.end(weight);
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public String toString() {
      lock.lock();
      try {
        return window.describe(operation);
      } finally {
        lock.unlock();
      }
    }
  }

  /**
   * Waits until the pool of an operation has room for it.
   *
   * @param longest the longest wait; {@code RateLimited} after it, at once when it is known that it
   *     will not do
   */
  public Permit acquire(Operation operation, Duration longest) {
    long deadline = nanoTime.getAsLong() + longest.toNanos();
    try {
      lock.lockInterruptibly();
      try {
        while (true) {
          long now = nanoTime.getAsLong();
          QuotaWindow window = windowOf(operation);
          int weight = weights.getOrDefault(operation, operation.endpoint().quota().weight());
          long wait = window.take(weight, now);
          if (wait == 0) {
            return new Permit(operation, window, weight);
          }
          long left = deadline - now;
          if (left <= 0 || (wait != Long.MAX_VALUE && wait > left)) {
            throw new AssetsException(
                new Failure.RateLimited(
                    "",
                    "the quota of the pool "
                        + operation.endpoint().quota().pool().label()
                        + " is used up",
                    wait == Long.MAX_VALUE ? Duration.ZERO : Duration.ofNanos(wait)));
          }
          changed.awaitNanos(Math.min(wait, left));
        }
      } finally {
        lock.unlock();
      }
    } catch (InterruptedException ignored) {
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    }
  }

  /** What the venue has told of the pool that an operation takes from. */
  public Optional<Reply.QuotaHeaders> left(Operation operation) {
    lock.lock();
    try {
      return windowOf(operation).left(nanoTime.getAsLong());
    } finally {
      lock.unlock();
    }
  }

  private void learn(Permit permit, Reply.QuotaHeaders headers) {
    Operation operation = permit.operation;
    Pool pool = operation.endpoint().quota().pool();
    long now = nanoTime.getAsLong();
    Long known = declaredLimits.putIfAbsent(pool, headers.limit());
    boolean fits = known == null || known == headers.limit();
    if (permit.window == declared.get(pool) && !fits) {
      // Another pool than the one declared: count it apart from here on.
      QuotaWindow own =
          observed.computeIfAbsent(
              new PoolOfLimit(pool, headers.limit()), key -> new QuotaWindow(key.limit()));
      ownWindows.put(operation, own);
      own.answered();
      own.take(permit.weight, now);
      own.learn(headers, permit.weight, now);
      own.end(permit.weight);
      return;
    }
    OptionalLong taken = permit.window.learn(headers, permit.weight, now);
    long most = (long) operation.endpoint().quota().weight() * MOST_TIMES_DECLARED;
    if (taken.isPresent() && taken.getAsLong() > 0 && taken.getAsLong() <= most) {
      weights.put(operation, (int) taken.getAsLong());
    }
  }

  private QuotaWindow windowOf(Operation operation) {
    QuotaWindow own = ownWindows.get(operation);
    if (own != null) {
      return own;
    }
    return declared.computeIfAbsent(
        operation.endpoint().quota().pool(), pool -> new QuotaWindow(pool.quotaAtVipZero()));
  }

  private record PoolOfLimit(Pool pool, long limit) {}
}
