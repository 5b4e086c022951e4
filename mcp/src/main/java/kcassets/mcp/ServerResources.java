package kcassets.mcp;

import io.modelcontextprotocol.server.McpServerFeatures.AsyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.function.Supplier;
import kcassets.accounts.AccountViews;
import kcassets.catalog.failure.AssetsException;
import kcassets.faces.ErrorsJson;
import kcassets.faces.OperationsJson;
import kcassets.mcp.answer.Answers;
import kcassets.mcp.definition.AllowedAccounts;
import reactor.core.publisher.Mono;

/** What a client may read without asking the venue: catalogs, accounts, and rests of answers. */
final class ServerResources {
  static final String JSON = "application/json";

  private ServerResources() {}

  static List<AsyncResourceSpecification> fixed(AllowedAccounts accounts) {
    return List.of(
        resource(
            "kucoin-assets://operations",
            "operations",
            "Every operation of the exchange: parameters, limits, paging, retention and cost.",
            OperationsJson::text),
        resource(
            "kucoin-assets://errors",
            "errors",
            "Every kind of failure, whether to retry, the exchange's codes and what to do.",
            ErrorsJson::text),
        resource(
            "kucoin-assets://accounts",
            "accounts",
            "The accounts that may be asked about: name and environment.",
            () -> AccountViews.listJson(accounts.list())));
  }

  static AsyncResourceTemplateSpecification parts(Answers answers) {
    return new AsyncResourceTemplateSpecification(
        McpSchema.ResourceTemplate.builder(Answers.TEMPLATE, "answers")
            .title("Rest of an answer")
            .description("A further part of an answer that came with the member shortened.")
            .mimeType(JSON)
            .build(),
        (_, request) ->
            Mono.fromSupplier(() ->
                result(
                    request.uri(),
                    answers.at(request.uri()).orElseThrow(() -> missing(request.uri())))));
  }

  private static AsyncResourceSpecification resource(
      String uri, String name, String description, Supplier<String> text) {
    return new AsyncResourceSpecification(
        McpSchema.Resource.builder(uri, name).description(description).mimeType(JSON).build(),
        (_, _) -> Mono.fromSupplier(() -> result(uri, told(text))));
  }

  private static String told(Supplier<String> text) {
    try {
      return text.get();
    } catch (AssetsException e) {
      throw McpError.builder(McpSchema.ErrorCodes.INTERNAL_ERROR)
          .message(e.failure().message())
          .build();
    }
  }

  private static McpError missing(String uri) {
    return McpError.RESOURCE_NOT_FOUND.apply(uri);
  }

  private static McpSchema.ReadResourceResult result(String uri, String text) {
    return McpSchema.ReadResourceResult.builder(
            List.of(McpSchema.TextResourceContents.builder(uri, text).mimeType(JSON).build()))
        .build();
  }
}
