package kcassets.history.ledger;

import static java.util.Objects.requireNonNull;

/**
 * An interval for which the exchange has answered, whole. It holds what the exchange can have
 * answered, not what it was asked: no moment that it had forgotten already, and none after it
 * answered.
 *
 * @param uid the account of the exchange
 * @param currency empty where the question named none
 * @param fromMillis its first millisecond
 * @param toMillis its last millisecond
 * @param answeredMillis when, by the exchange's clock
 * @param rows how many rows of the answer lie in the interval, provisional ones left out
 * @param digest of those rows in the order of the answer, as {@link Digest} makes it
 */
public record AnsweredWindow(
    String uid,
    Source source,
    String currency,
    long fromMillis,
    long toMillis,
    long answeredMillis,
    long rows,
    String digest) {
  public AnsweredWindow {
    requireNonNull(uid, "uid is null");
    requireNonNull(source, "source is null");
    requireNonNull(currency, "currency is null");
    requireNonNull(digest, "digest is null");
    if (toMillis < fromMillis) {
      throw new IllegalArgumentException("an interval ends before it begins");
    }
  }

  /** Its moments. */
  public Interval interval() {
    return new Interval(fromMillis, toMillis);
  }

  /** The part of it until a moment, which is in it or after it. */
  public AnsweredWindow until(long lastMillis) {
    return new AnsweredWindow(
        uid,
        source,
        currency,
        fromMillis,
        Math.min(toMillis, lastMillis),
        answeredMillis,
        rows,
        digest);
  }
}
