package kcassets.history.statement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kcassets.history.store.Transaction;

/**
 * The balances of an account's own wallets in one snapshot. Pairs of isolated margin are added up.
 *
 * @param complete whether what is not in it was empty; else it may not have been seen
 */
record SnapshotBalances(
    long takenMillis, boolean complete, Map<WalletCurrency, BigDecimal> balances) {
  /** The owner that a snapshot names for the account it was taken with. */
  private static final String OWN = "main";

  private static final String NEWEST_BEFORE =
      "SELECT id, taken_millis, complete FROM snapshots WHERE uid = ? AND taken_millis <= ?"
          + " ORDER BY taken_millis DESC, id DESC";

  private static final String OLDEST_AFTER =
      "SELECT id, taken_millis, complete FROM snapshots WHERE uid = ? AND taken_millis > ?"
          + " ORDER BY taken_millis, id";

  SnapshotBalances {
    balances = Map.copyOf(balances);
  }

  /** The last one at a moment or before. */
  static Optional<SnapshotBalances> before(Transaction transaction, String uid, long moment) {
    return read(transaction, NEWEST_BEFORE, uid, moment);
  }

  /** The first one after a moment. */
  static Optional<SnapshotBalances> after(Transaction transaction, String uid, long moment) {
    return read(transaction, OLDEST_AFTER, uid, moment);
  }

  /** What it says of one currency in one wallet; empty where it does not tell. */
  Optional<ToldBalance> of(WalletCurrency coin) {
    return Optional.ofNullable(balances.get(coin))
        .or(() -> complete ? Optional.of(BigDecimal.ZERO) : Optional.empty())
        .map(balance -> new ToldBalance(ToldBalance.Basis.SNAPSHOT, takenMillis, balance));
  }

  Set<WalletCurrency> coins() {
    return balances.keySet();
  }

  private record Head(long id, long takenMillis, boolean complete) {}

  private static Optional<SnapshotBalances> read(
      Transaction transaction, String sql, String uid, long moment) {
    return transaction
        .first(sql, row -> new Head(row.whole(1), row.whole(2), row.truth(3)), uid, moment)
        .map(head -> {
          Map<WalletCurrency, BigDecimal> balances = new TreeMap<>();
          transaction.each(
              "SELECT wallet, currency, balance FROM snapshot_rows WHERE snapshot_id = ?"
                  + " AND owner = ?",
              row -> {
                balances.merge(
                    new WalletCurrency(LedgerChoice.label(row.text(1)), row.text(2)),
                    row.exact(3),
                    BigDecimal::add);
                return true;
              },
              head.id,
              OWN);
          return new SnapshotBalances(head.takenMillis, head.complete, balances);
        });
  }
}
