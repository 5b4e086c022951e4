package kcassets.history.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kcassets.history.HistoryStore;
import kcassets.history.StoredRow;

/** Reads the snapshots of an account out of a store: its own wallets, not those of others in it. */
final class BalanceSnapshots {
  /** The owner that a snapshot names for the account it was taken with. */
  private static final String OWN = "main";

  private static final String QUERY =
      "SELECT s.id, s.taken_millis, s.complete, r.wallet, r.currency, r.balance, r.net, r.liability"
          + " FROM snapshots s LEFT JOIN snapshot_rows r ON r.snapshot_id = s.id AND r.owner = ?"
          + " WHERE s.uid = ? ORDER BY s.taken_millis, s.id, r.line";

  private BalanceSnapshots() {}

  private record Head(long id, long takenMillis, boolean complete) {}

  /** The oldest first; of two that were taken in one millisecond the first alone. */
  static List<BalanceSnapshot> read(HistoryStore store, String uid) {
    Map<Head, Map<WalletCoin, Held>> byHead = new LinkedHashMap<>();
    store.read(lease -> {
      lease.each(
          QUERY,
          row -> {
            take(row, byHead);
            return true;
          },
          OWN,
          uid);
      return true;
    });
    List<BalanceSnapshot> snapshots = new ArrayList<>();
    byHead.forEach((head, held) -> {
      if (snapshots.isEmpty() || snapshots.getLast().takenMillis() < head.takenMillis) {
        snapshots.add(new BalanceSnapshot(head.takenMillis, head.complete, held));
      }
    });
    return snapshots;
  }

  private static void take(StoredRow row, Map<Head, Map<WalletCoin, Held>> byHead)
      throws java.sql.SQLException {
    Head head = new Head(row.whole(1), row.whole(2), row.truth(3));
    Map<WalletCoin, Held> held = byHead.computeIfAbsent(head, _ -> new TreeMap<>());
    Optional<String> wallet = row.maybeText(4);
    if (wallet.isPresent()) { // else the account had nothing
      held.merge(
          new WalletCoin(wallet.get(), row.text(5)),
          new Held(row.exact(6), row.exact(7), row.exact(8)),
          Held::plus);
    }
  }
}
