package kcassets.mcp.tools;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.history.coverage.AccountCoverage;
import kcassets.history.coverage.AccountCoverageJson;
import kcassets.history.coverage.CoverageReader;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.store.HistoryStore;
import kcassets.mcp.definition.AllowedAccounts;
import kcassets.mcp.definition.AssetTool;
import kcassets.mcp.definition.OutputSchema;
import kcassets.mcp.definition.ToolAnswer;

/** {@code coverage}: what of an account's history is on this machine, and what is missing. */
final class CoverageTool {
  private CoverageTool() {}

  static AssetTool of(AllowedAccounts accounts, StoreAccess store, Clock clock) {
    return new AssetTool(
        "coverage",
        "Coverage",
        "Which stretches of time the history on this machine covers, list by list, before any"
            + " conclusion from it: a stretch in gaps may hold movements that nobody sees. reason:"
            + " not_fetched (a sync fills it), lost (the exchange has forgotten it),"
            + " never_obtainable (forgotten before the first sync), not_enabled. losesRowsAt is when"
            + " rows go for good unless the user syncs. Whether what is there adds up, reconcile"
            + " tells.",
        KeptTool.input(),
        OutputSchema.of(fields()),
        arguments ->
            KeptTool.answer(
                accounts, store, arguments, "[]", (open, account) -> answer(open, account, clock)));
  }

  private static ToolAnswer answer(HistoryStore store, KnownAccounts.Known account, Clock clock) {
    AccountCoverage coverage = new CoverageReader(store).read(account, clock.instant());
    return new ToolAnswer(
        AccountCoverageJson.text(List.of(coverage)),
        Optional.empty(),
        coverage.isComplete()
            ? List.of()
            : List.of(
                "The history has gaps: whatever is concluded from it is not the whole, and a gap"
                    + " that is lost cannot be filled."));
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : List.of("account", "uid", "source", "asOf", "digest")) {
      fields.put("[]." + name, "string");
    }
    fields.put("[].intervals[].from", "string");
    fields.put("[].intervals[].to", "string");
    fields.put("[].gaps[].from", "string?");
    fields.put("[].gaps[].to", "string");
    fields.put("[].gaps[].reason", "string");
    fields.put("[].rows", "integer");
    fields.put("[].losesRowsAt", "string?");
    return fields;
  }
}
