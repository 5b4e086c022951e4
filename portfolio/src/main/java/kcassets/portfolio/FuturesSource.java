package kcassets.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.Failure;
import kcassets.json.Json;

/** Reads futures wallets: one account's, or everybody's in one answer. */
record FuturesSource(String account, String owner, String settlement) {
  /** {@code futures-account}. */
  Findings own(Json data) {
    return Findings.of(
        List.of(wallet(owner, data)),
        Coverage.of(account, Operation.FUTURES_ACCOUNT, State.SEEN, "1 wallet")
            .of(owner)
            .in(currency()),
        "nothing is held there");
  }

  /**
   * {@code sub-account-futures-balances}, whose totals include the master as {@code main}.
   *
   * @param own the master's own wallet, where a sub-account is called {@code main} too
   * @param subsToo whether the others are wanted
   */
  Findings everybody(Json data, Optional<Json> own, boolean subsToo) {
    List<Json> rows = data.list("accounts");
    int master = master(rows, own);
    List<Holding> holdings = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Json row = rows.get(i);
      if (i == master || subsToo) {
        holdings.add(wallet(i == master ? owner : Wallets.owner(row.text("accountName")), row));
      }
    }
    long held = holdings.stream().filter(holding -> !holding.isZero()).count();
    Coverage covered =
        Coverage.of(
            account,
            Operation.SUB_ACCOUNT_FUTURES_BALANCES,
            State.SEEN,
            held + (held == 1 ? " wallet" : " wallets") + " of " + accounts(holdings.size()));
    Coverage whose = subsToo ? covered : covered.of(owner);
    return Findings.of(
        holdings, whose.in(currency()), "nothing is held there by " + accounts(holdings.size()));
  }

  /**
   * The place of the account called main that equals the master's own wallet, or else of the first;
   * -1 where none is called so.
   */
  private static int master(List<Json> rows, Optional<Json> own) {
    int first = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (isCalledMain(rows.get(i))) {
        if (own.isEmpty() || isSame(rows.get(i), own.get())) {
          return i;
        }
        first = first < 0 ? i : first;
      }
    }
    return first;
  }

  private static boolean isSame(Json row, Json own) {
    return Stream.of("accountEquity", "marginBalance", "availableBalance")
        .allMatch(name -> row.decimal(name).compareTo(own.decimal(name)) == 0);
  }

  private static boolean isCalledMain(Json row) {
    return row.text("accountName").equals(Wallets.MAIN);
  }

  /** How many accounts are called like the master. */
  static long calledMain(Json data) {
    return data.list("accounts").stream().filter(FuturesSource::isCalledMain).count();
  }

  Coverage refused(Operation source, State state, Failure failure) {
    return Coverage.refused(account, source, state, failure).in(currency());
  }

  private Holding wallet(String whose, Json row) {
    BigDecimal balance = row.decimal("marginBalance");
    BigDecimal hold =
        row.decimal("positionMargin")
            .add(row.decimal("orderMargin"))
            .add(row.decimal("frozenFunds"));
    return new Holding(
        account,
        whose,
        Wallets.FUTURES,
        Optional.empty(),
        Wallets.spotCode(row.get("currency").text().orElse(settlement)),
        balance,
        row.decimal("availableBalance"),
        hold,
        Optional.of(Holding.Debt.NONE),
        row.decimal("accountEquity"));
  }

  private String currency() {
    return Wallets.spotCode(settlement);
  }

  private static String accounts(int count) {
    return count == 1 ? "1 account" : count + " accounts";
  }
}
