package kcassets.history.statement;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kcassets.history.store.StoredNumber;
import kcassets.history.store.StoredRow;
import kcassets.history.store.Transaction;

/**
 * Sums of movements by wallet, currency, type and sign. The database adds what fits into its
 * numbers; the few amounts that do not are added here from their texts, so every sum is exact.
 */
final class MovementSums {
  private static final String OF_WALLETS =
      " FROM ledger_rows WHERE uid = ? AND wallet IS NOT NULL"
          + " AND time_millis >= ? AND time_millis <= ?";

  /** A fee that is not told is none; one that does not fit takes its row to the texts. */
  private static final String FITS =
      " AND amount_number IS NOT NULL" + " AND (fee IS NULL OR fee_number IS NOT NULL)";

  private static final String SUMS =
      "SELECT source, wallet, currency, type, amount_number < 0, count(*), "
          + StoredNumber.sumOf("amount_number")
          + ", "
          + StoredNumber.sumOf("fee_number")
          + OF_WALLETS
          + FITS
          + " GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5";

  private static final String TEXTS =
      "SELECT source, wallet, currency, type, amount, fee"
          + OF_WALLETS
          + " AND (amount_number IS NULL OR (fee IS NOT NULL AND fee_number IS NULL))"
          + " ORDER BY time_millis, id";

  /**
   * Movements that are alike.
   *
   * @param type as the rows name it; empty where they do not
   * @param amount all of it, with its sign, fees included
   * @param fee the part of it that was fees, above zero for what was paid
   */
  record Sum(WalletCurrency coin, String type, long rows, BigDecimal amount, BigDecimal fee) {}

  private MovementSums() {}

  /** Those between two moments, both included; none where the second is the earlier one. */
  static List<Sum> between(
      Transaction transaction, LedgerChoice ledgers, String uid, long from, long to) {
    List<Sum> sums = new ArrayList<>();
    if (to < from) {
      return sums;
    }
    transaction.each(
        SUMS,
        row -> {
          BigDecimal amount = StoredNumber.sum(row, 7);
          add(ledgers, row, row.whole(6), amount, StoredNumber.sum(row, 9), sums);
          return true;
        },
        uid,
        from,
        to);
    transaction.each(
        TEXTS,
        row -> {
          add(ledgers, row, 1, row.exact(5), row.maybeExact(6).orElse(BigDecimal.ZERO), sums);
          return true;
        },
        uid,
        from,
        to);
    return sums;
  }

  /** Their amounts by wallet and currency. */
  static Map<WalletCurrency, BigDecimal> amounts(List<Sum> sums) {
    Map<WalletCurrency, BigDecimal> amounts = new TreeMap<>();
    sums.forEach(sum -> amounts.merge(sum.coin(), sum.amount(), BigDecimal::add));
    return amounts;
  }

  private static void add(
      LedgerChoice ledgers,
      StoredRow row,
      long rows,
      BigDecimal amount,
      BigDecimal fee,
      List<Sum> sums)
      throws SQLException {
    Optional<WalletCurrency> coin = ledgers.coin(row.text(1), row.text(2), row.text(3));
    if (coin.isPresent()) {
      sums.add(new Sum(coin.get(), row.maybeText(4).orElse(""), rows, amount, fee));
    }
  }
}
