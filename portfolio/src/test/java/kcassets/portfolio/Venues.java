package kcassets.portfolio;

import java.time.Duration;
import java.util.Optional;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;

/** Clients of a simulator, by key. */
final class Venues {
  private Venues() {}

  static AssetsClient client(Simulator simulator, SimulatorKey key) {
    return new AssetsClient(
        Venue.simulator(simulator.spotUrl(), simulator.futuresUrl()),
        Optional.of(
            new Credentials(
                Secret.of(key.apiKey()),
                Secret.of(key.secret()),
                Secret.of(key.passphrase()),
                KeyVersion.of(key.keyVersion()).orElseThrow())),
        ClientOptions.defaults().withTimeout(Duration.ofSeconds(60)));
  }
}
