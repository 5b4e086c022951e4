package kcassets.history.reconcile;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoredRow;

/** Reads the snapshots of an account out of a store: its own wallets, not those of others in it. */
final class BalanceSnapshots {
  /** The owner that a snapshot names for the account it was taken with. */
  private static final String OWN = "main";

  /**
   * How long before a snapshot's time its balances may have been read, where it does not say:
   * reading takes as long as one answer and the wait for quota together.
   */
  private static final long BEFORE_MILLIS = Duration.ofMinutes(2).toMillis();

  /** How far our clock may be behind that of the exchange, which dates the rows. */
  private static final long AFTER_MILLIS = Duration.ofSeconds(10).toMillis();

  /** How far the time of a row may be from the moment at which its balance changes. */
  private static final long APART_MILLIS = Duration.ofSeconds(2).toMillis();

  private static final String QUERY =
      "SELECT s.id, s.taken_millis, s.complete, r.wallet, r.currency, r.balance, r.net, r.liability,"
          + " t.first_millis, t.last_millis"
          + " FROM snapshots s LEFT JOIN snapshot_readings t ON t.snapshot_id = s.id"
          + " LEFT JOIN snapshot_rows r ON r.snapshot_id = s.id AND r.owner = ?"
          + " WHERE s.uid = ? ORDER BY s.taken_millis, s.id, r.line";

  private BalanceSnapshots() {}

  private record Head(long id, BalanceSnapshot.Moments moments, boolean complete) {}

  /** The oldest first; of two that were taken in one millisecond the first alone. */
  static List<BalanceSnapshot> read(HistoryStore store, String uid) {
    Map<Head, Map<WalletCoin, Held>> byHead = new LinkedHashMap<>();
    store.read(transaction -> {
      transaction.each(
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
      if (snapshots.isEmpty() || snapshots.getLast().takenMillis() < head.moments.taken()) {
        snapshots.add(new BalanceSnapshot(head.moments, head.complete, held));
      }
    });
    return snapshots;
  }

  private static BalanceSnapshot.Moments moments(StoredRow row) throws SQLException {
    long taken = row.whole(2);
    OptionalLong first = row.maybeWhole(9);
    OptionalLong last = row.maybeWhole(10);
    return new BalanceSnapshot.Moments(
        taken,
        first.isPresent() ? first.getAsLong() - APART_MILLIS : taken - BEFORE_MILLIS,
        last.isPresent() ? last.getAsLong() + APART_MILLIS : taken + AFTER_MILLIS);
  }

  private static void take(StoredRow row, Map<Head, Map<WalletCoin, Held>> byHead)
      throws SQLException {
    Head head = new Head(row.whole(1), moments(row), row.truth(3));
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
