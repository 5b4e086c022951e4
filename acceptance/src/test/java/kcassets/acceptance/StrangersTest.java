package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.catalog.Operation;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.Test;

/** Clients that others wrote read the simulator: KuCoin's own SDK for Node, and ccxt. */
class StrangersTest {
  private static final Path FIELDS =
      Folders.checkout().resolve("catalog/src/main/resources/kcassets/catalog/answers.txt");
  private static final Path OPERATIONS = Folders.checkout().resolve("docs/operations.json");

  @Test
  void the_official_sdk_and_ccxt_read_every_documented_field_as_it_was_sent() {
    Path node = Node.program();
    SimulatorOptions options = SimulatorOptions.defaults().withDays(40).withQuotas(false);
    try (Simulator simulator = Simulator.start(options)) {
      Ended ended =
          new Command(
                  node,
                  Node.SCRIPTS.resolve("strangers.mjs").toString(),
                  FIELDS.toString(),
                  OPERATIONS.toString())
              .reading(keys(simulator))
              .run();

      assertThat(ended.err()).isEmpty();
      assertThat(ended.exitCode()).isZero();
      assertThat(told(ended, "official ")).containsAll(privateOperations());
      assertThat(told(ended, "ccxt "))
          .contains("fetchBalance main", "fetchLedger", "fetchDeposits", "fetchWithdrawals");
      System.out.print(ended.out());
    }
  }

  private static List<String> privateOperations() {
    return Arrays.stream(Operation.values())
        .filter(operation -> operation.endpoint().isPrivate())
        .map(Operation::command)
        .toList();
  }

  /** What stands between a first word and a colon. */
  private static List<String> told(Ended ended, String word) {
    return ended
        .out()
        .lines()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length(), line.indexOf(':')))
        .toList();
  }

  /** The simulator's first line, and a line for each further key. */
  private static String keys(Simulator simulator) {
    Map<String, String> addresses =
        Map.of("spot", simulator.spotUrl(), "futures", simulator.futuresUrl());
    return Stream.of(
            Stream.of(line(simulator.key(), addresses)),
            Stream.of(KeyRole.VERSION_2, KeyRole.SUB_ACCOUNT)
                .map(role -> line(simulator.key(role), Map.of("role", role.name()))))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static String line(SimulatorKey key, Map<String, String> more) {
    Map<String, String> members = new TreeMap<>(more);
    members.put("apiKey", key.apiKey());
    members.put("secret", key.secret());
    members.put("passphrase", key.passphrase());
    return Json.text(members);
  }
}
