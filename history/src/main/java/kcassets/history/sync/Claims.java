package kcassets.history.sync;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kcassets.history.ledger.Source;
import kcassets.history.store.StoredTable;
import kcassets.history.store.Transaction;

/**
 * Which worker asks for which cells of a source's calendar, so that workers at one store share the
 * work. Threads may share it.
 */
final class Claims {
  private static final StoredTable TABLE =
      new StoredTable(
          "sync_claims",
          List.of("uid", "source", "currency", "cell_millis", "worker"),
          List.of("uid", "source", "currency", "cell_millis"),
          StoredTable.Again.KEEP);

  private final String worker;
  private final String uid;
  private final Source source;

  Claims(String worker, String uid, Source source) {
    this.worker = worker;
    this.uid = uid;
    this.source = source;
  }

  /**
   * A cell of the calendar, which is the same for all workers.
   *
   * @param start its first millisecond
   */
  record Cell(String currency, long start) {
    static Cell of(Piece piece) {
      return new Cell(piece.currency(), piece.cell());
    }
  }

  /** Claims cells, as far as nobody else has them. */
  void claim(Transaction transaction, Collection<Cell> cells) {
    transaction.append(
        TABLE,
        cells.stream()
            .map(cell -> List.of(uid, source.label(), cell.currency, cell.start, worker))
            .toList());
  }

  /** Cells of this worker. */
  Set<Cell> own(Transaction transaction) {
    return cells(transaction, "worker = ?");
  }

  /** Cells of workers that live; those of the others are given up on the way. */
  Set<Cell> foreign(Transaction transaction) {
    Worker.giveUpTheDead(transaction);
    return cells(transaction, "worker <> ?");
  }

  /** Gives a cell back, in the transaction that keeps what came of it. */
  void release(Transaction transaction, Piece piece) {
    transaction.update(
        "DELETE FROM sync_claims WHERE worker = ? AND uid = ? AND source = ? AND currency = ?"
            + " AND cell_millis = ?",
        worker,
        uid,
        source.label(),
        piece.currency(),
        piece.cell());
  }

  private Set<Cell> cells(Transaction transaction, String whose) {
    return new HashSet<>(
        transaction.list(
            "SELECT currency, cell_millis FROM sync_claims WHERE uid = ? AND source = ? AND "
                + whose,
            row -> new Cell(row.text(1), row.whole(2)),
            uid,
            source.label(),
            worker));
  }
}
