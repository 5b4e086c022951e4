package kcassets.program.questions;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.faces.FailureLine;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;

/** {@code simulator}: runs the stand-in exchange until the process is stopped. */
public final class SimulatorCommand {
  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final List<Problem> problems;

  SimulatorCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
    this.problems = invocation.problems();
  }

  Optional<FailureLine> run() {
    invocation.runsUntilStopped();
    SimulatorOptions usual = SimulatorOptions.defaults();
    SimulatorOptions options =
        usual
            .withPorts(
                (int) number("port", 65_535, usual.port()),
                (int) number("futures-port", 65_535, usual.futuresPort()))
            .withSeed(number("seed", Long.MAX_VALUE, usual.seed()))
            .withDays((int) number("days", 3_650, usual.days()))
            .withFaults(faults());
    invocation.requireNoProblems();
    try (Simulator simulator = Simulator.start(options)) {
      new ResultWriter(OutputOptions.plain(OutputFormat.JSON), process.out())
          .value(firstLine(simulator));
      new CountDownLatch(1).await(); // until the process is stopped
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private Faults faults() {
    try {
      return parsed.option("faults").map(Faults::parse).orElseGet(Faults::none);
    } catch (AssetsException e) {
      problems.addAll(e.failure().problems());
      return Faults.none();
    }
  }

  private long number(String option, long maximum, long usual) {
    String text = parsed.option(option).orElse("");
    if (text.isEmpty()) {
      return usual;
    }
    if (text.matches("[0-9]{1,18}") && Long.parseLong(text) <= maximum) {
      return Long.parseLong(text);
    }
    problems.add(
        new Problem(
            option, "must be a whole number from 0 to " + maximum + "; got " + Quoted.of(text)));
    return usual;
  }

  private static String firstLine(Simulator simulator) {
    SimulatorKey key = simulator.key();
    return """
    {"spot":"%s","futures":"%s","apiKey":"%s","secret":"%s","passphrase":"%s","keyVersion":"%s"}\
    """
        .formatted(
            simulator.spotUrl(),
            simulator.futuresUrl(),
            key.apiKey(),
            key.secret(),
            key.passphrase(),
            key.keyVersion());
  }
}
