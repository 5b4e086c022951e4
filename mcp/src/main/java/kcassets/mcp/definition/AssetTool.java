package kcassets.mcp.definition;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * One tool: how it is told to a client, and what answers it.
 *
 * @param name in snake_case; never changes
 * @param title for people
 * @param description for choosing: what it gives, and what to use instead
 * @param inputSchema what it takes
 * @param outputSchema what {@code structuredContent} looks like
 * @param work answers a call
 */
public record AssetTool(
    String name,
    String title,
    String description,
    Map<String, Object> inputSchema,
    Map<String, Object> outputSchema,
    Work work) {
  public AssetTool {
    requireNonNull(work, "work is null");
    if (!name.matches("[a-z][a-z_]*")) {
      throw new IllegalArgumentException("a tool is a word in snake_case; got " + name);
    }
  }

  /** What answers a call. Called by many threads at once; interrupted when a call is cancelled. */
  @FunctionalInterface
  public interface Work {
    /**
     * @param arguments by name, as JSON values
     * @return JSON: what becomes {@code data}
     * @throws kcassets.catalog.failure.AssetsException when there is no answer
     */
    ToolAnswer answer(Map<String, Object> arguments);
  }
}
