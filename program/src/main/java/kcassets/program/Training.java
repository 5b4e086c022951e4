package kcassets.program;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kcassets.client.AssetsClient;
import kcassets.client.Venue;
import kcassets.client.wire.Rehearsal;
import kcassets.program.commands.ProcessEnvironment;

/**
 * What the start-up cache learns from, run once while the program is packaged and never by a user:
 * a few commands, an exchange over TLS with a name that an authority vouches for, and at last a
 * whole run of {@link Main} with a stored account. See docs/decisions/0002.
 */
final class Training {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--help"),
          List.of("deposits", "--help"),
          List.of("deposits", "--pageSize", "501"),
          List.of("spot-accounts", "-o", "json"),
          List.of("spot-accounts", "-o", "table"),
          List.of("deposits", "--currency", "BTC", "-o", "csv"),
          List.of("futures-account", "--currency", "USDT"),
          List.of("spot-ledgers", "--start-at", "-2d", "--all", "-o", "ndjson"));

  private Training() {}

  /**
   * Trains, and ends as {@link Main} does.
   *
   * @param arguments the folder that {@code KUCOIN_ASSETS_HOME} names; the file that {@link
   *     TrainingVenue} wrote; {@code questions}, or {@code sessions} for what only a demo and a
   *     server for agents load, which would make the cache of the others larger and slower
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path home = Path.of(arguments[0]);
    List<String> venue = Files.readAllLines(Path.of(arguments[1]));
    if (arguments[2].equals("questions")) {
      questions(home, venue);
      Main.main(new String[] {"spot-accounts"});
    } else {
      McpTraining.run(home);
      Main.main(new String[] {"--demo", "spot-accounts"});
    }
  }

  private static void questions(Path home, List<String> venue)
      throws IOException, InterruptedException {
    String key = String.join("\n", venue.subList(0, 3));
    String simulator = venue.get(3);
    run(home, key, "accounts", "add", "main", "--from-file", "-", "--simulator", simulator);
    AssetsClient.prepare(Venue.PRODUCTION);
    for (String port : venue.subList(4, venue.size())) {
      Rehearsal.at(URI.create("https://api.kucoin.com:" + port));
    }
    for (List<String> command : COMMANDS) {
      run(home, "", command.toArray(String[]::new));
    }
  }

  private static void run(Path home, String input, String... words) {
    new Program(
            new ProcessEnvironment(
                Map.of("KUCOIN_ASSETS_HOME", home.toString()),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                0,
                Clock.systemUTC()))
        .run(words);
  }
}
