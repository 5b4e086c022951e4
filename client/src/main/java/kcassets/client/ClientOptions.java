package kcassets.client;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a client behaves.
 *
 * @param timeout bounds one request with all its retries, counted from the moment quota lets it go
 * @param parallelism the most requests under way at once in a walk, at least 1
 * @param clock tells the time that is stamped; the venue's offset is added once it is known
 * @param log takes one line for each step of a call: names, never values
 */
public record ClientOptions(Duration timeout, int parallelism, Clock clock, Consumer<String> log) {
  /** Checks its parts, and copies what could change. */
  public ClientOptions {
    requireNonNull(timeout, "timeout is null");
    requireNonNull(clock, "clock is null");
    requireNonNull(log, "log is null");
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be longer than nothing; got " + timeout);
    }
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be at least 1; got " + parallelism);
    }
  }

  /** {@return 30 seconds, 24 requests at once, the system's clock, no log} */
  public static ClientOptions defaults() {
    return new ClientOptions(Duration.ofSeconds(30), 24, Clock.systemUTC(), line -> {});
  }

  /**
   * {@return the same with another timeout}
   *
   * @param timeout bounds one request with all its retries
   */
  public ClientOptions withTimeout(Duration timeout) {
    return new ClientOptions(timeout, parallelism, clock, log);
  }

  /**
   * {@return the same with another number of requests at once}
   *
   * @param parallelism the most requests under way at once, at least 1
   */
  public ClientOptions withParallelism(int parallelism) {
    return new ClientOptions(timeout, parallelism, clock, log);
  }

  /**
   * {@return the same with another clock}
   *
   * @param clock tells the time that is stamped
   */
  public ClientOptions withClock(Clock clock) {
    return new ClientOptions(timeout, parallelism, clock, log);
  }

  /**
   * {@return the same with a log}
   *
   * @param log takes one line for each step of a call
   */
  public ClientOptions withLog(Consumer<String> log) {
    return new ClientOptions(timeout, parallelism, clock, log);
  }
}
