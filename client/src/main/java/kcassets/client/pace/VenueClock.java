package kcassets.client.pace;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kcassets.catalog.Host;

/** The time as each host has it: our clock and the offset last measured. Threads may share it. */
public final class VenueClock {
  private final Clock clock;
  private final Map<Host, AtomicLong> offsetMillis = new EnumMap<>(Host.class);

  public VenueClock(Clock clock) {
    this.clock = clock;
    for (Host host : Host.values()) {
      offsetMillis.put(host, new AtomicLong());
    }
  }

  /** The host's time, as far as known. */
  public Instant now(Host host) {
    return clock.instant().plusMillis(offset(host).get());
  }

  /** Our own time. */
  public Instant local() {
    return clock.instant();
  }

  /**
   * Takes a measurement: the answer counts for the middle of its round trip.
   *
   * @return the new offset in milliseconds; positive when the host is ahead of us
   */
  public long measured(Host host, Instant asked, Instant answered, long hostMillis) {
    long middle = (asked.toEpochMilli() + answered.toEpochMilli()) / 2;
    offset(host).set(hostMillis - middle);
    return hostMillis - middle;
  }

  private AtomicLong offset(Host host) {
    AtomicLong offset = offsetMillis.get(host);
    if (offset == null) {
      throw new IllegalStateException("every host has an offset");
    }
    return offset;
  }
}
