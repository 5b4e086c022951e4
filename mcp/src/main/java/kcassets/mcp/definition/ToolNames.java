package kcassets.mcp.definition;

import kcassets.catalog.Naming;
import kcassets.catalog.Operation;

/** Names for somebody who has tools: operations are tools, a walk is an argument. */
public final class ToolNames implements Naming {
  /** The one there is; it has no state. */
  public static final Naming NAMES = new ToolNames();

  private ToolNames() {}

  @Override
  public String operation(Operation operation) {
    return operation.tool();
  }

  @Override
  public String wholeList() {
    return ToolArguments.ALL;
  }

  @Override
  public String option(String name) {
    return name;
  }
}
