package kcassets.program.agents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Configurations as users have them, and readers of them that others wrote. */
final class Fixtures {
  static final ServerEntry ENTRY =
      new ServerEntry("/opt/kucoin assets/kucoin-assets", List.of("mcp", "--accounts", "main"));

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();
  private static final TomlMapper TOML = TomlMapper.builder().build();

  private Fixtures() {}

  static String of(AgentClient client) {
    String name = client.label() + (client == AgentClient.CODEX ? ".toml" : ".json");
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a text says, read by a library; an empty text says nothing. */
  static ObjectNode said(AgentClient client, String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (bare.isBlank()) {
      return JSON.createObjectNode();
    }
    JsonNode read = client == AgentClient.CODEX ? TOML.readTree(bare) : JSON.readTree(bare);
    return (ObjectNode) read;
  }

  /** The same with our entry added, as the client wants it. */
  static ObjectNode saidWith(AgentClient client, String text, String name, ServerEntry entry) {
    ObjectNode said = said(client, text);
    ObjectNode list = said.withObjectProperty(list(client));
    ObjectNode ours = list.withObjectProperty(name);
    if (client == AgentClient.VSCODE || client == AgentClient.CLAUDE_CODE) {
      ours.put("type", "stdio");
    }
    ours.put("command", entry.command());
    ours.putArray("args")
        .addAll(entry.arguments().stream().map(JSON.getNodeFactory()::stringNode).toList());
    return said;
  }

  static String list(AgentClient client) {
    return switch (client) {
      case CODEX -> "mcp_servers";
      case VSCODE -> "servers";
      case CLAUDE_CODE, CLAUDE_DESKTOP, CURSOR, GEMINI -> "mcpServers";
    };
  }
}
