package kcassets.history.sync;

import java.util.List;
import java.util.Optional;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.LedgerRow;

/**
 * A piece that was asked for, and is to be kept at once or not at all.
 *
 * @param of whose it is
 * @param rows what came, also of a piece that failed later
 * @param formerIds ids under which rows stood before the exchange gave them one
 * @param answered the record of the interval; empty where it failed, or was answered before
 * @param releases whether it was the last piece of its cell
 */
record FinishedPiece(
    CopiedSource of,
    Piece piece,
    List<LedgerRow> rows,
    List<String> formerIds,
    Optional<AnsweredWindows.WithBodies> answered,
    boolean releases) {
  /** What an object and its strings take beside the text of a row. */
  private static final int ROW_BYTES = 600;

  FinishedPiece {
    rows = List.copyOf(rows);
    formerIds = List.copyOf(formerIds);
  }

  /** About what it takes in memory. */
  long bytes() {
    long bytes = ROW_BYTES;
    for (LedgerRow row : rows) {
      bytes += row.raw().length() + ROW_BYTES;
    }
    return bytes + answered.map(AnsweredWindows.WithBodies::bytes).orElse(0);
  }
}
