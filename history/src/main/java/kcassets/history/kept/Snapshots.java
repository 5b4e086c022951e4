package kcassets.history.kept;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.history.ledger.Source;
import kcassets.history.store.Gzip;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoredNumber;
import kcassets.history.store.StoredRow;
import kcassets.history.store.StoredTable;

/** The snapshots in a store. Threads may share it. */
public final class Snapshots {
  private static final String ENTRY =
      "SELECT id, uid, account, taken_millis, base, complete FROM snapshots";

  private static final StoredTable ROWS =
      new StoredTable(
          "snapshot_rows",
          List.of(
              "snapshot_id",
              "line",
              "owner",
              "wallet",
              "symbol",
              "currency",
              "balance",
              "available",
              "hold",
              "liability",
              "net",
              "net_number",
              "price",
              "value"),
          List.of("snapshot_id", "line"),
          StoredTable.Again.KEEP);

  private final HistoryStore store;

  public Snapshots(HistoryStore store) {
    this.store = requireNonNull(store, "store is null");
  }

  /**
   * Keeps one.
   *
   * @param answer the whole answer as it was printed
   * @param reading when its balances were read, where that is known
   * @param notEnabled lists of businesses that the account has not opened
   * @return its number in this store
   */
  public long save(
      Snapshot snapshot, String answer, Optional<Reading> reading, Set<Source> notEnabled) {
    byte[] packed = Gzip.pack(answer);
    return store.write(transaction -> {
      long id =
          transaction.first("SELECT nextval('snapshot_ids')", row -> row.whole(1)).orElseThrow();
      transaction.update(
          "INSERT INTO snapshots (id, uid, account, taken_millis, base, complete, answer)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?)",
          id,
          snapshot.uid(),
          snapshot.account(),
          snapshot.takenAt().toEpochMilli(),
          snapshot.base(),
          snapshot.complete(),
          packed);
      transaction.append(ROWS, rows(id, snapshot.rows()));
      reading.ifPresent(read ->
          transaction.update(
              "INSERT INTO snapshot_readings (snapshot_id, first_millis, last_millis)"
                  + " VALUES (?, ?, ?)",
              id,
              read.first().toEpochMilli(),
              read.last().toEpochMilli()));
      NotEnabled.keep(transaction, id, notEnabled);
      return id;
    });
  }

  /** All there are, of every account, newest first. */
  public List<SnapshotEntry> list() {
    return store.read(transaction ->
        transaction.list(ENTRY + " ORDER BY taken_millis DESC, id DESC", Snapshots::entry));
  }

  /** All of an account, newest first. */
  public List<SnapshotEntry> list(String uid) {
    return store.read(transaction ->
        transaction.list(
            ENTRY + " WHERE uid = ? ORDER BY taken_millis DESC, id DESC", Snapshots::entry, uid));
  }

  /** The newest of an account. */
  public Optional<SnapshotEntry> latest(String uid) {
    return at(uid, Instant.ofEpochMilli(Long.MAX_VALUE));
  }

  /** The newest of an account that was taken at a time or before. */
  public Optional<SnapshotEntry> at(String uid, Instant time) {
    return store.read(transaction ->
        transaction.first(
            ENTRY + " WHERE uid = ? AND taken_millis <= ? ORDER BY taken_millis DESC, id DESC",
            Snapshots::entry,
            uid,
            time.toEpochMilli()));
  }

  /** What is in one, in the order in which it was saved. */
  public Optional<Snapshot> find(long id) {
    return store.read(transaction -> {
      Optional<SnapshotEntry> entry =
          transaction.first(ENTRY + " WHERE id = ?", Snapshots::entry, id);
      return entry.map(found ->
          new Snapshot(
              found.uid(),
              found.account(),
              found.takenAt(),
              found.base(),
              found.complete(),
              transaction.list(
                  "SELECT owner, wallet, symbol, currency, balance, available, hold,"
                      + " liability, net, price, value FROM snapshot_rows"
                      + " WHERE snapshot_id = ? ORDER BY line",
                  Snapshots::row,
                  id)));
    });
  }

  /** The whole answer as it was printed. */
  public Optional<String> answer(long id) {
    return store
        .read(transaction ->
            transaction.first("SELECT answer FROM snapshots WHERE id = ?", r -> r.bytes(1), id))
        .map(Gzip::unpack);
  }

  private static List<List<Object>> rows(long id, List<SnapshotRow> rows) {
    List<List<Object>> values = new ArrayList<>(rows.size());
    for (SnapshotRow row : rows) {
      values.add(
          List.of(
              id,
              values.size(),
              row.owner(),
              row.wallet(),
              row.symbol(),
              row.currency(),
              row.balance().toPlainString(),
              row.available().toPlainString(),
              row.hold().toPlainString(),
              row.liability().toPlainString(),
              row.net().toPlainString(),
              StoredNumber.of(row.net()),
              row.price().map(BigDecimal::toPlainString),
              row.value().map(BigDecimal::toPlainString)));
    }
    return values;
  }

  private static SnapshotEntry entry(StoredRow row) throws SQLException {
    return new SnapshotEntry(
        row.whole(1),
        row.text(2),
        row.text(3),
        Instant.ofEpochMilli(row.whole(4)),
        row.text(5),
        row.truth(6));
  }

  private static SnapshotRow row(StoredRow row) throws SQLException {
    return new SnapshotRow(
        row.text(1),
        row.text(2),
        row.maybeText(3),
        row.text(4),
        row.exact(5),
        row.exact(6),
        row.exact(7),
        row.exact(8),
        row.exact(9),
        row.maybeExact(10),
        row.maybeExact(11));
  }
}
