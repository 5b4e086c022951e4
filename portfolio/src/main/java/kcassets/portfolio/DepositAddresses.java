package kcassets.portfolio;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kcassets.catalog.Operation;

/**
 * The deposit addresses of an account in one answer. A value: it can be kept, written and compared.
 *
 * @param readAt when it was read
 * @param account the stored account it was read with
 * @param rows by currency and chain
 * @param coverage what became of every source, among them one row for each currency
 */
public record DepositAddresses(
    Instant readAt, String account, List<DepositAddress> rows, List<Coverage> coverage) {
  /** Checks its parts, and copies what could change. */
  public DepositAddresses {
    requireNonNull(readAt, "readAt is null");
    requireNonNull(account, "account is null");
    rows = List.copyOf(rows);
    coverage = List.copyOf(coverage);
  }

  /**
   * {@return the currencies about which the exchange has answered, whether they have addresses or
   * not}
   */
  public Set<String> answered() {
    return coverage.stream()
        .filter(row -> row.source() == Operation.DEPOSIT_ADDRESSES && row.state().isComplete())
        .flatMap(row -> row.currency().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** {@return whether every currency that is held is known and was answered} */
  public boolean complete() {
    return missing().isEmpty();
  }

  /** {@return the sources that keep it from being complete} */
  public List<Coverage> missing() {
    return coverage.stream().filter(row -> !row.state().isComplete()).toList();
  }
}
