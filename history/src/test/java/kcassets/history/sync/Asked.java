package kcassets.history.sync;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;
import kcassets.history.store.HistoryStore;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.world.KeyRole;

/** A run of the copy against a simulator. */
final class Asked {
  private Asked() {}

  static AssetsClient client(Simulator simulator, KeyRole role, Clock clock) {
    SimulatorKey key = simulator.key(role);
    return new AssetsClient(
        Venue.simulator(simulator.spotUrl(), simulator.futuresUrl()),
        Optional.of(
            new Credentials(
                Secret.of(key.apiKey()),
                Secret.of(key.secret()),
                Secret.of(key.passphrase()),
                KeyVersion.V3)),
        ClientOptions.defaults().withClock(clock));
  }

  static SyncOptions options() {
    return SyncOptions.defaults(CallRate.unlimited());
  }

  /** Copies the master of a simulator. */
  static HistorySync.Outcome once(HistoryStore store, Simulator simulator, SyncOptions options) {
    try (AssetsClient client = client(simulator, KeyRole.MASTER, Clock.systemUTC())) {
      return new HistorySync(store, options)
          .run(List.of(new SyncAccount("main", client, Optional.empty())));
    }
  }

  static String uid(Simulator simulator) {
    return Long.toString(simulator.books().uid("main"));
  }
}
