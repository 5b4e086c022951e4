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
final class Ward {
  private final long endNanos;

  Ward(Duration open) {
    this.endNanos = System.nanoTime() + open.toNanos();
  }

  /** The rows of all of them, in their order; those of a check that hangs say so. */
  List<Diagnosis> see(List<Check> checks) {
    List<CompletableFuture<List<Diagnosis>>> visits = new ArrayList<>();
    for (Check check : checks) {
      CompletableFuture<List<Diagnosis>> visit = new CompletableFuture<>();
      // Nobody waits for a thread that hangs: it ends with the process.
      Thread.ofVirtual().name(check.names().getFirst()).start(() -> complete(visit, check));
      visits.add(visit);
    }
    List<Diagnosis> rows = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      rows.addAll(take(visits.get(i), checks.get(i)));
    }
    return rows;
  }

  private static void complete(CompletableFuture<List<Diagnosis>> visit, Check check) {
    try {
      visit.complete(check.rows().get());
    } catch (RuntimeException | Error e) {
      visit.completeExceptionally(e);
    }
  }

  private List<Diagnosis> take(CompletableFuture<List<Diagnosis>> visit, Check check) {
    try {
      return visit.get(Math.max(1, endNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
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
