package kcassets.history.kept;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * An answer of portfolio that is kept.
 *
 * @param uid the account of the exchange
 * @param account the local name at that time
 * @param complete whether nothing was missing from it
 */
public record Snapshot(
    String uid,
    String account,
    Instant takenAt,
    String base,
    boolean complete,
    List<SnapshotRow> rows) {
  public Snapshot {
    requireNonNull(uid, "uid is null");
    requireNonNull(account, "account is null");
    requireNonNull(takenAt, "takenAt is null");
    requireNonNull(base, "base is null");
    rows = List.copyOf(rows);
  }
}
