package kcassets.history.statement;

import java.util.List;

/** The balances of one account at one moment. */
record AccountBalances(String account, String uid, List<Balance> balances) {
  AccountBalances {
    balances = List.copyOf(balances);
  }
}
