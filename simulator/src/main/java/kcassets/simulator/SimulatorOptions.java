package kcassets.simulator;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.simulator.world.Quirk;

/**
 * How a simulator is to be.
 *
 * @param port of the spot host; 0 for any free one
 * @param futuresPort of the futures host; 0 for any free one
 * @param seed the same seed gives the same world, relative to its start
 * @param days how long the world's past is, from 1 to 2000
 * @param clock where the start and the time come from
 * @param clockOffset how far the venue's clock goes before the other one
 * @param quotas whether pools are used up, and refuse then
 * @param vipLevel of the master, from 0 to 12
 * @param subAccounts of the master, from 1 to 500
 * @param rows rows of the spot wallet's last week that are computed when asked for, instead of a
 *     week of ordinary trading; 0 for none
 * @param quirks other readings of what no source settles
 */
public record SimulatorOptions(
    int port,
    int futuresPort,
    long seed,
    int days,
    Faults faults,
    Clock clock,
    Duration clockOffset,
    boolean quotas,
    int vipLevel,
    int subAccounts,
    int rows,
    Set<Quirk> quirks) {
  public SimulatorOptions {
    requireNonNull(faults, "faults is null");
    requireNonNull(clock, "clock is null");
    requireNonNull(clockOffset, "clockOffset is null");
    quirks = Set.copyOf(quirks);
    List<Problem> problems = new ArrayList<>();
    check(problems, "port", port, 0, 65_535);
    check(problems, "futures-port", futuresPort, 0, 65_535);
    check(problems, "days", days, 1, 2_000);
    check(problems, "vipLevel", vipLevel, 0, 12);
    check(problems, "subAccounts", subAccounts, 1, 500);
    check(problems, "rows", rows, 0, Integer.MAX_VALUE / 4);
    if (port != 0 && port == futuresPort) {
      problems.add(new Problem("futures-port", "must differ from port; both are " + port));
    }
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
  }

  /** Free ports, a world of 400 days, quotas enforced, no faults, the system's clock. */
  public static SimulatorOptions defaults() {
    return new SimulatorOptions(
        0,
        0,
        1,
        400,
        Faults.none(),
        Clock.systemUTC(),
        Duration.ZERO,
        true,
        0,
        4,
        0,
        EnumSet.noneOf(Quirk.class));
  }

  /** With these ports of the spot and the futures host. */
  public SimulatorOptions withPorts(int spot, int futures) {
    return new SimulatorOptions(
        spot,
        futures,
        seed,
        days,
        faults,
        clock,
        clockOffset,
        quotas,
        vipLevel,
        subAccounts,
        rows,
        quirks);
  }

  public SimulatorOptions withSeed(long seed) {
    return new SimulatorOptions(
        port,
        futuresPort,
        seed,
        days,
        faults,
        clock,
        clockOffset,
        quotas,
        vipLevel,
        subAccounts,
        rows,
        quirks);
  }

  public SimulatorOptions withDays(int days) {
    return new SimulatorOptions(
        port,
        futuresPort,
        seed,
        days,
        faults,
        clock,
        clockOffset,
        quotas,
        vipLevel,
        subAccounts,
        rows,
        quirks);
  }

  public SimulatorOptions withFaults(Faults faults) {
    return new SimulatorOptions(
        port,
        futuresPort,
        seed,
        days,
        faults,
        clock,
        clockOffset,
        quotas,
        vipLevel,
        subAccounts,
        rows,
        quirks);
  }

  public SimulatorOptions withClock(Clock clock) {
    return new SimulatorOptions(
        port,
        futuresPort,
        seed,
        days,
        faults,
        clock,
        clockOffset,
        quotas,
        vipLevel,
        subAccounts,
        rows,
        quirks);
  }

  public SimulatorOptions withClockOffset(Duration clockOffset) {
    return new SimulatorOptions(
        port,
        futuresPort,
        seed,
        days,
        faults,
        clock,
        clockOffset,
        quotas,
        vipLevel,
        subAccounts,
        rows,
        quirks);
  }

  public SimulatorOptions withQuotas(boolean quotas) {
    return new SimulatorOptions(
        port,
        futuresPort,
        seed,
        days,
        faults,
        clock,
        clockOffset,
        quotas,
        vipLevel,
        subAccounts,
        rows,
        quirks);
  }

  public SimulatorOptions withVipLevel(int vipLevel) {
    return new SimulatorOptions(
        port,
        futuresPort,
        seed,
        days,
        faults,
        clock,
        clockOffset,
        quotas,
        vipLevel,
        subAccounts,
        rows,
        quirks);
  }

  public SimulatorOptions withSubAccounts(int subAccounts) {
    return new SimulatorOptions(
        port,
        futuresPort,
        seed,
        days,
        faults,
        clock,
        clockOffset,
        quotas,
        vipLevel,
        subAccounts,
        rows,
        quirks);
  }

  public SimulatorOptions withRows(int rows) {
    return new SimulatorOptions(
        port,
        futuresPort,
        seed,
        days,
        faults,
        clock,
        clockOffset,
        quotas,
        vipLevel,
        subAccounts,
        rows,
        quirks);
  }

  /** With another quirk beside those that are there. */
  public SimulatorOptions withQuirk(Quirk quirk) {
    Set<Quirk> more = EnumSet.of(quirk);
    more.addAll(quirks);
    return new SimulatorOptions(
        port,
        futuresPort,
        seed,
        days,
        faults,
        clock,
        clockOffset,
        quotas,
        vipLevel,
        subAccounts,
        rows,
        more);
  }

  private static void check(List<Problem> problems, String name, int value, int low, int high) {
    if (value < low || value > high) {
      problems.add(
          new Problem(
              name, "must be a whole number from " + low + " to " + high + "; got " + value));
    }
  }
}
