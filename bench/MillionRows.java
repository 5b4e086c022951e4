import java.util.concurrent.CountDownLatch;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;

/**
 * A simulator with so many rows in its last day, which its command has no option for; and with
 * {@code quota} as a second word, one that counts and refuses, and takes its time.
 */
final class MillionRows {
  public static void main(String[] arguments) throws InterruptedException {
    boolean quota = arguments.length > 1 && arguments[1].equals("quota");
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withDays(1)
            .withRows(Integer.parseInt(arguments[0]))
            .withQuotas(quota)
            .withFaults(quota ? Faults.parse("delay=80ms") : Faults.none());
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
