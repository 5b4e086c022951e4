package kcassets.program.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** Where checks that ask over the network run side by side, until a moment and no longer. */
final class TimedChecks {
  private final long endNanos;

  TimedChecks(Duration open) {
    this.endNanos = System.nanoTime() + open.toNanos();
  }

  /** The rows of all of them, in their order; those of a check that hangs say so. */
  List<Diagnosis> run(List<Check> checks) {
    List<CompletableFuture<List<Diagnosis>>> answers = new ArrayList<>();
    for (Check check : checks) {
      CompletableFuture<List<Diagnosis>> answer = new CompletableFuture<>();
      // Nobody waits for a thread that hangs: it ends with the process.
      Thread.ofVirtual().name(check.names().getFirst()).start(() -> complete(answer, check));
      answers.add(answer);
    }
    List<Diagnosis> rows = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      rows.addAll(take(answers.get(i), checks.get(i)));
    }
    return rows;
  }

  private static void complete(CompletableFuture<List<Diagnosis>> answer, Check check) {
    try {
      answer.complete(check.rows().get());
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }

  private List<Diagnosis> take(CompletableFuture<List<Diagnosis>> answer, Check check) {
    try {
      return answer.get(Math.max(1, endNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return check.all(
          State.FAIL,
          "no answer in time",
          "Check the network: something takes what is sent, and answers nothing.");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
