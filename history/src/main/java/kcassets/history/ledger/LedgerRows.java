package kcassets.history.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoredNumber;
import kcassets.history.store.StoredRow;
import kcassets.history.store.StoredTable;
import kcassets.history.store.Transaction;

/** The movements in a store. Threads may share it. */
public final class LedgerRows {
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
          + " direction, status, context";

  private static final String RAW = ", raw";
  private static final String FROM = " FROM ledger_rows";
  private static final String FROM_REPORTS = " FROM report_rows";

  private final HistoryStore store;
  private final String select;
  private final String from;

  public LedgerRows(HistoryStore store) {
    this(store, SELECT + RAW, FROM);
  }

  private LedgerRows(HistoryStore store, String select, String from) {
    this.store = requireNonNull(store, "store is null");
    this.select = select;
    this.from = from;
  }

  /** The movements from report files, which stand in for those that the exchange forgot. */
  public static LedgerRows ofReports(HistoryStore store) {
    return new LedgerRows(store, SELECT + RAW, FROM_REPORTS);
  }

  /** The same rows with nothing as their raw text, which is the largest part of them to read. */
  public LedgerRows withoutRaw() {
    return new LedgerRows(store, SELECT, from);
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
  public static long add(Transaction transaction, Source source, Collection<LedgerRow> rows) {
    if (rows.isEmpty()) {
      return 0;
    }
    List<List<Object>> values = rows.stream().map(LedgerRows::values).toList();
    if (!source.changes()) {
      return transaction.append(KEPT, values);
    }
    long before = count(transaction, source, rows);
    transaction.append(REPLACED, values);
    return count(transaction, source, rows) - before;
  }

  /**
   * Takes out rows under ids that they have no longer.
   *
   * @return how many there were
   */
  public static long forget(Transaction transaction, String uid, Source source, List<String> ids) {
    long gone = 0;
    for (int from = 0; from < ids.size(); from += 500) {
      List<String> part = ids.subList(from, Math.min(ids.size(), from + 500));
      List<Object> values = new ArrayList<>(List.of(uid, source.label()));
      values.addAll(part);
      gone +=
          transaction.update(
              "DELETE FROM ledger_rows WHERE uid = ? AND source = ? AND id IN ("
                  + String.join(", ", Collections.nCopies(part.size(), "?"))
                  + ")",
              values.toArray());
    }
    return gone;
  }

  /**
   * Shows the rows of a query to a visitor, without keeping more than some thousand of them and
   * without holding the store while the visitor works. What comes into the store meanwhile may be
   * among them, in its place.
   */
  public void each(LedgerQuery query, Visitor visitor) {
    LedgerWalk walk = walk(query);
    for (List<LedgerRow> rows = walk.batch(); !rows.isEmpty(); rows = walk.batch()) {
      for (LedgerRow row : rows) {
        if (!visitor.visit(row)) {
          return;
        }
      }
    }
  }

  /** The rows of a query, for whoever wants the next ones when it is ready for them. */
  public LedgerWalk walk(LedgerQuery query) {
    return new LedgerWalk(store, query, select, from, this::row);
  }

  /** The names of a row's columns, in the order of {@link #values}. */
  public static List<String> columns() {
    return COLUMNS;
  }

  private static long count(Transaction transaction, Source source, Collection<LedgerRow> rows) {
    String uid = rows.iterator().next().uid();
    List<String> ids = rows.stream().map(LedgerRow::id).distinct().toList();
    long count = 0;
    for (int from = 0; from < ids.size(); from += 500) {
      List<String> part = ids.subList(from, Math.min(ids.size(), from + 500));
      List<Object> values = new ArrayList<>(List.of(uid, source.label()));
      values.addAll(part);
      count +=
          transaction
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

  /** What a row is in its columns. */
  public static List<Object> values(LedgerRow row) {
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

  private LedgerRow row(StoredRow row) throws SQLException {
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
        select.contains(RAW) ? row.text(14) : "");
  }
}
