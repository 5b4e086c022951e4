package kcassets.history.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The system's clock, so far ahead as it was moved; threads share it. */
final class ShiftedClock extends Clock {
  private final AtomicLong aheadMillis = new AtomicLong();

  void move(Duration by) {
    aheadMillis.addAndGet(by.toMillis());
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plusMillis(aheadMillis.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
