package kcassets.history.reconcile;

/** Why a check does not close, cannot be made, or closes only on a second look. */
public enum Cause {
  /** The ledger skips: between two rows the balance moved by more than the second one says. */
  ROW_MISSING("row_missing"),
  /** The ledger tells one movement twice, under two ids. */
  ROW_REPEATED("row_repeated"),
  /** The store has no answer for a part of the window. */
  GAP("gap"),
  /** The ledger was last read before the window ended; the next sync settles it. */
  PENDING("pending"),
  /** Nothing of the window was ever answered. */
  NOT_COVERED("not_covered"),
  /** No list of the exchange tells the movements of this wallet. */
  NO_LEDGER("no_ledger"),
  /** One of the two snapshots lacks something, and this wallet is not in it. */
  SNAPSHOT_INCOMPLETE("snapshot_incomplete"),
  /** It closes when rows of the moments in which a snapshot was read count on its other side. */
  DURING_SNAPSHOT("during_snapshot"),
  /** What is owed changed: borrowing, repaying or interest that left no row. */
  LIABILITY("liability"),
  /** Futures: profit that no finished row tells yet is in the balance. */
  UNSETTLED("unsettled"),
  /** A transfer has left, or reached, another wallet, and this side of it is missing. */
  TRANSFER_LEG_MISSING("transfer_leg_missing"),
  /** The list of deposits has one of this amount that the ledger does not. */
  DEPOSIT_NOT_IN_LEDGER("deposit_not_in_ledger"),
  /** The list of withdrawals has one of this amount that the ledger does not. */
  WITHDRAWAL_NOT_IN_LEDGER("withdrawal_not_in_ledger"),
  /** Rows of isolated margin do not name their pair. */
  NO_SYMBOL("no_symbol");

  private final String label;

  Cause(String label) {
    this.label = label;
  }

  /** Its name in answers. */
  public String label() {
    return label;
  }
}
