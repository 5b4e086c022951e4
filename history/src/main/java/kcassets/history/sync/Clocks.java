package kcassets.history.sync;

import java.util.EnumMap;
import java.util.Map;
import kcassets.catalog.Host;
import kcassets.client.AssetsClient;

/** The time of each host, asked for when it is first wanted. Threads share it. */
final class Clocks {
  private final AssetsClient client;
  private final Map<Host, VenueTime> times = new EnumMap<>(Host.class);

  Clocks(AssetsClient client) {
    this.client = client;
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
