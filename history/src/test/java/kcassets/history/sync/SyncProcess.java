package kcassets.history.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoreLocation;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;

/** Another process that copies: its words are a folder or an address, a simulator, and its key. */
final class SyncProcess {
  private SyncProcess() {}

  /**
   * Starts one.
   *
   * @param place a folder, or the address of a server
   * @param password of the server; empty for a folder
   */
  static Process start(
      String place, String password, Simulator simulator, Duration lease, long sinceMillis)
      throws IOException {
    SimulatorKey key = simulator.key();
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.library.path=" + System.getProperty("java.library.path"),
            "-cp",
            System.getProperty("java.class.path"),
            SyncProcess.class.getName(),
            place,
            simulator.spotUrl(),
            simulator.futuresUrl(),
            key.apiKey(),
            key.secret(),
            key.passphrase(),
            Long.toString(lease.toMillis()),
            Long.toString(sinceMillis)));
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    if (!password.isEmpty()) {
      builder.environment().put("PGPASSWORD", password);
    }
    return builder.start();
  }

  public static void main(String[] words) {
    StoreLocation location =
        words[0].startsWith("postgresql:")
            ? StoreLocation.of(words[0], System.getenv(), Path.of("none"))
            : new StoreLocation.Embedded(Path.of(words[0]));
    Credentials credentials =
        new Credentials(
            Secret.of(words[3]), Secret.of(words[4]), Secret.of(words[5]), KeyVersion.V3);
    try (HistoryStore store = HistoryStore.open(location);
        AssetsClient client =
            new AssetsClient(
                Venue.simulator(words[1], words[2]),
                Optional.of(credentials),
                ClientOptions.defaults())) {
      SyncOptions options =
          Asked.options()
              .withWorkerLease(Duration.ofMillis(Long.parseLong(words[6])))
              .withSince(Long.parseLong(words[7]));
      new HistorySync(store, options)
          .run(List.of(new SyncAccount("main", client, Optional.empty())));
    }
  }
}
