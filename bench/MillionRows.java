import java.util.concurrent.CountDownLatch;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;

/**
 * A simulator with so many rows in its last day, which its command has no option for. With {@code
 * quota} as a second word, one that counts and refuses, and takes its time; with {@code week}, one
 * that takes its time and has spread the rows over seven days.
 */
final class MillionRows {
  public static void main(String[] arguments) throws InterruptedException {
    String kind = arguments.length > 1 ? arguments[1] : "";
    boolean quota = kind.equals("quota");
    boolean week = kind.equals("week");
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withDays(week ? 7 : 1)
            .withRows(Integer.parseInt(arguments[0]))
            .withQuotas(quota)
            .withFaults(quota || week ? Faults.parse("delay=80ms") : Faults.none());
    try (Simulator simulator = Simulator.start(options)) {
      SimulatorKey key = simulator.key();
      System.out.printf(
          "{\"spot\":\"%s\",\"futures\":\"%s\",\"apiKey\":\"%s\",\"secret\":\"%s\",\"passphrase\":\"%s\"}%n",
          simulator.spotUrl(),
          simulator.futuresUrl(),
          key.apiKey(),
          key.secret(),
          key.passphrase());
      new CountDownLatch(1).await();
    }
  }
}
