import java.util.concurrent.CountDownLatch;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;

/** A simulator with a week of so many rows, and no quota: what its command has no options for. */
final class MillionRows {
  public static void main(String[] arguments) throws InterruptedException {
    int rows = Integer.parseInt(arguments[0]);
    SimulatorOptions options =
        SimulatorOptions.defaults().withDays(1).withQuotas(false).withRows(rows);
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
