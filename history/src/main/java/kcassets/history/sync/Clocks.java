package kcassets.history.sync;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import kcassets.catalog.Host;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.AssetsClient;

/** The time of each host, asked for when it is first wanted. Threads share it. */
final class Clocks {
  /** What is known of the two hosts' clocks may be apart by this. */
  private static final long APART_MILLIS = 100;

  private final AssetsClient client;
  private final Map<Host, VenueTime> times = new EnumMap<>(Host.class);

  Clocks(AssetsClient client) {
    this.client = client;
  }

  /** How far a host's clock is ahead of ours; empty when it does not tell. */
  OptionalLong aheadMillis(Host host) {
    try {
      return OptionalLong.of(of(host).aheadMillis());
    } catch (AssetsException _) {
      return OptionalLong.empty();
    }
  }

  /**
   * A moment on a host's clock that has surely passed, by whatever host a later answer is timed;
   * ours when it does not tell.
   */
  Instant surelyPast(Host host) {
    try {
      return Instant.ofEpochMilli(of(host).now().earliest() - APART_MILLIS);
    } catch (AssetsException _) {
      return client.now();
    }
  }

  /**
   * The time of a host.
   *
   * @throws kcassets.catalog.failure.AssetsException when it does not tell
   */
  synchronized VenueTime of(Host host) {
    return times.computeIfAbsent(host, each -> VenueTime.measure(client, each));
  }
}
