package kcassets.client.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kcassets.client.Credentials;
import kcassets.client.Venue;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
  private static final String SOURCE = "client/src/test/java/kcassets/client/example/Balances.java";

  @Test
  void the_readme_shows_this_very_example() throws IOException {
    assertThat(Files.readString(ROOT.resolve("README.md")))
        .contains(
            "<!-- example: "
                + SOURCE
                + " -->\n```java\n"
                + Files.readString(ROOT.resolve(SOURCE))
                + "```\n");
  }

  @Test
  void the_example_prints_balances_and_deposits() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (Simulator simulator = Simulator.start(SimulatorOptions.defaults())) {
      SimulatorKey key = simulator.key();

      Balances.print(
          Venue.simulator(simulator.spotUrl(), simulator.futuresUrl()),
          Credentials.v3(key.apiKey(), key.secret(), key.passphrase()));
    } finally {
      System.setOut(before);
    }
    String text = printed.toString(StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSizeGreaterThan(2).anyMatch(line -> line.matches("USDT [0-9.]+"));
    assertThat(text.strip().lines().toList().getLast())
        .matches("USDT deposited in 30 days: [0-9]*[1-9][0-9.]*");
  }
}
