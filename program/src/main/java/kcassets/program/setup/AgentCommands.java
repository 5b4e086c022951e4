package kcassets.program.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kcassets.catalog.Group;
import kcassets.program.commands.Command;
import kcassets.program.commands.Completes;
import kcassets.program.commands.Need;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.Values;
import kcassets.program.store.StoreOptions;

/** The commands that wire this program into agents. */
public final class AgentCommands {
  static final String AGENTS = "Agents";

  private static final OptionModel DRY_RUN =
      OptionModel.flag("Show what would be written, and write nothing.", "--dry-run");

  private AgentCommands() {}

  /** The command {@code mcp}. */
  public static Command mcp() {
    return new Command(
            "mcp",
            AGENTS,
            "Serve the operations as tools to an agent: the Model Context Protocol over standard input"
                + " and output.",
            List.of(
                "An agent's program starts it and ends it; nothing it offers can change anything, and no"
                    + " tool takes a key or secret.",
                "Without --accounts the agent may ask about every stored account; --account names the"
                    + " one that is meant when it names none.",
                "Answers that are too large come in parts."),
            List.of(
                OptionModel.value(
                    "NAME,...", "The only accounts that exist for the agent.", "--accounts"),
                OptionModel.value(
                        "GROUP,...",
                        "Only the operations of these groups; what is no operation stays.",
                        "--tools")
                    .oneOf(groups()),
                OptionModel.value(
                    "N",
                    "About how large an answer may be, in tokens of a model: 2000 to 1000000; 20000"
                        + " when left out.",
                    "--answer-tokens"),
                StoreOptions.STORE),
            List.of(),
            "echo '{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                + "\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"me\",\"version\":\"1\"}}}'"
                + " | kucoin-assets --demo mcp",
            Set.of(Need.ACCOUNT, Need.STORE, Need.EXCHANGE),
            invocation -> new McpCommand(invocation).run())
        .over(install(), status());
  }

  private static Map<String, String> groups() {
    Map<String, String> groups = new LinkedHashMap<>();
    for (Group group : Group.values()) {
      groups.put(group.label(), group.title());
    }
    return groups;
  }

  /** The command {@code skill}. */
  public static Command skill() {
    return Command.leading(
        "skill",
        AGENTS,
        "The Agent Skill that teaches an agent to use this program.",
        List.of(),
        List.of(skillInstall()),
        "kucoin-assets --demo skill install --dry-run");
  }

  private static Command install() {
    return new Command(
        "install",
        AGENTS,
        "Write this program into an agent's configuration, or take it out again.",
        List.of(
            "The entry is a command with this program's path and the names of accounts; with"
                + " --demo it serves a simulated account.",
            "Everything else in the file stays to the byte: comments, unknown settings, layout.",
            "Before the first change the file is copied beside itself, with the ending"
                + " .before-kucoin-assets.",
            "A file that cannot be understood is left alone: exit 9, with the line."),
        List.of(
            OptionModel.value("CLIENT", "The agent.", "--client")
                .oneOf(
                    Values.meanings(
                        "claude-code", "Claude Code, for the whole user",
                        "claude-desktop", "Claude Desktop",
                        "cursor", "Cursor",
                        "vscode", "VS Code, in the user's profile",
                        "codex", "Codex",
                        "gemini", "Gemini CLI"))
                .mandatory(),
            OptionModel.value(
                    "NAME,...",
                    "The accounts that the agent may ask with; else the account of the global"
                        + " option or of KUCOIN_ASSETS_ACCOUNT, else main.",
                    "--accounts")
                .completedBy(Completes.ACCOUNTS),
            OptionModel.value(
                "NAME",
                "What the agent calls this program; kucoin-assets unless told otherwise.",
                "--name"),
            OptionModel.value(
                "URL",
                "The PostgreSQL database that the agent reads the history from, in place of the"
                    + " program's folder; a password never goes in here.",
                "--store"),
            OptionModel.flag(
                "Take the entry out: the file is as before to the byte, or keeps what others"
                    + " wrote since.",
                "--undo"),
            DRY_RUN),
        List.of(),
        "kucoin-assets --demo mcp install --client cursor --dry-run",
        Set.of(),
        invocation -> new McpSettings(invocation).install());
  }

  private static Command status() {
    return new Command(
        "status",
        AGENTS,
        "Show for every agent whether this program is in its configuration, with which accounts.",
        List.of(),
        List.of(),
        List.of(),
        "kucoin-assets --demo mcp status",
        Set.of(),
        invocation -> new McpSettings(invocation).status());
  }

  private static Command skillInstall() {
    return new Command(
        "install",
        AGENTS,
        "Write the Agent Skill into a folder of skills.",
        List.of(
            "The skill is the folder kucoin-assets: SKILL.md with its references, in English and"
                + " Chinese.",
            "A file there that this program did not write is kept, and named as a problem."),
        List.of(
            OptionModel.value(
                    "DIR", "The folder of skills; ~/.claude/skills unless told otherwise.", "--dir")
                .completedBy(Completes.FILES),
            DRY_RUN),
        List.of(),
        "kucoin-assets --demo skill install --dry-run",
        Set.of(),
        invocation -> new SkillCommand(invocation).run());
  }
}
