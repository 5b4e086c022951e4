package kcassets.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.faces.FailureContext;
import kcassets.faces.FailureLine;
import kcassets.mcp.answer.AnswerBudget;
import kcassets.mcp.definition.AllowedAccounts;
import kcassets.mcp.definition.AssetTool;
import kcassets.mcp.definition.ToolAdvice;
import kcassets.mcp.definition.ToolArguments;
import reactor.core.publisher.Mono;
import tools.jackson.databind.util.RawValue;

/**
 * Answers calls of tools, each on a thread of its own, so many at once. A call that is cancelled is
 * interrupted, which ends its exchange with the venue.
 */
final class ToolCalls {
  private static final int MOST_AT_ONCE = 32;

  private final AllowedAccounts accounts;
  private final AnswerBudget budget;
  private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE, true);

  ToolCalls(AllowedAccounts accounts, AnswerBudget budget) {
    this.accounts = accounts;
    this.budget = budget;
  }

  /** The answer of a call, once somebody waits for it. */
  Mono<McpSchema.CallToolResult> call(AssetTool tool, Map<String, Object> arguments) {
    return Mono.create(sink -> {
      Thread worker =
          Thread.ofVirtual()
              .name(tool.name())
              .unstarted(() -> {
                try {
                  sink.success(inTurn(tool, arguments));
                } catch (InterruptedException _) {
                  Thread.currentThread().interrupt();
                }
              });
      sink.onCancel(worker::interrupt);
      worker.start();
    });
  }

  private McpSchema.CallToolResult inTurn(AssetTool tool, Map<String, Object> arguments)
      throws InterruptedException {
    atOnce.acquire();
    try {
      return answer(tool, arguments);
    } finally {
      atOnce.release();
    }
  }

  private McpSchema.CallToolResult answer(AssetTool tool, Map<String, Object> arguments) {
    try {
      AnswerBudget.Fitted fitted = budget.fit(tool.work().answer(arguments));
      McpSchema.CallToolResult.Builder result =
          McpSchema.CallToolResult.builder(List.of(text(fitted.json())))
              .structuredContent(new RawValue(fitted.json()))
              .isError(false);
      fitted.next().ifPresent(uri -> result.addContent(link(uri)));
      return result.build();
    } catch (AssetsException e) {
      return failed(FailureLine.of(e.failure(), context(tool, arguments), ToolAdvice.WORDS));
    } catch (RuntimeException | Error e) {
      return failed(FailureLine.internal(e.getClass().getSimpleName(), context(tool, arguments)));
    }
  }

  private FailureContext context(AssetTool tool, Map<String, Object> arguments) {
    Optional<Operation> operation = Operation.named(tool.name());
    Optional<String> asked =
        arguments.get(ToolArguments.ACCOUNT) instanceof String name
            ? Optional.of(name)
            : Optional.empty();
    return new FailureContext(
        operation.map(Operation::command),
        operation.filter(each -> each.endpoint().isPrivate()).flatMap(_ -> known(asked)));
  }

  private Optional<String> known(Optional<String> asked) {
    try {
      return accounts.name(asked);
    } catch (AssetsException _) {
      return Optional.empty(); // the accounts cannot be read, which is the failure being told
    }
  }

  private static McpSchema.CallToolResult failed(FailureLine line) {
    return McpSchema.CallToolResult.builder(List.of(text(line.json()))).isError(true).build();
  }

  private static McpSchema.Content text(String text) {
    return McpSchema.TextContent.builder(text).build();
  }

  private static McpSchema.Content link(String uri) {
    return McpSchema.ResourceLink.builder()
        .uri(uri)
        .name("the next part")
        .description("The rows that follow.")
        .mimeType(ServerResources.JSON)
        .build();
  }
}
