import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The smallest server of the same SDK: one tool, which asks one address and gives what came. */
public final class MinimalServer {
  public static void main(String[] arguments) {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request = HttpRequest.newBuilder(URI.create(arguments[0])).build();
    McpSchema.Tool tool =
        McpSchema.Tool.builder("currency", Map.of("type", "object", "properties", Map.of()))
            .description("One currency.")
            .build();
    var mapper = new JacksonMcpJsonMapper(JsonMapper.builder().build());
    McpServer.sync(new StdioServerTransportProvider(mapper))
        .serverInfo("minimal", "1")
        .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
        .jsonMapper(mapper)
        .toolCall(
            tool,
            (exchange, call) -> {
              try {
                String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
                return McpSchema.CallToolResult.builder(
                        List.of(McpSchema.TextContent.builder(body).build()))
                    .isError(false)
                    .build();
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            })
        .build();
  }
}
