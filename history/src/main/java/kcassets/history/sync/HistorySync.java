package kcassets.history.sync;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.parallel.Parallel;
import kcassets.history.store.HistoryStore;

/**
 * Copies accounts of the exchange into the local store, as far as the exchange still has them. What
 * is finished is kept at once with the record that it was answered, so that a run may end at any
 * moment and the next one goes on. Several may work at one store. One object is one run.
 */
public final class HistorySync {
  private final HistoryStore store;
  private final SyncOptions options;
  private final SyncMeter meter = new SyncMeter();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final List<Runnable> ends = new CopyOnWriteArrayList<>();

  public HistorySync(HistoryStore store, SyncOptions options) {
    this.store = requireNonNull(store, "store is null");
    this.options = requireNonNull(options, "options are null");
  }

  /**
   * What became of a run.
   *
   * @param results source by source
   * @param failures accounts of which nothing could be copied
   * @param stopped whether it ended before its time
   */
  public record Outcome(
      List<SourceResult> results, Map<String, Failure> failures, boolean stopped) {
    public Outcome {
      results = List.copyOf(results);
      failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }

    /** Whether nothing is missing that should be there. */
    public boolean isComplete() {
      return failures.isEmpty() && results.stream().allMatch(SourceResult::isComplete);
    }
  }

  /** What it is doing. */
  public SyncMeter meter() {
    return meter;
  }

  /** Lets it finish what is under way and end. */
  public void stop() {
    stopping.set(true);
  }

  /** Ends it on the spot, without keeping or giving back anything, much as a kill would. */
  void abandon() {
    stopping.set(true);
    ends.forEach(Runnable::run);
  }

  /**
   * Copies them side by side.
   *
   * @throws AssetsException when the store fails, or no account could be copied at all
   */
  public Outcome run(List<SyncAccount> accounts) {
    List<SourceResult> results = new ArrayList<>();
    Map<String, Failure> failures = new LinkedHashMap<>();
    try (Worker worker = Worker.start(store, options.workerLease());
        BatchWriter writer = BatchWriter.start(store, worker.id(), meter);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ends.add(worker::fallSilent);
      ends.add(writer::abandon);
      ends.add(threads::shutdownNow);
      SyncContext run = new SyncContext(store, options, worker.id(), writer, meter, stopping);
      Map<String, Future<List<SourceResult>>> copies = new LinkedHashMap<>();
      for (SyncAccount account : accounts) {
        copies.put(account.name(), threads.submit(() -> new AccountSync(run, account).run()));
      }
      copies.forEach((name, copy) -> {
        try {
          results.addAll(Parallel.await(copy));
        } catch (AssetsException e) {
          AccountSync.requireNotOurs(e);
          failures.put(name, e.failure());
        }
      });
    }
    if (results.isEmpty() && !failures.isEmpty() && !stopping.get()) {
      throw new AssetsException(failures.values().iterator().next());
    }
    return new Outcome(results, failures, stopping.get());
  }
}
