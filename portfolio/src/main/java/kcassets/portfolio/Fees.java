package kcassets.portfolio;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * The rates that apply to an account in one answer.
 *
 * @param readAt when they were read
 * @param account the stored account they were read with
 * @param rates basic ones, then pairs, then contracts, each by name
 * @param untraded pairs that were asked for because their coin is held, and that do not exist
 * @param coverage what became of every source
 */
public record Fees(
    Instant readAt,
    String account,
    List<FeeRate> rates,
    List<String> untraded,
    List<Coverage> coverage) {
  /** Checks its parts, and copies what could change. */
  public Fees {
    requireNonNull(readAt, "readAt is null");
    requireNonNull(account, "account is null");
    rates = List.copyOf(rates);
    untraded = List.copyOf(untraded);
    coverage = List.copyOf(coverage);
  }

  /** {@return whether every rate that was wanted is there} */
  public boolean complete() {
    return missing().isEmpty();
  }

  /** {@return the sources that keep it from being complete} */
  public List<Coverage> missing() {
    return coverage.stream().filter(row -> !row.state().isComplete()).toList();
  }
}
