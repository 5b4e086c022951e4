package kcassets.history.kept;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoredRow;
import kcassets.history.store.StoredTable;

/** The deposit addresses in a store, answer by answer. Threads may share it. */
public final class KeptAddresses {
  private static final StoredTable ROWS =
      new StoredTable(
          "address_rows",
          List.of(
              "answer_id", "line", "currency", "chain", "address", "memo", "credited", "contract"),
          List.of("answer_id", "line"),
          StoredTable.Again.KEEP);

  private final HistoryStore store;

  public KeptAddresses(HistoryStore store) {
    this.store = requireNonNull(store, "store is null");
  }

  /** Keeps an answer. */
  public void save(AddressAnswer answer) {
    store.write(transaction -> {
      long id =
          transaction
              .first("SELECT nextval('address_answer_ids')", row -> row.whole(1))
              .orElseThrow();
      transaction.update(
          "INSERT INTO address_answers (id, uid, taken_millis, complete) VALUES (?, ?, ?, ?)",
          id,
          answer.uid(),
          answer.takenAt().toEpochMilli(),
          answer.complete());
      return transaction.append(ROWS, rows(id, answer.addresses()));
    });
  }

  /** The last answer of an account that was kept. */
  public Optional<AddressAnswer> latest(String uid) {
    return store.read(transaction ->
        transaction
            .first(
                "SELECT id, taken_millis, complete FROM address_answers WHERE uid = ?"
                    + " ORDER BY taken_millis DESC, id DESC",
                row -> new Entry(row.whole(1), row.whole(2), row.truth(3)),
                uid)
            .map(entry ->
                new AddressAnswer(
                    uid,
                    Instant.ofEpochMilli(entry.takenMillis),
                    entry.complete,
                    transaction.list(
                        "SELECT currency, chain, address, memo, credited, contract"
                            + " FROM address_rows WHERE answer_id = ? ORDER BY line",
                        KeptAddresses::address,
                        entry.id))));
  }

  private record Entry(long id, long takenMillis, boolean complete) {}

  private static List<List<Object>> rows(long id, List<KeptAddress> addresses) {
    List<List<Object>> values = new ArrayList<>(addresses.size());
    for (KeptAddress each : addresses) {
      values.add(
          List.of(
              id,
              values.size(),
              each.currency(),
              each.chain(),
              each.address(),
              each.memo(),
              each.credited(),
              each.contract()));
    }
    return values;
  }

  private static KeptAddress address(StoredRow row) throws SQLException {
    return new KeptAddress(
        row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6));
  }
}
