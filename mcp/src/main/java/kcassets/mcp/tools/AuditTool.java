package kcassets.mcp.tools;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.accounts.audit.Audit;
import kcassets.accounts.audit.AuditJson;
import kcassets.accounts.audit.KeyAudit;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.mcp.definition.AllowedAccounts;
import kcassets.mcp.definition.AssetTool;
import kcassets.mcp.definition.InputSchema;
import kcassets.mcp.definition.OutputSchema;
import kcassets.mcp.definition.ToolAdvice;
import kcassets.mcp.definition.ToolAnswer;
import kcassets.mcp.definition.ToolArguments;

/** {@code audit_keys}: whether keys may do more than read, and what else of them needs a person. */
final class AuditTool {
  private AuditTool() {}

  static AssetTool of(AllowedAccounts accounts, Clock clock) {
    return new AssetTool(
        "audit_keys",
        "Audit keys",
        "Whether the API keys in use are safe: rights beyond reading, no IP list, expiry, an old key"
            + " version, sub-account keys that may withdraw, a Unified account that these tools"
            + " cannot fully see. Each finding has a severity (critical, warning, info) and what to"
            + " do; coverage names what could not be checked. For the bare facts of a key use"
            + " api_key_info.",
        InputSchema.object(
            Map.of(
                ToolArguments.ACCOUNT,
                InputSchema.text("A name from list_accounts; every account when left out.")),
            List.of()),
        OutputSchema.of(fields()),
        arguments ->
            ToolAnswer.of(AuditJson.of(audit(accounts, clock, arguments), ToolAdvice.WORDS)));
  }

  private static Audit audit(AllowedAccounts accounts, Clock clock, Map<String, Object> arguments) {
    List<Problem> problems = new ArrayList<>();
    Optional<String> asked = Optional.empty();
    for (Map.Entry<String, Object> argument : arguments.entrySet()) {
      if (argument.getKey().equals(ToolArguments.ACCOUNT)) {
        asked = ToolArguments.account(argument.getValue(), problems);
      } else {
        problems.add(new Problem(argument.getKey(), "is unknown; this tool takes account"));
      }
    }
    accounts.problem(asked).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    Audit audit = KeyAudit.of(accounts.subjects(asked), clock.instant());
    if (audit.keys().isEmpty() && audit.failure().isPresent()) {
      throw new AssetsException(audit.failure().get()); // no key was seen, so there is only why
    }
    return audit;
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("asOf", "string");
    fields.put("clean", "boolean");
    fields.put("complete", "boolean");
    for (String name : List.of("code", "severity", "account", "apiKey", "message", "hint")) {
      fields.put("findings[]." + name, "string");
    }
    fields.put("keys[].account", "string");
    fields.put("keys[].apiKey", "string");
    fields.put("keys[].hasIpList", "boolean");
    fields.put("coverage[].account", "string");
    fields.put("coverage[].source", "string");
    fields.put("coverage[].state", "string");
    return fields;
  }
}
