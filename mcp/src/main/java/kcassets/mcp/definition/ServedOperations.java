package kcassets.mcp.definition;

import java.util.Set;
import kcassets.catalog.Operation;

/** Which operations are tools. */
public final class ServedOperations {
  /** The public helpers that an agent needs beside the account's own operations. */
  private static final Set<Operation> HELPERS = Set.of(Operation.CURRENCY, Operation.FIAT_PRICES);

  private ServedOperations() {}

  /** Whether an operation is a tool. */
  public static boolean isTool(Operation operation) {
    return operation.endpoint().isPrivate() || HELPERS.contains(operation);
  }
}
