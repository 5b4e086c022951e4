package kcassets.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is turned. */
final class TurnableClock extends Clock {
  private volatile Instant now = Instant.parse("2026-03-01T12:00:00.500Z");

  /** For one thread at a time. */
  void turn(Duration on) {
    Instant later = now.plus(on);
    now = later;
  }

  @Override
  public Instant instant() {
    return now;
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
