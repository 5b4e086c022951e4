package kcassets.portfolio;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** Threads for one answer: all of them are gone when it is there, or when nobody waits any more. */
final class Background {
  private Background() {}

  /**
   * Does work that asks much side by side.
   *
   * @throws AssetsException {@code Interrupted} when the waiting thread is interrupted
   */
  static <T> T run(Function<ExecutorService, T> work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        return threads.submit(() -> work.apply(threads)).get();
      } catch (ExecutionException e) {
        throw cause(e);
      } catch (InterruptedException ignored) {
        Thread.currentThread().interrupt();
        throw new AssetsException(new Failure.Interrupted());
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static RuntimeException cause(ExecutionException e) {
    Throwable cause = e.getCause();
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof RuntimeException known) {
      return known;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(cause);
  }
}
