package kcassets.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.json.Json;

/** Reads cross and isolated margin: what is held, and what is owed of it. */
record MarginSource(String account, String owner) {
  Findings cross(Json data) {
    List<Holding> holdings = new ArrayList<>();
    for (Json row : data.list("accounts")) {
      holdings.add(leg(Wallets.CROSS_MARGIN, Optional.empty(), row));
    }
    return findings(holdings, Operation.CROSS_MARGIN_ACCOUNT);
  }

  Findings isolated(Json data) {
    List<Holding> holdings = new ArrayList<>();
    for (Json pair : data.list("assets")) {
      for (String side : List.of("baseAsset", "quoteAsset")) {
        if (!(pair.get(side) instanceof Json.Nothing)) {
          Optional<String> symbol = Optional.of(pair.text("symbol"));
          holdings.add(leg(Wallets.ISOLATED_MARGIN, symbol, pair.get(side)));
        }
      }
    }
    return findings(holdings, Operation.ISOLATED_MARGIN_ACCOUNTS);
  }

  private Holding leg(String wallet, Optional<String> symbol, Json row) {
    BigDecimal total = row.decimal("total");
    BigDecimal liability = row.decimal("liability");
    // Both are younger than the total; where they are missing all counts as principal.
    BigDecimal interest = row.optionalDecimal("liabilityInterest").orElse(BigDecimal.ZERO);
    BigDecimal principal =
        row.optionalDecimal("liabilityPrincipal").orElseGet(() -> liability.subtract(interest));
    return new Holding(
        account,
        owner,
        wallet,
        symbol,
        row.text("currency"),
        total,
        row.decimal("available"),
        row.decimal("hold"),
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
