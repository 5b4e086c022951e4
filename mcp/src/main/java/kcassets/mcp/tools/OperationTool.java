package kcassets.mcp.tools;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.catalog.Problem;
import kcassets.catalog.Request;
import kcassets.client.AssetsClient;
import kcassets.mcp.definition.AllowedAccounts;
import kcassets.mcp.definition.AnswerFields;
import kcassets.mcp.definition.AssetTool;
import kcassets.mcp.definition.InputSchema;
import kcassets.mcp.definition.OutputSchema;
import kcassets.mcp.definition.ToolAnswer;
import kcassets.mcp.definition.ToolArguments;
import kcassets.mcp.definition.ToolNames;
import kcassets.mcp.definition.ToolWords;

/** Any operation of the catalog as a tool. */
final class OperationTool {
  private final Operation operation;
  private final AllowedAccounts accounts;
  private final Clock clock;

  private OperationTool(Operation operation, AllowedAccounts accounts, Clock clock) {
    this.operation = operation;
    this.accounts = accounts;
    this.clock = clock;
  }

  static AssetTool of(
      Operation operation, AnswerFields fields, AllowedAccounts accounts, Clock clock) {
    return new AssetTool(
        operation.tool(),
        ToolWords.title(operation),
        ToolWords.describe(operation),
        InputSchema.of(operation.endpoint()),
        OutputSchema.of(fields.of(operation)),
        new OperationTool(operation, accounts, clock)::answer);
  }

  private ToolAnswer answer(Map<String, Object> arguments) {
    ToolArguments asked = ToolArguments.of(operation.endpoint(), arguments);
    List<Problem> problems = new ArrayList<>(asked.problems());
    accounts.problem(asked.account()).ifPresent(problems::add);
    Request request =
        operation.request(asked.texts(), clock.instant(), asked.all(), problems, ToolNames.NAMES);
    AssetsClient client =
        operation.endpoint().isPrivate() ? accounts.client(asked.account()) : accounts.anyClient();
    List<String> notes = new ArrayList<>();
    for (Problem warning : request.warnings()) {
      notes.add(warning.parameter() + " " + warning.message());
    }
    String data = asked.all() ? WholeList.read(client, request, notes) : client.call(request);
    return new ToolAnswer(data, Optional.of(operation), notes);
  }
}
