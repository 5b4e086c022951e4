package kcassets.program.agents;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The clients whose configuration this program can write itself into, for the whole user. */
public enum AgentClient {
  /**
   * @see <a href="https://code.claude.com/docs/en/mcp">Claude Code</a>
   */
  CLAUDE_CODE("Claude Code", "Start a new session of Claude Code; /mcp shows the server."),
  /**
   * @see <a href="https://modelcontextprotocol.io/docs/develop/connect-local-servers">Claude
   *     Desktop</a>
   */
  CLAUDE_DESKTOP("Claude Desktop", "Quit Claude Desktop and start it again."),
  /**
   * @see <a href="https://cursor.com/docs/context/mcp">Cursor</a>
   */
  CURSOR("Cursor", "Look under Settings, MCP, in Cursor, and enable the server if asked."),
  /**
   * @see <a href="https://code.visualstudio.com/docs/copilot/reference/mcp-configuration">VS
   *     Code</a>
   */
  VSCODE("VS Code", "Run MCP: List Servers in VS Code and start the server."),
  /**
   * @see <a href="https://developers.openai.com/codex/mcp">Codex</a>
   */
  CODEX("Codex", "Start a new session of Codex; /mcp shows the server."),
  /**
   * @see <a href="https://geminicli.com/docs/tools/mcp-server/">Gemini CLI</a>
   */
  GEMINI("Gemini CLI", "Start a new session of Gemini CLI; /mcp shows the server.");

  private final String title;
  private final String next;

  AgentClient(String title, String next) {
    this.title = title;
    this.next = next;
  }

  /** The word for it on the command line: {@code claude-code}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What its makers call it. */
  public String title() {
    return title;
  }

  /** The client of a word. */
  public static Optional<AgentClient> named(String label) {
    return Arrays.stream(values()).filter(client -> client.label().equals(label)).findFirst();
  }

  /** What a user does for the client to notice. */
  String next() {
    return next;
  }

  /** The file of the whole user, as against one project. */
  Path file(ClientPlaces places) {
    return switch (this) {
      case CLAUDE_CODE -> places.named("CLAUDE_CONFIG_DIR", "").resolve(".claude.json");
      case CLAUDE_DESKTOP ->
          places.applications().resolve("Claude").resolve("claude_desktop_config.json");
      case CURSOR -> places.home().resolve(".cursor").resolve("mcp.json");
      case VSCODE -> places.applications().resolve("Code").resolve("User").resolve("mcp.json");
      case CODEX -> places.named("CODEX_HOME", ".codex").resolve("config.toml");
      case GEMINI ->
          places.named("GEMINI_CLI_HOME", "").resolve(".gemini").resolve("settings.json");
    };
  }

  /**
   * Reads its configuration.
   *
   * @throws BrokenText when it cannot be understood
   */
  Configuration read(String text) throws BrokenText {
    return switch (this) {
      case CODEX -> TomlConfiguration.read(text);
      case VSCODE -> JsonConfiguration.read(text, "servers", true);
      case CLAUDE_CODE -> JsonConfiguration.read(text, "mcpServers", true);
      case CLAUDE_DESKTOP, CURSOR, GEMINI -> JsonConfiguration.read(text, "mcpServers", false);
    };
  }
}
