package kcassets.history.export;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import kcassets.history.ledger.LedgerQuery;

/**
 * What is to be exported.
 *
 * @param query which rows; the order does not count, exports are oldest first
 * @param accounts the local name of each uid, where it has one
 * @param withRaw whether rows carry the exchange's own row too; of no meaning for import files
 * @param withInner whether import files have transfers to and from other accounts of the exchange
 * @param check whether the files are read back and their sums compared
 */
public record ExportRequest(
    LedgerQuery query,
    Map<String, String> accounts,
    boolean withRaw,
    boolean withInner,
    boolean check) {
  public ExportRequest {
    requireNonNull(query, "query is null");
    accounts = Map.copyOf(accounts);
    query = query.ordered(LedgerQuery.Order.OLDEST_FIRST);
  }
}
