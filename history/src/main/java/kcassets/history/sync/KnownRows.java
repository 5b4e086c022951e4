package kcassets.history.sync;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Transaction;

/** What the rows in the store say about what is still to be asked. Threads may share it. */
final class KnownRows {
  private final HistoryStore store;
  private final String uid;

  KnownRows(HistoryStore store, String uid) {
    this.store = store;
    this.uid = uid;
  }

  /** A row that may still change. */
  record Unsettled(String currency, long timeMillis) {}

  /** Rows of a source that are not final, the oldest first. */
  List<Unsettled> unsettled(Source source) {
    return store.read(transaction -> {
      List<Object> values = new ArrayList<>(List.of(uid, source.label()));
      List<String> open =
          transaction
              .list(
                  "SELECT DISTINCT status FROM ledger_rows"
                      + " WHERE uid = ? AND source = ? AND status IS NOT NULL",
                  row -> row.text(1),
                  values.toArray())
              .stream()
              .filter(status -> !source.isFinal(status))
              .toList();
      if (open.isEmpty()) {
        return List.of();
      }
      values.addAll(open);
      return transaction.list(
          "SELECT currency, time_millis FROM ledger_rows"
              + " WHERE uid = ? AND source = ? AND status IN ("
              + String.join(", ", Collections.nCopies(open.size(), "?"))
              + ") ORDER BY time_millis",
          row -> new Unsettled(row.text(1), row.whole(2)),
          values.toArray());
    });
  }

  /**
   * Currencies that the account is known to have had: in a row of any source, in a balance of any
   * wallet, or because they were asked for before.
   */
  Set<String> currencies() {
    return store.read(transaction -> {
      Set<String> currencies = new TreeSet<>();
      currencies.addAll(
          transaction.list(
              "SELECT DISTINCT source, currency FROM ledger_rows WHERE uid = ?",
              row -> Source.named(row.text(1)).orElseThrow().spotCurrency(row.text(2)),
              uid));
      // Portfolio names coins as the spot wallets do.
      currencies.addAll(
          transaction.list(
              "SELECT DISTINCT rows.currency FROM snapshot_rows AS rows JOIN snapshots"
                  + " ON snapshots.id = rows.snapshot_id WHERE snapshots.uid = ?"
                  + " AND rows.owner = 'main'",
              row -> row.text(1),
              uid));
      currencies.addAll(
          transaction.list(
              "SELECT DISTINCT currency FROM answered_windows WHERE uid = ? AND currency <> ''",
              row -> row.text(1),
              uid));
      return currencies;
    });
  }

  /** The time of the oldest row, of any source. */
  Optional<Long> oldest() {
    return store.read(transaction ->
        transaction.first(
            "SELECT time_millis FROM ledger_rows WHERE uid = ? ORDER BY time_millis LIMIT 1",
            row -> row.whole(1),
            uid));
  }

  /** The time of the oldest row of a source. */
  Optional<Long> oldest(Source source) {
    return store.read(transaction -> oldest(transaction, source));
  }

  private Optional<Long> oldest(Transaction transaction, Source source) {
    return transaction.first(
        "SELECT time_millis FROM ledger_rows WHERE uid = ? AND source = ?"
            + " ORDER BY time_millis LIMIT 1",
        row -> row.whole(1),
        uid,
        source.label());
  }

  /**
   * Whether some futures wallet held something before its oldest row: then there are older ones.
   */
  boolean futuresOpenWithMoney() {
    return store.read(transaction -> {
      List<String> currencies =
          transaction.list(
              "SELECT DISTINCT currency FROM ledger_rows WHERE uid = ? AND source = ?",
              row -> row.text(1),
              uid,
              Source.FUTURES_LEDGERS.label());
      return currencies.stream().anyMatch(currency -> opensWithMoney(transaction, currency));
    });
  }

  private boolean opensWithMoney(Transaction transaction, String currency) {
    return transaction
        .first(
            "SELECT amount, balance FROM ledger_rows"
                + " WHERE uid = ? AND source = ? AND currency = ?"
                + " ORDER BY time_millis, length(id), id LIMIT 1",
            row ->
                row.maybeExact(2)
                    .map(balance -> {
                      try {
                        return balance.subtract(row.exact(1)).signum() != 0;
                      } catch (SQLException e) {
                        throw new IllegalStateException(e);
                      }
                    })
                    .orElse(false),
            uid,
            Source.FUTURES_LEDGERS.label(),
            currency)
        .orElse(false);
  }
}
