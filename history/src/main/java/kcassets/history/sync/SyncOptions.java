package kcassets.history.sync;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import kcassets.history.ledger.Source;

/**
 * What is copied, and how.
 *
 * @param sources may be empty, where balances alone are wanted
 * @param sinceMillis nothing older is asked for; empty for all that the exchange still has
 * @param rate of calls, for all accounts together
 * @param parallelism the most windows of one source that are asked at once
 * @param rowsInHand about how many rows of one window are held before the rest is left to others
 * @param workerLease how long a worker that says no more is taken to live
 * @param safetyMargin how much before the moment of an answer the next copy asks for again, for
 *     rows that the exchange added late
 */
public record SyncOptions(
    Set<Source> sources,
    OptionalLong sinceMillis,
    CallRate rate,
    int parallelism,
    int rowsInHand,
    Duration workerLease,
    Duration safetyMargin) {
  public SyncOptions {
    sources = Set.copyOf(sources);
    requireNonNull(sinceMillis, "sinceMillis is null");
    requireNonNull(rate, "rate is null");
    requireNonNull(workerLease, "workerLease is null");
    requireNonNull(safetyMargin, "safetyMargin is null");
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be at least 1; got " + parallelism);
    }
  }

  /** All sources, as far back as they go. */
  public static SyncOptions defaults(CallRate rate) {
    return new SyncOptions(
        EnumSet.allOf(Source.class),
        OptionalLong.empty(),
        rate,
        32,
        8_000,
        Duration.ofSeconds(30),
        Duration.ofMinutes(3));
  }

  /** Of these sources alone. */
  public SyncOptions withSources(Set<Source> chosen) {
    return new SyncOptions(
        chosen, sinceMillis, rate, parallelism, rowsInHand, workerLease, safetyMargin);
  }

  /** From this moment on. */
  public SyncOptions withSince(long millis) {
    return new SyncOptions(
        sources, OptionalLong.of(millis), rate, parallelism, rowsInHand, workerLease, safetyMargin);
  }

  public SyncOptions withWorkerLease(Duration lease) {
    return new SyncOptions(
        sources, sinceMillis, rate, parallelism, rowsInHand, lease, safetyMargin);
  }

  public SyncOptions withParallelism(int most) {
    return new SyncOptions(sources, sinceMillis, rate, most, rowsInHand, workerLease, safetyMargin);
  }

  public SyncOptions withRowsInHand(int rows) {
    return new SyncOptions(
        sources, sinceMillis, rate, parallelism, rows, workerLease, safetyMargin);
  }
}
