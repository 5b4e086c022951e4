package kcassets.history.sync;

import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs pieces of work side by side, the most urgent first; work may bring more work. Closing stops
 * what is left.
 */
final class Lanes implements AutoCloseable {
  /** How long what is under way may take to end when everything is to end. */
  private static final long LAST_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final ThreadPoolExecutor threads;
  private final boolean oldestFirst;
  private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();
  private int open;

  Lanes(int most, boolean oldestFirst) {
    this.oldestFirst = oldestFirst;
    this.threads =
        new ThreadPoolExecutor(
            most,
            most,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            Thread.ofVirtual().name("window").factory());
  }

  private record Task(long urgency, Runnable work) implements Runnable, Comparable<Task> {
    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Task other) {
      return Long.compare(urgency, other.urgency);
    }
  }

  /** Runs some work on a stretch of time that begins at a moment. */
  void add(long moment, Runnable work) {
    change(1);
    threads.execute(
        new Task(
            oldestFirst ? moment : -moment,
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                fault.compareAndSet(null, e);
              } finally {
                change(-1);
              }
            }));
  }

  /** Waits until all is done. Once it is to stop, what is under way has some seconds left. */
  void await(AtomicBoolean stopping) {
    long deadline = Long.MAX_VALUE;
    synchronized (this) {
      while (open > 0 && fault.get() == null && !threads.isTerminated()) {
        if (stopping.get() && deadline == Long.MAX_VALUE) {
          deadline = System.nanoTime() + LAST_NANOS;
        }
        if (deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0) {
          threads.shutdownNow();
          deadline = System.nanoTime() + LAST_NANOS;
        }
        try {
          wait(50);
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
          threads.shutdownNow();
          return;
        }
      }
    }
    RuntimeException why = fault.get();
    if (why != null) {
      throw why;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private synchronized void change(int by) {
    open += by;
    notifyAll();
  }
}
