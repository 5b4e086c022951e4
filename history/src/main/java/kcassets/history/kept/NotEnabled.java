package kcassets.history.kept;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kcassets.history.ledger.Source;
import kcassets.history.store.Gzip;
import kcassets.history.store.StoredRow;
import kcassets.history.store.Transaction;
import kcassets.json.Json;
import kcassets.json.UnreadableJson;

/**
 * Which businesses an account has not opened, as its last snapshot tells: the list of their
 * movements is then refused, which is no gap.
 */
public final class NotEnabled {
  private NotEnabled() {}

  /** The lists that an account cannot be asked for. */
  public static Set<Source> of(Transaction transaction, String uid) {
    return transaction
        .first(
            "SELECT told.sources, snapshots.answer FROM snapshots"
                + " LEFT JOIN snapshot_not_enabled AS told ON told.snapshot_id = snapshots.id"
                + " WHERE snapshots.uid = ?"
                + " ORDER BY snapshots.taken_millis DESC, snapshots.id DESC",
            NotEnabled::read,
            uid)
        .orElse(Set.of());
  }

  static void keep(Transaction transaction, long snapshot, Set<Source> sources) {
    transaction.update(
        "INSERT INTO snapshot_not_enabled (snapshot_id, sources) VALUES (?, ?)",
        snapshot,
        sources.stream().map(Source::label).sorted().collect(Collectors.joining(" ")));
  }

  private static Set<Source> read(StoredRow row) throws SQLException {
    Optional<String> told = row.maybeText(1);
    if (told.isEmpty()) {
      return inOldAnswer(Gzip.unpack(row.bytes(2)));
    }
    Set<Source> sources = new HashSet<>();
    for (String label : told.get().split(" ")) {
      Source.named(label).ifPresent(sources::add);
    }
    return sources;
  }

  /** Snapshots of version 0.1.0 tell it in the answer alone, whose form of then is fixed. */
  static Set<Source> inOldAnswer(String answer) {
    try {
      boolean margin =
          Json.read(answer).get("coverage").list().stream()
              .anyMatch(row ->
                  row.get("source").text().equals(Optional.of("cross-margin-account"))
                      && row.get("state").text().equals(Optional.of("not_enabled")));
      return margin ? Set.of(Source.MARGIN_HF_LEDGERS) : Set.of();
    } catch (UnreadableJson ignored) {
      return Set.of(); // it was written by us; if it cannot be read, nothing is known
    }
  }
}
