package kcassets.program.jq;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a filter on a thread of its own: with a stack of known size, and so that a run which reaches
 * no step at all can still be left behind. The thread ends by itself and holds up no exit.
 */
final class JqThread {
  private static final long STACK_BYTES = 16L * 1024 * 1024;

  /** What a run gets on top of its own limit, so that its own word comes first. */
  private static final long GRACE_MILLIS = 500;

  private ExecutorService executor = executor();

  /**
   * The result of the work.
   *
   * @throws Throwable what the work threw, or {@link JqBudget.Spent}
   */
  <T> T run(Callable<T> work, JqLimits limits, JqBudget budget) throws Throwable {
    Future<T> running = executor.submit(work);
    try {
      return running.get(limits.time().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() == null ? e : e.getCause();
    } catch (TimeoutException | CancellationException _) {
      renew();
      throw budget.leftBehind();
    } catch (InterruptedException e) {
      budget.cancel();
      renew();
      Thread.currentThread().interrupt();
      throw e;
    }
  }

  private void renew() {
    executor.shutdownNow();
    executor = executor();
  }

  private static ExecutorService executor() {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(null, work, "jq", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }
}
