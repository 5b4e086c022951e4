package kcassets.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kcassets.catalog.Operation;
import kcassets.json.Json;

/** Reads {@code spot-accounts}: funding, spot and option wallets, and whatever else may come. */
record SpotSource(String account, String owner) {
  Findings read(Json data) {
    List<Holding> holdings = new ArrayList<>();
    TreeSet<String> abandoned = new TreeSet<>();
    TreeSet<String> unknown = new TreeSet<>();
    for (Json row : data.list()) {
      String type = row.text("type");
      Holding holding = balance(account, owner, Wallets.of(type), row);
      if (holding.isZero()) {
        continue;
      }
      if (Wallets.isAbandoned(type)) {
        abandoned.add(type);
        continue;
      }
      if (!Wallets.isKnown(type)) {
        unknown.add(type);
      }
      holdings.add(holding);
    }
    return Findings.of(holdings, covered(holdings.size(), abandoned, unknown), empty(abandoned));
  }

  /** A row with {@code balance}, {@code available} and {@code holds}. */
  static Holding balance(String account, String owner, String wallet, Json row) {
    BigDecimal balance = row.decimal("balance");
    return new Holding(
        account,
        owner,
        wallet,
        Optional.empty(),
        row.text("currency"),
        balance,
        row.decimal("available"),
        row.decimal("holds"),
        Optional.of(Holding.Debt.NONE),
        balance);
  }

  private Coverage covered(int count, TreeSet<String> abandoned, TreeSet<String> unknown) {
    StringBuilder words = new StringBuilder(count == 1 ? "1 balance" : count + " balances");
    if (!unknown.isEmpty()) {
      words.append("; wallets of a kind this program does not know are counted as they come: ");
      words.append(String.join(", ", unknown));
    }
    words.append(leftOut(abandoned));
    return Coverage.of(account, Operation.SPOT_ACCOUNTS, State.SEEN, words.toString()).of(owner);
  }

  private static String empty(TreeSet<String> abandoned) {
    return "nothing is held there" + leftOut(abandoned);
  }

  private static String leftOut(TreeSet<String> abandoned) {
    return abandoned.isEmpty()
        ? ""
        : "; rows of an abandoned kind are left out, as the margin operations count that money: "
            + String.join(", ", abandoned);
  }
}
