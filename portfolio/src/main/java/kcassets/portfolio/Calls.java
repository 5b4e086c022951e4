package kcassets.portfolio;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** Asks in the background: no question keeps another waiting, and none waits for ever. */
final class Calls {
  private final Questions questions;
  private final ExecutorService threads;
  private final Duration longest;

  /**
   * @param threads one for each task
   * @param longest how long an answer is waited for, quota included
   */
  Calls(Questions questions, ExecutorService threads, Duration longest) {
    this.questions = questions;
    this.threads = threads;
    this.longest = longest;
  }

  CompletableFuture<Answer> ask(Operation operation) {
    return ask(operation, Map.of());
  }

  CompletableFuture<Answer> ask(Operation operation, Map<String, String> arguments) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Future<?> running =
        threads.submit(() -> {
          try {
            answer.complete(answer(operation, arguments));
          } catch (RuntimeException | Error fault) {
            answer.completeExceptionally(fault);
          }
        });
    Failure late =
        new Failure.Unreachable("", "no answer within " + longest.toSeconds() + " seconds");
    answer.completeOnTimeout(
        new Answer.Missing(late, true), longest.toMillis(), TimeUnit.MILLISECONDS);
    return answer.whenComplete((given, ignored) -> {
      if (given instanceof Answer.Missing missing && missing.late()) {
        running.cancel(true);
      }
    });
  }

  /** Does work that waits for answers. */
  <T> CompletableFuture<T> work(Supplier<T> task) {
    return CompletableFuture.supplyAsync(task, threads);
  }

  private Answer answer(Operation operation, Map<String, String> arguments) {
    try {
      return Answer.of(questions.ask(operation, arguments));
    } catch (AssetsException e) {
      return new Answer.Missing(e.failure(), false);
    }
  }
}
