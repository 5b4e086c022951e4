package kcassets.client.pace;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import kcassets.catalog.Operation;
import kcassets.client.wire.Reply;

/**
 * What we know of one pool: a fixed window of 30 seconds that opens with its first call. Not safe
 * by itself; {@link Gate} guards it.
 */
final class QuotaWindow {
  private static final long WINDOW_NANOS = Duration.ofSeconds(30).toNanos();
  private static final long SAME_WINDOW_NANOS = Duration.ofSeconds(2).toNanos();

  private long limit;
  private long remaining;
  private long resetAt;
  private boolean open;
  private boolean resetIsKnown;
  private boolean heard;
  private long inFlightWeight;
  private int inFlightCalls;
  private OptionalLong lastHeard = OptionalLong.empty();

  QuotaWindow(long limit) {
    this.limit = limit;
    this.remaining = limit;
  }

  /**
   * Takes units, if there are enough and the pool is known.
   *
   * @return 0 when they are taken, else the nanoseconds until it is worth asking again; {@link
   *     Long#MAX_VALUE} for "when an answer has come"
   */
  long take(int weight, long now) {
    if (open && now - resetAt >= 0) {
      refill();
    }
    if (!heard && inFlightCalls > 0) {
      return Long.MAX_VALUE; // the first call of a pool goes alone: it brings the true quota
    }
    if (remaining < weight && open) {
      return resetAt - now;
    }
    if (!open) {
      open = true;
      resetIsKnown = false;
      resetAt = now + WINDOW_NANOS;
    }
    remaining -= weight;
    inFlightWeight += weight;
    inFlightCalls++;
    return 0;
  }

  /** The call is over, however it ended. */
  void end(int weight) {
    inFlightWeight -= weight;
    inFlightCalls--;
  }

  /** An answer came, with or without word of the pool. */
  void answered() {
    heard = true;
  }

  /**
   * Reads the pool's state from an answer whose call is still counted as in flight.
   *
   * @return the units that the call took by the venue's count, where no other call blurs it
   */
  OptionalLong learn(Reply.QuotaHeaders headers, int weight, long now) {
    long reset = now + headers.reset().toNanos();
    boolean sameWindow = resetIsKnown && Math.abs(reset - resetAt) < SAME_WINDOW_NANOS;
    OptionalLong taken = OptionalLong.empty();
    if (sameWindow) {
      if (reset - resetAt < 0) {
        resetAt = reset; // told when it left the venue: the fastest answer is nearest to the truth
      }
      if (inFlightCalls == 1 && lastHeard.isPresent()) {
        taken = OptionalLong.of(lastHeard.getAsLong() - headers.remaining());
      }
      long least = Math.min(lastHeard.orElse(Long.MAX_VALUE), headers.remaining());
      lastHeard = OptionalLong.of(least);
    } else if (resetIsKnown && reset - resetAt < 0) {
      return taken; // an answer of a window that is over
    } else {
      lastHeard = OptionalLong.of(headers.remaining());
      resetAt = reset;
      resetIsKnown = true;
      open = true;
    }
    limit = headers.limit();
    remaining = lastHeard.orElseThrow() - (inFlightWeight - weight);
    return taken;
  }

  /** The venue says that nothing is left until then. */
  void exhaust(Duration reset, long now) {
    open = true;
    resetIsKnown = true;
    resetAt = now + reset.toNanos();
    remaining = 0;
    lastHeard = OptionalLong.of(0);
  }

  private void refill() {
    open = false;
    resetIsKnown = false;
    lastHeard = OptionalLong.empty();
    remaining = limit - inFlightWeight;
  }

  /** What the venue has told of this window; empty before it has, and once the window is over. */
  Optional<Reply.QuotaHeaders> left(long now) {
    if (!resetIsKnown || now - resetAt >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Reply.QuotaHeaders(limit, Math.max(0, remaining), Duration.ofNanos(resetAt - now)));
  }

  /** For logs. */
  String describe(Operation operation) {
    return operation.endpoint().quota().pool().label() + " " + Math.max(0, remaining) + "/" + limit;
  }
}
