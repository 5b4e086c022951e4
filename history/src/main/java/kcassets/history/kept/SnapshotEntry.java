package kcassets.history.kept;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** A snapshot in a list of them, without what is in it. */
public record SnapshotEntry(
    long id, String uid, String account, Instant takenAt, String base, boolean complete) {
  public SnapshotEntry {
    requireNonNull(uid, "uid is null");
    requireNonNull(account, "account is null");
    requireNonNull(takenAt, "takenAt is null");
    requireNonNull(base, "base is null");
  }
}
