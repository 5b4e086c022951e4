package kcassets.client.walk;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Says which reader of a walk may ask next: so many at once, and of those that wait the one whose
 * window is the newest, as its rows are wanted first.
 *
 * <p>What was read ahead waits in memory until all that is newer has been taken. So nobody reads
 * what is too far behind the consumer, by all that is known of what lies between: it would fill the
 * memory that the nearer ones need, and they would come one by one. Where a guess about that was
 * wrong and the memory is full nonetheless, the nearest have a little of their own. And while the
 * consumer has enough to take, little is read ahead: it would only keep the collector busy.
 */
public final class ReadAhead {
  /** Rows read ahead take about so many bytes at the most, and an answer more for each turn. */
  static final long MOST_BYTES_AHEAD = 20L << 20;

  /** So many as long as the consumer does not have to wait. */
  static final long ENOUGH_BYTES_AHEAD = 4L << 20;

  /** So much is there for the nearest readers above that. */
  static final long MOST_BYTES_NEAR = 4L << 20;

  /**
   * So far behind the consumer somebody reads at the most, in bytes of rows between them. Half of
   * that is held when all read equally fast: the nearest are almost done as the furthest begin.
   */
  private static final long HORIZON = 36L << 20;

  /** What a window may hold as long as nobody knows: some, so that one slow answer stops nobody. */
  private static final long UNKNOWN = HORIZON / 4;

  private final ReentrantLock lock = new ReentrantLock();
  private final NavigableMap<Long, Place> places = new TreeMap<>(Comparator.reverseOrder());
  private final int parallelism;
  private int underWay;
  private long bytesAhead;
  private boolean starved;

  public ReadAhead(int parallelism) {
    this.parallelism = parallelism;
  }

  /**
   * Where a reader stands among the others.
   *
   * @param windowEnd the end of its window, which no two share
   * @param expected about how many bytes of rows its window holds; empty where nobody knows, until
   *     its first page
   */
  Place place(long windowEnd, OptionalLong expected) {
    Place place = new Place(expected);
    change(() -> places.put(windowEnd, place));
    return place;
  }

  /** Whether the consumer has to wait for its next page. */
  void starve(boolean waits) {
    change(() -> starved = waits);
  }

  /** Whether the consumer waits, nobody else does, and at most a quarter of the turns is taken. */
  boolean areIdle() {
    lock.lock();
    try {
      return starved
          && 4 * underWay <= parallelism
          && places.values().stream().noneMatch(place -> place.waits);
    } finally {
      lock.unlock();
    }
  }

  /** One reader's place, from its beginning until the consumer has taken all it read. */
  final class Place {
    private final Condition turn = lock.newCondition();
    private boolean waits;
    private long held;
    private OptionalLong expected;

    private Place(OptionalLong expected) {
      this.expected = expected;
    }

    /** Waits for a turn; {@link #end} gives it back. */
    void begin() throws InterruptedException {
      lock.lockInterruptibly();
      try {
        waits = true;
        try {
          while (next().filter(place -> place == this).isEmpty()) {
            turn.await();
          }
          underWay++;
        } finally {
          waits = false;
          wakeNext();
        }
      } finally {
        lock.unlock();
      }
    }

    void end() {
      change(() -> underWay--);
    }

    /** A page of so many bytes waits to be taken, and about so many more are still to come. */
    void hold(long bytes, long more) {
      change(() -> {
        held += bytes;
        bytesAhead += bytes;
        expected = OptionalLong.of(more);
      });
    }

    /** It waits no longer. */
    void release(long bytes) {
      change(() -> {
        held -= bytes;
        bytesAhead -= bytes;
      });
    }

    /** The consumer has taken all there was. */
    void leave() {
      change(() -> places.values().remove(this));
    }
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

  private void wakeNext() {
    next().ifPresent(place -> place.turn.signal());
  }

  /** Whoever may ask now; empty where all have to wait. */
  private Optional<Place> next() {
    if (underWay >= parallelism) {
      return Optional.empty();
    }
    long most = starved ? MOST_BYTES_AHEAD : ENOUGH_BYTES_AHEAD;
    long between = 0;
    long near = 0;
    for (Place place : places.values()) {
      near += place.held;
      boolean withinReach = between < HORIZON || place.expected.isEmpty();
      boolean isRoom = bytesAhead < most || near < MOST_BYTES_NEAR;
      if (place.waits && withinReach && isRoom) {
        return Optional.of(place);
      }
      between += place.held + place.expected.orElse(UNKNOWN);
    }
    return Optional.empty();
  }
}
