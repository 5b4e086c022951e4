package kcassets.history.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps finished pieces, many in one transaction, as opening the store takes time. It holds the
 * store while it writes and never while anything is asked. What waits for it is bounded: whoever
 * brings more waits as well. Threads share it.
 */
final class BatchWriter implements AutoCloseable {
  private static final int MOST_ROWS = 50_000;
  private static final int MOST_PIECES = 500;
  private static final long LINGER_MILLIS = 40;
  private static final long ALIVE_MILLIS = 200;
  private static final int MOST_KILOBYTES = 96 << 10;

  private final HistoryStore store;
  private final String worker;
  private final SyncMeter meter;
  private final Map<CopiedSource, LongAdder> rowsNew = new ConcurrentHashMap<>();
  private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
  private final Semaphore kilobytes = new Semaphore(MOST_KILOBYTES);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final Thread thread = Thread.ofVirtual().name("writer").unstarted(this::work);

  private sealed interface Item {
    record Keep(FinishedPiece piece, int kilobytes) implements Item {}

    record Flush(CountDownLatch done) implements Item {}

    record End() implements Item {}
  }

  private BatchWriter(HistoryStore store, String worker, SyncMeter meter) {
    this.store = store;
    this.worker = worker;
    this.meter = meter;
  }

  static BatchWriter start(HistoryStore store, String worker, SyncMeter meter) {
    BatchWriter writer = new BatchWriter(store, worker, meter);
    writer.thread.start();
    return writer;
  }

  /**
   * Takes a piece; it is kept soon.
   *
   * @throws AssetsException {@code Storage} when one before could not be kept
   */
  void add(FinishedPiece piece) {
    requireSound();
    int size = (int) Math.min(MOST_KILOBYTES, 1 + piece.bytes() / 1024);
    try {
      kilobytes.acquire(size);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    }
    queue.add(new Item.Keep(piece, size));
  }

  /** Waits until everything taken so far is kept. */
  void flush() {
    CountDownLatch done = new CountDownLatch(1);
    queue.add(new Item.Flush(done));
    try {
      while (!done.await(ALIVE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (!thread.isAlive()) {
          throw new AssetsException(new Failure.Interrupted()); // abandoned
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    }
    requireSound();
  }

  /** Rows of a source that the store did not have, as far as they are kept. */
  long rowsNew(CopiedSource source) {
    LongAdder count = rowsNew.get(source);
    return count == null ? 0 : count.sum();
  }

  /** Keeps the rest and ends. */
  @Override
  public void close() {
    queue.add(new Item.End());
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends at once and keeps nothing more, as a kill would. */
  void abandon() {
    thread.interrupt();
  }

  private void requireSound() {
    RuntimeException why = failure.get();
    if (why instanceof AssetsException known) {
      throw new AssetsException(known.failure(), known);
    }
    if (why != null) {
      throw new IllegalStateException("the writer failed", why);
    }
  }

  private void work() {
    try {
      while (round()) {
        // Until it ends.
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // abandoned
    }
  }

  /**
   * One transaction, of what is there and what comes in a moment.
   *
   * @return whether to go on
   */
  private boolean round() throws InterruptedException {
    List<FinishedPiece> batch = new ArrayList<>();
    List<CountDownLatch> waiting = new ArrayList<>();
    int size = 0;
    int rows = 0;
    boolean goesOn = true;
    Item item = queue.take();
    while (true) {
      switch (item) {
        case Item.Keep(FinishedPiece piece, int weight) -> {
          batch.add(piece);
          rows += piece.rows().size();
          size += weight;
        }
        case Item.Flush(CountDownLatch done) -> waiting.add(done);
        case Item.End() -> goesOn = false;
      }
      if (!goesOn || rows >= MOST_ROWS || batch.size() >= MOST_PIECES) {
        break;
      }
      Item more =
          waiting.isEmpty() ? queue.poll(LINGER_MILLIS, TimeUnit.MILLISECONDS) : queue.poll();
      if (more == null) {
        break;
      }
      item = more;
    }
    try {
      if (!batch.isEmpty() && failure.get() == null) {
        keep(batch);
      }
    } catch (RuntimeException e) {
      failure.set(e);
    } finally {
      kilobytes.release(size);
      waiting.forEach(CountDownLatch::countDown);
    }
    return goesOn;
  }

  private void keep(List<FinishedPiece> batch) {
    // In the same order for every worker, so that none waits for another in a circle.
    Map<CopiedSource, List<FinishedPiece>> bySource = new TreeMap<>();
    for (FinishedPiece piece : batch) {
      bySource.computeIfAbsent(piece.of(), _ -> new ArrayList<>()).add(piece);
    }
    Map<CopiedSource, Long> fresh =
        store.write(transaction -> {
          Map<CopiedSource, Long> counts = new LinkedHashMap<>();
          bySource.forEach(
              (source, pieces) -> counts.put(source, keep(transaction, source, pieces)));
          return counts;
        });
    fresh.forEach((source, count) -> {
      rowsNew.computeIfAbsent(source, _ -> new LongAdder()).add(count);
      meter.keep(count);
    });
  }

  /**
   * Keeps what came of one source.
   *
   * @return rows that the store did not have
   */
  private long keep(Transaction transaction, CopiedSource of, List<FinishedPiece> pieces) {
    Claims claims = new Claims(worker, of.uid(), of.source());
    // Where two answers hold a row, the later one tells how it stands.
    Map<String, LedgerRow> rows = new LinkedHashMap<>();
    List<String> formerIds = new ArrayList<>();
    List<AnsweredWindows.WithBodies> answered = new ArrayList<>();
    for (FinishedPiece piece : sortedByAnswer(pieces)) {
      piece.rows().forEach(row -> rows.put(row.id(), row));
      formerIds.addAll(piece.formerIds());
      piece.answered().ifPresent(answered::add);
      if (piece.releases()) {
        claims.release(transaction, piece.piece());
      }
    }
    long renamed = LedgerRows.forget(transaction, of.uid(), of.source(), formerIds);
    long added = LedgerRows.add(transaction, of.source(), rows.values());
    if (!answered.isEmpty()) {
      AnsweredWindows.add(transaction, answered);
    }
    return added - renamed;
  }

  private static List<FinishedPiece> sortedByAnswer(List<FinishedPiece> pieces) {
    return pieces.stream()
        .sorted(
            Comparator.comparingLong(piece ->
                piece
                    .answered()
                    .map(each -> each.window().answeredMillis())
                    .orElse(Long.MAX_VALUE)))
        .toList();
  }
}
