package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finished program wires itself into agents, and its skill is what a common tool installs. */
class AgentSetupTest {
  private static final Path CLIENTS = Folders.checkout().resolve("acceptance/node");

  @TempDir Path folder;

  @Test
  void the_command_in_a_client_s_configuration_starts_this_program() throws IOException {
    Path file = folder.resolve("home/.codex/config.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "model = \"x\" # mine\r\n");
    User user = new User(folder.resolve("assets"));

    Ended installed = inHome(user.types("mcp", "install", "--client", "codex")).run();
    assertThat(installed.exitCode()).as(installed.err()).isZero();
    assertThat(installed.err()).contains("there is no account main yet");
    String command = Folders.distribution().resolve("kucoin-assets").toAbsolutePath().toString();
    assertThat(Files.readString(file))
        .isEqualTo(
            "model = \"x\" # mine\r\n\r\n[mcp_servers.kucoin-assets]\r\ncommand = \""
                + command
                + "\"\r\nargs = [\"mcp\", \"--accounts\", \"main\"]\r\n");
    assertThat(new Command(Path.of(command), "--version").run().out()).startsWith("kucoin-assets ");
    assertThat(
            inHome(user.types("mcp", "status", "--jq", ".[4].entries[0].thisProgram")).run().out())
        .isEqualTo("true\n");

    inHome(user.types("mcp", "install", "--client", "codex", "--undo")).run();
    assertThat(Files.readString(file)).isEqualTo("model = \"x\" # mine\r\n");
  }

  @Test
  void the_program_and_the_common_tool_install_the_same_skill() throws IOException {
    User user = new User(folder.resolve("assets"));
    Path ours = folder.resolve("ours");
    Ended written = inHome(user.types("skill", "install", "--dir", ours.toString())).run();
    assertThat(written.exitCode()).as(written.err()).isZero();
    Map<String, String> expected = files(Folders.checkout().resolve("skills/kucoin-assets"));
    assertThat(expected).hasSize(6);
    assertThat(files(ours.resolve("kucoin-assets"))).isEqualTo(expected);

    Path project = Files.createDirectories(folder.resolve("project"));
    Path tool = CLIENTS.resolve("node_modules/skills/bin/cli.mjs");
    assumeTrue(Files.exists(tool), "SKIPPED: run npm ci in acceptance/node");
    Path repository = folder.resolve("repository");
    Files.createDirectories(repository);
    Folders.copy(Folders.checkout().resolve("skills"), repository.resolve("skills"));
    Ended added =
        inHome(
                new Command(
                        Node.program(),
                        tool.toString(),
                        "add",
                        repository.toString(),
                        "--copy",
                        "--yes")
                    .and("--agent", "claude-code"))
            .with("DISABLE_TELEMETRY", "1")
            .with("DO_NOT_TRACK", "1")
            .in(project)
            .run();
    assertThat(added.exitCode()).as(added.err() + added.out()).isZero();
    assertThat(files(project.resolve(".claude/skills/kucoin-assets"))).isEqualTo(expected);
  }

  private Command inHome(Command command) {
    return command.with("HOME", folder.resolve("home").toString());
  }

  private static Map<String, String> files(Path from) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        if (Files.isRegularFile(each) && !each.getFileName().toString().startsWith(".")) {
          files.put(from.relativize(each).toString(), Files.readString(each));
        }
      }
    }
    return files;
  }
}
