package kcassets.history.sync;

import java.time.Duration;
import kcassets.catalog.Host;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.AssetsClient;

/**
 * The time of a host, measured and carried on. Our own clock may jump, and the one that counts
 * nanoseconds may stand still while the machine sleeps: where the two part, it is measured anew,
 * and a moment is given as the stretch that it lies in. Threads may share it.
 */
final class VenueTime {
  /** Clocks that part by more than this have jumped. */
  private static final long JUMP_MILLIS = 2_000;

  /** What a measurement may be wrong by, beside the time it took. */
  private static final long LEAST_SLACK_MILLIS = 250;

  /** What a measurement over a slow line may be wrong by. */
  private static final long MOST_SLACK_MILLIS = 2_000;

  private final AssetsClient client;
  private final Host host;
  private long measured;
  private long wallThen;
  private long nanosThen;
  private long slack = MOST_SLACK_MILLIS;

  private VenueTime(AssetsClient client, Host host) {
    this.client = client;
    this.host = host;
  }

  /** Asks the host. */
  static VenueTime measure(AssetsClient client, Host host) {
    VenueTime time = new VenueTime(client, host);
    time.measure();
    return time;
  }

  /**
   * A moment as well as it is known.
   *
   * @param earliest it is not before this
   * @param latest it is not after this
   */
  record Moment(long earliest, long latest) {}

  /** Now. */
  synchronized Moment now() {
    long steady = steady();
    long wall = wall();
    if (Math.abs(steady - wall) > JUMP_MILLIS) {
      try {
        measure();
        steady = steady();
        wall = wall();
      } catch (AssetsException _) {
        // Both readings stay possible; the next call measures again.
      }
    }
    return new Moment(Math.min(steady, wall) - slack, Math.max(steady, wall) + slack);
  }

  /** How far the host's clock is from ours; positive where it is ahead. */
  synchronized long aheadMillis() {
    return measured - wallThen;
  }

  private synchronized void measure() {
    long began = System.nanoTime();
    Duration ahead = client.measureClock(host);
    long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
    slack = Math.min(MOST_SLACK_MILLIS, LEAST_SLACK_MILLIS + took);
    wallThen = client.now().toEpochMilli();
    nanosThen = System.nanoTime();
    measured = wallThen + ahead.toMillis();
  }

  private long steady() {
    return measured + Duration.ofNanos(System.nanoTime() - nanosThen).toMillis();
  }

  private long wall() {
    return measured + client.now().toEpochMilli() - wallThen;
  }
}
