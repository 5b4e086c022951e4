package kcassets.mcp;

import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kcassets.accounts.AccountBook;
import kcassets.client.ClientOptions;
import kcassets.faces.Version;
import kcassets.mcp.answer.AnswerBudget;
import kcassets.mcp.answer.Answers;
import kcassets.mcp.definition.AllowedAccounts;
import kcassets.mcp.definition.AssetTool;
import kcassets.mcp.protocol.LineTransport;
import kcassets.mcp.protocol.ProtocolJson;
import kcassets.mcp.tools.StoreAccess;
import kcassets.mcp.tools.Toolbox;

/**
 * The tools as a server of the Model Context Protocol. The SDK speaks the protocol; what is ours is
 * what the tools say and do.
 */
public final class AssetsServer {
  private final AccountBook book;
  private final ServerOptions options;
  private final ClientOptions client;
  private final StoreAccess store;

  /**
   * @param book the accounts of this machine
   * @param options what to serve of them
   * @param store what was copied of them
   */
  public AssetsServer(
      AccountBook book, ServerOptions options, ClientOptions client, StoreAccess store) {
    this.book = book;
    this.options = options;
    this.client = client;
    this.store = store;
  }

  /**
   * Serves one client until it ends.
   *
   * @param in its messages, a line each
   * @param out ours; nothing else may write there
   */
  public void serve(InputStream in, OutputStream out) throws InterruptedException {
    ProtocolJson json = new ProtocolJson();
    LineTransport transport = new LineTransport(json, in, out);
    Answers answers = new Answers();
    try (AllowedAccounts accounts =
        new AllowedAccounts(book, options.accounts(), options.usual(), client)) {
      ToolCalls calls =
          new ToolCalls(accounts, AnswerBudget.ofTokens(options.answerTokens(), answers));
      McpServer.async(transport)
          .serverInfo("kucoin-assets", Version.number())
          .instructions(Instructions.TEXT)
          .capabilities(
              McpSchema.ServerCapabilities.builder()
                  .tools(false)
                  .resources(false, false)
                  .prompts(false)
                  .build())
          .jsonMapper(json)
          // The catalog checks arguments, with all problems at once, and tests check the schemas.
          .jsonSchemaValidator(trusting())
          .validateToolInputs(false)
          .tools(
              tools(accounts, answers, client.clock()).stream()
                  .map(tool -> specification(tool, calls))
                  .toList())
          .resources(ServerResources.fixed(accounts))
          .resourceTemplates(List.of(ServerResources.parts(answers)))
          .prompts(ServerPrompts.all())
          .build();
      transport.serve();
    }
  }

  private List<AssetTool> tools(AllowedAccounts accounts, Answers answers, Clock clock) {
    return Toolbox.of(options.groups(), accounts, store, answers, clock);
  }

  private static McpServerFeatures.AsyncToolSpecification specification(
      AssetTool tool, ToolCalls calls) {
    return new McpServerFeatures.AsyncToolSpecification(
        definition(tool),
        (_, request) ->
            calls.call(tool, request.arguments() == null ? Map.of() : request.arguments()));
  }

  /** A tool as a client is told of it. */
  static McpSchema.Tool definition(AssetTool tool) {
    return McpSchema.Tool.builder(tool.name(), tool.inputSchema())
        .title(tool.title())
        .description(tool.description())
        .outputSchema(tool.outputSchema())
        .annotations(
            McpSchema.ToolAnnotations.builder()
                .title(tool.title())
                .readOnlyHint(true)
                .destructiveHint(false)
                .idempotentHint(true)
                .openWorldHint(true)
                .build())
        .build();
  }

  private static JsonSchemaValidator trusting() {
    return (_, _) -> JsonSchemaValidator.ValidationResponse.asValid("");
  }
}
