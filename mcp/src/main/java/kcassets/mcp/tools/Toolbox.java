package kcassets.mcp.tools;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kcassets.catalog.Group;
import kcassets.catalog.Operation;
import kcassets.mcp.answer.Answers;
import kcassets.mcp.definition.AllowedAccounts;
import kcassets.mcp.definition.AnswerFields;
import kcassets.mcp.definition.AssetTool;
import kcassets.mcp.definition.ServedOperations;

/** Every tool there is. This is the one place to add another. */
public final class Toolbox {
  private Toolbox() {}

  /**
   * The tools to serve.
   *
   * @param groups whose operations to serve; all where it is empty. What is no operation is always
   *     served.
   */
  public static List<AssetTool> of(
      Set<Group> groups,
      AllowedAccounts accounts,
      StoreAccess store,
      Answers answers,
      Clock clock) {
    AnswerFields fields = AnswerFields.ofCatalog();
    List<AssetTool> tools = new ArrayList<>();
    tools.add(AccountsTool.of(accounts));
    tools.add(AuditTool.of(accounts, clock));
    tools.add(PortfolioTool.of(accounts));
    tools.add(FeesTool.of(accounts));
    tools.add(AddressesTool.of(accounts));
    tools.add(HistoryTool.of(accounts, store, clock));
    tools.add(CoverageTool.of(accounts, store, clock));
    tools.add(ReconcileTool.of(accounts, store, clock));
    operations(groups)
        .map(each -> OperationTool.of(each, fields, accounts, clock))
        .forEach(tools::add);
    tools.add(RestTool.of(answers));
    return tools;
  }

  private static Stream<Operation> operations(Set<Group> groups) {
    return Arrays.stream(Operation.values())
        .filter(ServedOperations::isTool)
        .filter(each -> groups.isEmpty() || groups.contains(each.endpoint().group()));
  }
}
