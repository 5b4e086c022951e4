import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kcassets.catalog.Pool;
import kcassets.simulator.Faults;
import kcassets.simulator.ReceivedRequest;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.Quirk;

/**
 * A simulator with 100 sub-accounts of 50 coins each, answers after 40 to 120 ms and the quota of VIP
 * 0. For every line on standard input it says what was asked since the last.
 */
final class WidePortfolio {
  public static void main(String[] arguments) {
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withDays(1)
            .withSubAccounts(100)
            .withQuirk(Quirk.FIFTY_COINS_IN_SUB_ACCOUNTS)
            .withFaults(Faults.parse("delay=80ms"));
    try (Simulator simulator = Simulator.start(options)) {
      SimulatorKey key = simulator.key();
      System.out.printf(
          "{\"spot\":\"%s\",\"futures\":\"%s\",\"apiKey\":\"%s\",\"secret\":\"%s\",\"passphrase\":\"%s\"}%n",
          simulator.spotUrl(),
          simulator.futuresUrl(),
          key.apiKey(),
          key.secret(),
          key.passphrase());
      int before = 0;
      Scanner lines = new Scanner(System.in);
      while (lines.hasNextLine()) {
        lines.nextLine();
        List<ReceivedRequest> all = simulator.received();
        List<ReceivedRequest> since = all.subList(before, all.size());
        before = all.size();
        Map<Pool, Integer> units =
            since.stream()
                .map(request -> request.operation().orElseThrow().endpoint().quota())
                .collect(
                    Collectors.toMap(
                        quota -> quota.pool(), quota -> quota.weight(), Integer::sum, TreeMap::new));
        String used =
            units.entrySet().stream()
                .map(pool -> pool.getKey().label() + " " + pool.getValue())
                .collect(Collectors.joining(", "));
        System.out.println(since.size() + " calls; units of quota: " + used);
      }
    }
  }
}
