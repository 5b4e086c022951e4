package kcassets.mcp.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcassets.accounts.AccountViews;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.mcp.definition.AllowedAccounts;
import kcassets.mcp.definition.AssetTool;
import kcassets.mcp.definition.InputSchema;
import kcassets.mcp.definition.OutputSchema;
import kcassets.mcp.definition.ToolAnswer;

/** {@code list_accounts}: the accounts that may be asked about. */
final class AccountsTool {
  private AccountsTool() {}

  static AssetTool of(AllowedAccounts accounts) {
    return new AssetTool(
        "list_accounts",
        "List accounts",
        "The accounts that may be asked about: name and environment (Production or Simulator)."
            + " Use a name as the argument account of other tools. For balances use"
            + " spot_accounts; for the safety of keys use audit_keys.",
        InputSchema.object(Map.of(), List.of()),
        OutputSchema.of(fields()),
        arguments -> {
          requireNone(arguments);
          return ToolAnswer.of(AccountViews.listJson(accounts.list()));
        });
  }

  /** In one order: Map.of has another one in every run. */
  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("[].name", "string");
    fields.put("[].environment", "string");
    return fields;
  }

  private static void requireNone(Map<String, Object> arguments) {
    List<Problem> problems =
        arguments.keySet().stream()
            .map(name -> new Problem(name, "is unknown; this tool takes no arguments"))
            .toList();
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
  }
}
