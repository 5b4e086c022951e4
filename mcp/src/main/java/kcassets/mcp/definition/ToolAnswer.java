package kcassets.mcp.definition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import kcassets.catalog.Operation;

/**
 * What a tool found out.
 *
 * @param data JSON
 * @param operation whose rows it holds; empty where they are no operation's
 * @param notes what a reader must know beside the data, a sentence each
 */
public record ToolAnswer(String data, Optional<Operation> operation, List<String> notes) {
  public ToolAnswer {
    requireNonNull(data, "data is null");
    requireNonNull(operation, "operation is null");
    notes = List.copyOf(notes);
  }

  /** Data and nothing to add. */
  public static ToolAnswer of(String data) {
    return new ToolAnswer(data, Optional.empty(), List.of());
  }
}
