package kcassets.history.sync;

import java.time.Duration;
import java.util.UUID;
import kcassets.catalog.failure.AssetsException;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Transaction;

/**
 * This run among others at the same store, as they see it: alive as long as it says so now and
 * then. A killed one falls silent, and its claims with it.
 */
final class Worker implements AutoCloseable {
  private static final String NOW =
      "SELECT CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)";

  private static final Aliveness HERE = Aliveness.ofThisMachine();

  private final String id = HERE.name(UUID.randomUUID().toString());
  private final HistoryStore store;
  private final Duration lease;
  private final Thread heart;
  private volatile boolean silent;

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
  static long now(Transaction transaction) {
    return transaction.first(NOW, row -> row.whole(1)).orElseThrow();
  }

  /** Gives up what silent workers have claimed, and those of this machine that are no more. */
  static void giveUpTheDead(Transaction transaction) {
    for (String name : transaction.list("SELECT worker FROM sync_workers", row -> row.text(1))) {
      if (HERE.isGone(name)) {
        transaction.update("DELETE FROM sync_workers WHERE worker = ?", name);
      }
    }
    transaction.update("DELETE FROM sync_workers WHERE alive_until_millis < ?", now(transaction));
    transaction.update(
        "DELETE FROM sync_claims WHERE worker NOT IN (SELECT worker FROM sync_workers)");
  }

  /** Ends it without a word, as a kill would. */
  void fallSilent() {
    silent = true;
    heart.interrupt();
  }

  @Override
  public void close() {
    heart.interrupt();
    if (silent) {
      return;
    }
    store.write(transaction -> {
      transaction.update("DELETE FROM sync_claims WHERE worker = ?", id);
      return transaction.update("DELETE FROM sync_workers WHERE worker = ?", id);
    });
  }

  private long sayAlive(Transaction transaction) {
    return transaction.update(
        "INSERT INTO sync_workers (worker, alive_until_millis) VALUES (?, ?)"
            + " ON CONFLICT (worker) DO UPDATE SET alive_until_millis = EXCLUDED.alive_until_millis",
        id,
        now(transaction) + lease.toMillis());
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
