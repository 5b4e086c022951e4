package kcassets.history.statement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kcassets.history.ledger.Book;
import kcassets.history.store.Lease;
import kcassets.history.store.StoredRow;

/** The balances that rows tell nearest to a moment. */
final class RunningBalances {
  /** Rows of one moment are told apart by their ids, of which a longer one is the later. */
  private static final String NEAREST =
      "SELECT r.source, r.wallet, r.currency, r.time_millis, r.balance, r.amount, r.id"
          + " FROM ledger_rows r JOIN (SELECT source, wallet, currency, %1$s(time_millis) AS nearest"
          + " FROM ledger_rows WHERE uid = ? AND balance IS NOT NULL AND time_millis %2$s ?"
          + " GROUP BY source, wallet, currency) n ON r.source = n.source AND r.wallet = n.wallet"
          + " AND r.currency = n.currency AND r.time_millis = n.nearest"
          + " WHERE r.uid = ? AND r.balance IS NOT NULL ORDER BY length(r.id)%3$s, r.id%3$s";

  private RunningBalances() {}

  /** After the last row of each purse at a moment or before. */
  static Map<Purse, Known> before(Lease lease, Books books, String uid, long moment) {
    return read(lease, books, uid, moment, NEAREST.formatted("max", "<=", " DESC"), false);
  }

  /** Before the first row of each purse after a moment. */
  static Map<Purse, Known> after(Lease lease, Books books, String uid, long moment) {
    return read(lease, books, uid, moment, NEAREST.formatted("min", ">", ""), true);
  }

  private static Map<Purse, Known> read(
      Lease lease, Books books, String uid, long moment, String sql, boolean before) {
    Map<Purse, Known> nearest = new TreeMap<>();
    lease.each(
        sql,
        row -> {
          if (tellsBalances(row.text(2))) {
            Optional<Purse> purse = books.purse(row.text(1), row.text(2), row.text(3));
            if (purse.isPresent()) {
              nearest.putIfAbsent(purse.get(), known(row, before));
            }
          }
          return true;
        },
        uid,
        moment,
        uid);
    return nearest;
  }

  private static boolean tellsBalances(String wallet) {
    return Book.ofWallet(wallet).map(Book::tellsBalances).orElse(false);
  }

  private static Known known(StoredRow row, boolean before) throws java.sql.SQLException {
    BigDecimal balance = row.exact(5);
    return before
        ? new Known(Known.Basis.RUNNING_BALANCE, row.whole(4) - 1, balance.subtract(row.exact(6)))
        : new Known(Known.Basis.RUNNING_BALANCE, row.whole(4), balance);
  }
}
