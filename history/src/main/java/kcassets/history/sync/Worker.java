package kcassets.history.sync;

import java.time.Duration;
import java.util.UUID;
import kcassets.catalog.failure.AssetsException;
import kcassets.history.HistoryStore;
import kcassets.history.Lease;

/**
 * This run among others at the same store, as they see it: alive as long as it says so now and
 * then. A killed one falls silent, and its claims with it.
 */
final class Worker implements AutoCloseable {
  private static final String NOW =
      "SELECT CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)";

  private final String id = UUID.randomUUID().toString();
  private final HistoryStore store;
  private final Duration lease;
  private final Thread heart;

  private Worker(HistoryStore store, Duration lease) {
    this.store = store;
    this.lease = lease;
    this.heart = Thread.ofVirtual().name("heart").unstarted(this::beat);
  }

  static Worker start(HistoryStore store, Duration lease) {
    Worker worker = new Worker(store, lease);
    store.write(worker::sayAlive);
    worker.heart.start();
    return worker;
  }

  String id() {
    return id;
  }

  /** The store's own clock, which all workers share, in epoch milliseconds. */
  static long now(Lease lease) {
    return lease.first(NOW, row -> row.whole(1)).orElseThrow();
  }

  /** Ends it without a word, as a kill would. */
  void fallSilent() {
    heart.interrupt();
  }

  @Override
  public void close() {
    heart.interrupt();
    store.write(held -> {
      held.update("DELETE FROM sync_claims WHERE worker = ?", id);
      return held.update("DELETE FROM sync_workers WHERE worker = ?", id);
    });
  }

  private long sayAlive(Lease held) {
    return held.update(
        "INSERT INTO sync_workers (worker, alive_until_millis) VALUES (?, ?)"
            + " ON CONFLICT (worker) DO UPDATE SET alive_until_millis = EXCLUDED.alive_until_millis",
        id,
        now(held) + lease.toMillis());
  }

  private void beat() {
    try {
      while (true) {
        Thread.sleep(lease.dividedBy(3));
        try {
          store.write(this::sayAlive);
        } catch (AssetsException _) {
          // Said again in a moment; at worst others do the same work once more.
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // it ends
    }
  }
}
