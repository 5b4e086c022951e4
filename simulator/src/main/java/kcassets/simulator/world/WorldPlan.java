package kcassets.simulator.world;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;

/**
 * What world to make. The same seed gives the same world, relative to its start.
 *
 * @param start the moment at which its past ends
 * @param days how long its past is; at least 1
 * @param subAccounts how many sub-accounts the master has; at least 1
 * @param rows rows of the spot wallet's last week that are computed when asked for; 0 for a week of
 *     ordinary trading instead
 * @param vipLevel the master's level, 0 to 12
 */
public record WorldPlan(
    long seed,
    Instant start,
    int days,
    int subAccounts,
    int rows,
    int vipLevel,
    Set<Quirk> quirks) {
  public WorldPlan {
    requireNonNull(start, "start is null");
    quirks = Set.copyOf(quirks);
  }
}
