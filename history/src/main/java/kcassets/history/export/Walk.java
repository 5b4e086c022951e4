package kcassets.history.export;

import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRows;

/** Where the rows of a history come from. */
@FunctionalInterface
public interface Walk {
  /** Shows the rows of a query, in its order. */
  void each(LedgerQuery query, LedgerRows.Visitor visitor);
}
