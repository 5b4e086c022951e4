package kcassets.program.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import kcassets.client.parallel.Parallel;

/** Where checks that ask over the network run side by side, until a moment and no longer. */
final class TimedChecks {
  private final long endNanos;

  TimedChecks(Duration open) {
    this.endNanos = System.nanoTime() + open.toNanos();
  }

  /** The rows of all of them, in their order; those of a check that hangs say so. */
  List<Diagnosis> run(List<Check> checks) {
    List<FutureTask<List<Diagnosis>>> answers = new ArrayList<>();
    for (Check check : checks) {
      FutureTask<List<Diagnosis>> answer = new FutureTask<>(() -> check.rows().get());
      // Nobody waits for a thread that hangs: it ends with the process.
      Thread.ofVirtual().name(check.names().getFirst()).start(answer);
      answers.add(answer);
    }
    List<Diagnosis> rows = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      rows.addAll(take(answers.get(i), checks.get(i)));
    }
    return rows;
  }

  private List<Diagnosis> take(Future<List<Diagnosis>> answer, Check check) {
    Duration left = Duration.ofNanos(Math.max(1, endNanos - System.nanoTime()));
    return Parallel.await(answer, left)
        .orElseGet(() ->
            check.all(
                State.FAIL,
                "no answer in time",
                "Check the network: something takes what is sent, and answers nothing."));
  }
}
