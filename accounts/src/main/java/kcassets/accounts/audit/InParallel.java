package kcassets.accounts.audit;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** Asks about many things at once, a few at a time. */
final class InParallel {
  private static final int AT_ONCE = 8;

  private InParallel() {}

  /** The answers in the order of the questions; the first that throws ends all of them. */
  static <T, R> List<R> ask(List<T> questions, Function<T, R> answer) {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("audit-", 0).factory())) {
      try {
        List<Future<R>> answers =
            questions.stream().map(each -> threads.submit(() -> answer.apply(each))).toList();
        return answers.stream().map(InParallel::take).toList();
      } catch (RuntimeException | Error e) {
        threads.shutdownNow();
        throw e;
      }
    }
  }

  private static <R> R take(Future<R> answer) {
    try {
      return answer.get();
    } catch (InterruptedException ignored) {
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException("nothing else is thrown", e);
      }
    }
  }
}
