package kcassets.history.kept;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import kcassets.history.store.HistoryStore;

/** Which account of the exchange stands behind which local name. Threads may share it. */
public final class Identities {
  private final HistoryStore store;

  public Identities(HistoryStore store) {
    this.store = requireNonNull(store, "store is null");
  }

  /** Remembers that a local name was seen to belong to an account. */
  public void seen(String uid, String account, Instant time) {
    store.write(transaction ->
        transaction.update(
            "INSERT INTO identities (uid, account, seen_millis) VALUES (?, ?, ?)"
                + " ON CONFLICT (uid, account) DO UPDATE SET seen_millis = EXCLUDED.seen_millis",
            uid,
            account,
            time.toEpochMilli()));
  }

  /** The accounts that a local name has belonged to, the last one first. */
  public List<String> uids(String account) {
    return store.read(transaction ->
        transaction.list(
            "SELECT uid FROM identities WHERE account = ? ORDER BY seen_millis DESC, uid",
            row -> row.text(1),
            account));
  }
}
