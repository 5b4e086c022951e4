package kcassets.client;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Says which reader of a walk may ask next: so many at once, and of those that wait the one whose
 * window is the newest, as its rows are wanted first. While much that was read ahead waits to be
 * taken, only the reader goes on that all wait for. Readers share it, and go by the end of their
 * windows, which no two share.
 */
final class Turns {
  /** Rows read ahead take about so many bytes at the most, and an answer more for each turn. */
  static final long MOST_BYTES_AHEAD = 20L << 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final NavigableMap<Long, Condition> waiting = new TreeMap<>(Comparator.reverseOrder());
  private final int parallelism;
  private int underWay;
  private long bytesAhead;
  private long wanted = Long.MAX_VALUE;

  Turns(int parallelism) {
    this.parallelism = parallelism;
  }

  /** Waits for a turn of the window that ends then; {@link #end} gives it back. */
  void begin(long windowEnd) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      Condition turn = lock.newCondition();
      waiting.put(windowEnd, turn);
      try {
        while (!isNext(windowEnd)) {
          turn.await();
        }
        underWay++;
      } finally {
        waiting.remove(windowEnd);
        wakeNext();
      }
    } finally {
      lock.unlock();
    }
  }

  void end() {
    change(() -> underWay--);
  }

  /** A page waits to be taken. */
  void hold(Page page) {
    change(() -> bytesAhead += page.bytes());
  }

  /** It waits no longer. */
  void release(Page page) {
    change(() -> bytesAhead -= page.bytes());
  }

  /** The consumer waits for this window. */
  void want(long windowEnd) {
    change(() -> wanted = windowEnd);
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      wakeNext();
    } finally {
      lock.unlock();
    }
  }

  private boolean isNext(long windowEnd) {
    return underWay < parallelism
        && waiting.firstKey() == windowEnd
        && (bytesAhead < MOST_BYTES_AHEAD || windowEnd >= wanted);
  }

  private void wakeNext() {
    if (!waiting.isEmpty() && isNext(waiting.firstKey())) {
      waiting.firstEntry().getValue().signal();
    }
  }
}
