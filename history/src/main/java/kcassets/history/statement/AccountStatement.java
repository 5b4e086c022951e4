package kcassets.history.statement;

import java.util.List;

/**
 * A month of one account.
 *
 * @param fundingCovered whether the exchange has answered for the month in the one list that every
 *     account has
 */
record AccountStatement(
    String account, String uid, List<StatementLine> lines, boolean fundingCovered) {
  AccountStatement {
    lines = List.copyOf(lines);
  }
}
