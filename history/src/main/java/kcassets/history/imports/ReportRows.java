package kcassets.history.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.store.StoredTable;
import kcassets.history.store.Transaction;

/** The rows of reports in a store. */
final class ReportRows {
  private static final StoredTable TABLE =
      new StoredTable(
          "report_rows",
          Stream.concat(LedgerRows.columns().stream(), Stream.of("file", "line")).toList(),
          List.of("uid", "source", "id"),
          StoredTable.Again.REPLACE);

  private ReportRows() {}

  /**
   * Adds the rows of a file. Those that are there already become as they are in the file.
   *
   * @return how many the store did not have
   */
  static long add(Transaction transaction, ReportFile file) {
    List<List<Object>> values = new ArrayList<>(file.rows().size());
    for (int at = 0; at < file.rows().size(); at++) {
      LedgerRow row = file.rows().get(at);
      List<Object> columns = new ArrayList<>(LedgerRows.values(row));
      columns.add(file.content());
      columns.add(file.lines().get(at));
      values.add(columns);
    }
    long before = count(transaction);
    transaction.append(TABLE, values);
    return count(transaction) - before;
  }

  private static long count(Transaction transaction) {
    return transaction.first("SELECT count(*) FROM report_rows", row -> row.whole(1)).orElse(0L);
  }
}
