package kcassets.history.kept;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * The deposit addresses of an account as they were told at one time.
 *
 * @param complete whether every currency asked for was answered
 */
public record AddressAnswer(
    String uid, Instant takenAt, boolean complete, List<KeptAddress> addresses) {
  public AddressAnswer {
    requireNonNull(uid, "uid is null");
    requireNonNull(takenAt, "takenAt is null");
    addresses = List.copyOf(addresses);
  }
}
