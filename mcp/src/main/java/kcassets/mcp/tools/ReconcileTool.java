package kcassets.mcp.tools;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.reconcile.BalanceCheck;
import kcassets.history.reconcile.Reconciler;
import kcassets.history.reconcile.Reconciliation;
import kcassets.history.reconcile.ReconciliationJson;
import kcassets.history.store.HistoryStore;
import kcassets.mcp.definition.AllowedAccounts;
import kcassets.mcp.definition.AssetTool;
import kcassets.mcp.definition.OutputSchema;
import kcassets.mcp.definition.ToolAnswer;

/** {@code reconcile}: whether the history on this machine adds up to the balances. */
final class ReconcileTool {
  private ReconcileTool() {}

  static AssetTool of(AllowedAccounts accounts, StoreAccess store, Clock clock) {
    return new AssetTool(
        "reconcile",
        "Reconcile",
        "Whether the books on this machine close: opening and movements must make the closing, for"
            + " every wallet and currency, between snapshots and from row to row. Use it to find"
            + " what is missing: an open check names coin, difference, time and likely cause."
            + " unchecked is not closed: there was too little to tell. transfers pairs both sides"
            + " between own wallets and sub-accounts. For stretches without data use coverage.",
        KeptTool.input(),
        OutputSchema.of(fields()),
        arguments ->
            KeptTool.answer(
                accounts,
                store,
                arguments,
                "{\"closed\":false,\"accounts\":[],\"checks\":[],"
                    + "\"transfers\":{\"pairs\":[],\"unpaired\":[]}}",
                (open, account) -> answer(open, account, accounts, clock)));
  }

  private static ToolAnswer answer(
      HistoryStore store, KnownAccounts.Known account, AllowedAccounts accounts, Clock clock) {
    // What a client may not ask about does not exist for it, not even as the side of a transfer.
    Set<String> visible =
        new KnownAccounts(store)
            .all().stream()
                .filter(known -> accounts.problem(Optional.of(known.name())).isEmpty())
                .map(KnownAccounts.Known::uid)
                .collect(Collectors.toSet());
    Reconciliation told =
        new Reconciler(store).reconcile(List.of(account), visible::contains, clock.instant());
    return new ToolAnswer(ReconciliationJson.text(told), Optional.empty(), notes(told));
  }

  private static List<String> notes(Reconciliation told) {
    long open = told.count(BalanceCheck.State.OPEN);
    if (open > 0) {
      return List.of("The books do not close: " + open + " checks have state open.");
    }
    return told.closed()
        ? List.of()
        : List.of("Nothing could be compared yet: it takes two snapshots. This is no proof.");
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("closed", "boolean");
    fields.put("asOf", "string");
    for (String name :
        List.of(
            "account",
            "kind",
            "wallet",
            "currency",
            "from",
            "to",
            "opening",
            "movements",
            "closing",
            "difference",
            "state")) {
      fields.put("checks[]." + name, "string");
    }
    fields.put("checks[].cause", "string?");
    fields.put("checks[].message", "string?");
    fields.put("transfers.pairs[].amount", "string");
    fields.put("transfers.unpaired[].reason", "string");
    return fields;
  }
}
