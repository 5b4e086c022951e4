package kcassets.history.export;

import java.util.List;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;

/** Rows that a test has made, oldest first, without a store. */
record InMemory(List<LedgerRow> rows) implements Walk {
  @Override
  public void each(LedgerQuery query, LedgerRows.Visitor visitor) {
    for (LedgerRow row : rows) {
      boolean wanted =
          query.uids().contains(row.uid())
              && (query.sources().isEmpty() || query.sources().contains(row.source()))
              && row.timeMillis() >= query.fromMillis().orElse(Long.MIN_VALUE)
              && row.timeMillis() <= query.toMillis().orElse(Long.MAX_VALUE);
      if (wanted && !visitor.visit(row)) {
        return;
      }
    }
  }
}
