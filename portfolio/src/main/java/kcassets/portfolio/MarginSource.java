package kcassets.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.Operation;

/** Reads cross and isolated margin: what is held, and what is owed of it. */
record MarginSource(String account, String owner) {
  Findings cross(Tree data) {
    List<Holding> holdings = new ArrayList<>();
    for (Tree row : data.list("accounts")) {
      holdings.add(leg(Wallets.CROSS_MARGIN, Optional.empty(), row));
    }
    return findings(holdings, Operation.CROSS_MARGIN_ACCOUNT);
  }

  Findings isolated(Tree data) {
    List<Holding> holdings = new ArrayList<>();
    for (Tree pair : data.list("assets")) {
      for (String side : List.of("baseAsset", "quoteAsset")) {
        if (!(pair.get(side) instanceof Tree.Nothing)) {
          Optional<String> symbol = Optional.of(pair.text("symbol"));
          holdings.add(leg(Wallets.ISOLATED_MARGIN, symbol, pair.get(side)));
        }
      }
    }
    return findings(holdings, Operation.ISOLATED_MARGIN_ACCOUNTS);
  }

  private Holding leg(String wallet, Optional<String> symbol, Tree row) {
    BigDecimal total = row.amount("total");
    BigDecimal liability = row.amount("liability");
    // Both are younger than the total; where they are missing all counts as principal.
    BigDecimal interest = row.optionalAmount("liabilityInterest").orElse(BigDecimal.ZERO);
    BigDecimal principal =
        row.optionalAmount("liabilityPrincipal").orElseGet(() -> liability.subtract(interest));
    return new Holding(
        account,
        owner,
        wallet,
        symbol,
        row.text("currency"),
        total,
        row.amount("available"),
        row.amount("hold"),
        Optional.of(new Holding.Debt(liability, principal, interest)),
        total.subtract(liability));
  }

  private Findings findings(List<Holding> holdings, Operation source) {
    long held = holdings.stream().filter(holding -> !holding.isZero()).count();
    long owed =
        holdings.stream().flatMap(h -> h.debt().stream()).filter(debt -> !debt.isZero()).count();
    String words = held + (held == 1 ? " balance" : " balances") + ", " + owed + " with debts";
    return Findings.of(
        holdings,
        Coverage.of(account, source, State.SEEN, words).of(owner),
        "nothing is held or owed there");
  }
}
