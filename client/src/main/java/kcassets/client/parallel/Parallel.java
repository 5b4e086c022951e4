package kcassets.client.parallel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * Asks many things side by side, on threads that end with the answer, and throws what a task threw
 * as it was thrown. A thread that waits and is interrupted gets {@code Interrupted}.
 */
public final class Parallel {
  private Parallel() {}

  /**
   * Does work that asks much side by side.
   *
   * @param work gets a thread for each task; all of them are stopped when it is over
   */
  public static <T> T run(Function<ExecutorService, T> work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        return await(threads.submit(() -> work.apply(threads)));
      } finally {
        threads.shutdownNow();
      }
    }
  }

  /**
   * The answers in the order of the questions; the first in that order that throws ends all others.
   *
   * @param atOnce the most that are asked at the same time, at least 1
   */
  public static <Q, A> List<A> ask(List<Q> questions, int atOnce, Function<Q, A> answer) {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().name("ask-", 0).factory())) {
      try {
        List<Future<A>> answers =
            questions.stream().map(each -> threads.submit(() -> answer.apply(each))).toList();
        return answers.stream().map(Parallel::await).toList();
      } finally {
        threads.shutdownNow();
      }
    }
  }

  /** What a task gives; waits for it. */
  public static <T> T await(Future<T> task) {
    try {
      return task.get();
    } catch (InterruptedException ignored) {
      throw interrupted();
    } catch (ExecutionException e) {
      throw cause(e);
    }
  }

  /**
   * What a task gives; empty when it is late, and then it goes on.
   *
   * @param longest how long it is waited for
   */
  public static <T> Optional<T> await(Future<T> task, Duration longest) {
    try {
      return Optional.of(task.get(longest.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException ignored) {
      return Optional.empty();
    } catch (InterruptedException ignored) {
      throw interrupted();
    } catch (ExecutionException e) {
      throw cause(e);
    }
  }

  private static AssetsException interrupted() {
    Thread.currentThread().interrupt();
    return new AssetsException(new Failure.Interrupted());
  }

  private static RuntimeException cause(ExecutionException e) {
    Throwable cause = e.getCause();
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof Error fault) {
      throw fault;
    }
    return cause instanceof RuntimeException fault
        ? fault
        : new IllegalStateException("a task failed by our own fault", cause);
  }
}
