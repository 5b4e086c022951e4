package kcassets.client.pace;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import kcassets.catalog.failure.Failure;

/** How long to wait before a question is asked again, and when to give up. */
public final class Retry {
  /** The most times one request is sent. */
  static final int MOST_ATTEMPTS = 8;

  private static final Duration FIRST_ATTEMPT = Duration.ofSeconds(10);

  /** The longest a request waits for quota before it is first sent: two windows and a little. */
  public static final Duration FOR_QUOTA = Duration.ofSeconds(65);

  /** The most times one question of a walk waits that long: many may wait for few units. */
  public static final int MOST_QUOTA_WAITS = 40;

  /** The most times one question waits for its pool to refill without that counting as time. */
  public static final int MOST_REFILLS = 2;

  /** A window of 30 seconds is waited for by a caller who allows 30 seconds. */
  public static final Duration REFILL_SLACK = Duration.ofSeconds(1);

  private static final int MOST_CONNECTIONS = 4;
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long FIRST_PAUSE_OF_A_PAGE_MILLIS = 800;
  private static final long LONGEST_PAUSE_MILLIS = 2_500;

  private Retry() {}

  /** Whether another attempt makes sense after this many. */
  public static boolean allows(Failure failure, int attempts) {
    if (!failure.retryable() || failure instanceof Failure.Interrupted) {
      return false;
    }
    return attempts < (failure instanceof Failure.NoConnection ? MOST_CONNECTIONS : MOST_ATTEMPTS);
  }

  /**
   * The longest that one attempt may take of the time the request has. The first is short, as a
   * connection that hangs is best left; each later one has twice as long, as the venue may be slow.
   */
  public static Duration attempt(int number) {
    return FIRST_ATTEMPT.multipliedBy(1L << Math.min(number - 1, 10));
  }

  /** What the venue asks for, or else longer each time; never quite the same, so that many part. */
  public static Duration pause(Failure failure, int attempts) {
    Duration asked = failure.retryAfter();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    if (!asked.isZero()) {
      return asked.plusMillis(random.nextLong(5, 40));
    }
    boolean page = failure instanceof Failure.RateLimited && failure.code().isEmpty();
    long first = page ? FIRST_PAUSE_OF_A_PAGE_MILLIS : FIRST_PAUSE_MILLIS;
    long full = Math.min(first << (attempts - 1), page ? 10_000 : LONGEST_PAUSE_MILLIS);
    return Duration.ofMillis(random.nextLong(full / 2, full + 1));
  }
}
