package kcassets.history.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kcassets.history.HistoryStore;
import kcassets.history.Lease;
import kcassets.history.StoredNumber;
import kcassets.history.StoredRow;
import kcassets.history.StoredTable;

/** The movements in a store. Threads may share it. */
public final class LedgerRows {
  /** Rows of one lease: nobody else can write meanwhile, and opening a file takes some time. */
  private static final int OF_ONE_LEASE = 20_000;

  private static final List<String> COLUMNS =
      List.of(
          "uid",
          "source",
          "id",
          "time_millis",
          "currency",
          "amount",
          "amount_number",
          "fee",
          "fee_number",
          "balance",
          "balance_number",
          "wallet",
          "type",
          "direction",
          "status",
          "context",
          "raw");

  private static final List<String> KEY = List.of("uid", "source", "id");

  private static final StoredTable KEPT =
      new StoredTable("ledger_rows", COLUMNS, KEY, StoredTable.Again.KEEP);

  private static final StoredTable REPLACED =
      new StoredTable("ledger_rows", COLUMNS, KEY, StoredTable.Again.REPLACE);

  private static final String SELECT =
      "SELECT uid, source, id, time_millis, currency, amount, fee, balance, wallet, type,"
          + " direction, status, context, raw FROM ledger_rows";

  private final HistoryStore store;

  public LedgerRows(HistoryStore store) {
    this.store = requireNonNull(store, "store is null");
  }

  /** Looks at one row after the other. */
  @FunctionalInterface
  public interface Visitor {
    /** Looks at a row; false ends it. */
    boolean visit(LedgerRow row);
  }

  /**
   * Adds rows of one source, in the transaction that also adds the record of their window. Rows
   * that are there already stay as they are, or become as the new ones where they may change.
   *
   * @return how many the store did not have
   */
  public static long add(Lease lease, Source source, Collection<LedgerRow> rows) {
    if (rows.isEmpty()) {
      return 0;
    }
    List<List<Object>> values = rows.stream().map(LedgerRows::values).toList();
    if (!source.changes()) {
      return lease.append(KEPT, values);
    }
    long before = count(lease, source, rows);
    lease.append(REPLACED, values);
    return count(lease, source, rows) - before;
  }

  /**
   * Takes out rows under ids that they have no longer.
   *
   * @return how many there were
   */
  public static long forget(Lease lease, String uid, Source source, List<String> ids) {
    long gone = 0;
    for (int from = 0; from < ids.size(); from += 500) {
      List<String> part = ids.subList(from, Math.min(ids.size(), from + 500));
      List<Object> values = new ArrayList<>(List.of(uid, source.label()));
      values.addAll(part);
      gone +=
          lease.update(
              "DELETE FROM ledger_rows WHERE uid = ? AND source = ? AND id IN ("
                  + String.join(", ", Collections.nCopies(part.size(), "?"))
                  + ")",
              values.toArray());
    }
    return gone;
  }

  /**
   * Shows the rows of a query to a visitor, without keeping more than some thousand of them and
   * without holding the store while the visitor works.
   */
  public void each(LedgerQuery query, Visitor visitor) {
    long left = query.limit().orElse(Long.MAX_VALUE);
    Optional<LedgerRow> last = Optional.empty();
    while (left > 0) {
      long most = Math.min(left, OF_ONE_LEASE);
      List<LedgerRow> rows = batch(query, last, most);
      for (LedgerRow row : rows) {
        if (!visitor.visit(row)) {
          return;
        }
      }
      if (rows.size() < most) {
        return;
      }
      left -= rows.size();
      last = Optional.of(rows.getLast());
    }
  }

  private List<LedgerRow> batch(LedgerQuery query, Optional<LedgerRow> after, long most) {
    LedgerCondition where = LedgerCondition.of(query, after);
    String direction = query.order() == LedgerQuery.Order.NEWEST_FIRST ? " DESC" : "";
    String sql =
        SELECT
            + where.sql()
            + " ORDER BY time_millis%1$s, source%1$s, length(id)%1$s, id%1$s, uid%1$s LIMIT ?"
                .formatted(direction);
    List<Object> values = new ArrayList<>(where.values());
    values.add(most);
    return store.read(lease -> lease.list(sql, LedgerRows::row, values.toArray()));
  }

  private static long count(Lease lease, Source source, Collection<LedgerRow> rows) {
    String uid = rows.iterator().next().uid();
    List<String> ids = rows.stream().map(LedgerRow::id).distinct().toList();
    long count = 0;
    for (int from = 0; from < ids.size(); from += 500) {
      List<String> part = ids.subList(from, Math.min(ids.size(), from + 500));
      List<Object> values = new ArrayList<>(List.of(uid, source.label()));
      values.addAll(part);
      count +=
          lease
              .first(
                  "SELECT count(*) FROM ledger_rows WHERE uid = ? AND source = ? AND id IN ("
                      + String.join(", ", Collections.nCopies(part.size(), "?"))
                      + ")",
                  row -> row.whole(1),
                  values.toArray())
              .orElse(0L);
    }
    return count;
  }

  private static List<Object> values(LedgerRow row) {
    return List.of(
        row.uid(),
        row.source().label(),
        row.id(),
        row.timeMillis(),
        row.currency(),
        row.amount().toPlainString(),
        StoredNumber.of(row.amount()),
        row.fee().map(BigDecimal::toPlainString),
        row.fee().flatMap(StoredNumber::of),
        row.balance().map(BigDecimal::toPlainString),
        row.balance().flatMap(StoredNumber::of),
        row.wallet(),
        row.type(),
        row.direction(),
        row.status(),
        row.context(),
        row.raw());
  }

  private static LedgerRow row(StoredRow row) throws SQLException {
    return new LedgerRow(
        row.text(1),
        Source.named(row.text(2)).orElseThrow(),
        row.text(3),
        row.whole(4),
        row.text(5),
        row.exact(6),
        row.maybeExact(7),
        row.maybeExact(8),
        row.maybeText(9),
        row.maybeText(10),
        row.maybeText(11),
        row.maybeText(12),
        row.maybeText(13),
        row.text(14));
  }
}
