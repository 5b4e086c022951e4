package kcassets.history.statement;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kcassets.history.ledger.WalletLedger;
import kcassets.history.store.StoredRow;
import kcassets.history.store.Transaction;

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

  /** After the last row of each wallet and currency at a moment or before. */
  static Map<WalletCurrency, ToldBalance> before(
      Transaction transaction, LedgerChoice ledgers, String uid, long moment) {
    return read(transaction, ledgers, uid, moment, NEAREST.formatted("max", "<=", " DESC"), false);
  }

  /** Before the first row of each wallet and currency after a moment. */
  static Map<WalletCurrency, ToldBalance> after(
      Transaction transaction, LedgerChoice ledgers, String uid, long moment) {
    return read(transaction, ledgers, uid, moment, NEAREST.formatted("min", ">", ""), true);
  }

  private static Map<WalletCurrency, ToldBalance> read(
      Transaction transaction,
      LedgerChoice ledgers,
      String uid,
      long moment,
      String sql,
      boolean before) {
    Map<WalletCurrency, ToldBalance> nearest = new TreeMap<>();
    transaction.each(
        sql,
        row -> {
          if (tellsBalances(row.text(2))) {
            Optional<WalletCurrency> coin = ledgers.coin(row.text(1), row.text(2), row.text(3));
            if (coin.isPresent()) {
              nearest.putIfAbsent(coin.get(), known(row, before));
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
    return WalletLedger.ofWallet(wallet).map(WalletLedger::tellsBalances).orElse(false);
  }

  private static ToldBalance known(StoredRow row, boolean before) throws SQLException {
    BigDecimal balance = row.exact(5);
    return before
        ? new ToldBalance(
            ToldBalance.Basis.RUNNING_BALANCE, row.whole(4) - 1, balance.subtract(row.exact(6)))
        : new ToldBalance(ToldBalance.Basis.RUNNING_BALANCE, row.whole(4), balance);
  }
}
