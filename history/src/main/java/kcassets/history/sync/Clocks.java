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
   * Now, so that its ends have surely passed and not yet come, by whatever host an answer is timed;
   * by our clock when the host does not tell.
   */
  BalanceKeeper.Moment now(Host host) {
    try {
      VenueTime.Moment now = of(host).now();
      return new BalanceKeeper.Moment(
          Instant.ofEpochMilli(now.earliest() - APART_MILLIS),
          Instant.ofEpochMilli(now.latest() + APART_MILLIS),
          true);
    } catch (AssetsException _) {
      return new BalanceKeeper.Moment(client.now(), client.now(), false);
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
