package kcassets.program.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kcassets.program.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class McpSettingsTest {
  @TempDir Path home;

  @Test
  void the_account_is_the_one_that_a_command_would_take() throws IOException {
    assertThat(installed("mcp", "install", "--client", "cursor")).isEqualTo("main");
    assertThat(installed("--account", "desk", "mcp", "install", "--client", "cursor"))
        .isEqualTo("desk");
    assertThat(installed("mcp", "install", "--client", "cursor", "--accounts", "a,b"))
        .isEqualTo("a,b");
    assertThat(
            new Run(home)
                .environment("KUCOIN_ASSETS_ACCOUNT", "alpha")
                .run("mcp", "install", "--client", "cursor")
                .json()
                .at("/args/2")
                .asString())
        .isEqualTo("alpha");
  }

  private String installed(String... words) throws IOException {
    Run run = new Run(home).run(words);
    assertThat(run.exitCode).as(run.err).isZero();
    JsonNode file = Run.JSON.readTree(Files.readString(home.resolve("user/.cursor/mcp.json")));
    JsonNode entry = file.at("/mcpServers/kucoin-assets");
    assertThat(Path.of(entry.path("command").asString())).isAbsolute().isExecutable();
    assertThat(run.json().path("command")).isEqualTo(entry.path("command"));
    assertThat(run.json().path("args")).isEqualTo(entry.path("args"));
    assertThat(run.json().path("file").asString()).isEqualTo("~/.cursor/mcp.json");
    assertThat(entry.at("/args/0").asString()).isEqualTo("mcp");
    assertThat(entry.at("/args/1").asString()).isEqualTo("--accounts");
    return entry.at("/args/2").asString();
  }

  @Test
  void an_account_that_is_not_stored_and_a_home_of_its_own_are_told_and_go_through() {
    Run run = new Run(home).run("mcp", "install", "--client", "gemini", "--accounts", "nobody,env");

    assertThat(run.exitCode).isZero();
    assertThat(run.err)
        .contains("there is no account nobody yet", "KUCOIN_API_", "KUCOIN_ASSETS_HOME is set here")
        .doesNotContain(home.toString());
  }

  @Test
  void the_demo_is_installed_as_a_demo() {
    Run run =
        new Run(home).run("--demo", "mcp", "install", "--client", "vscode", "--name", "trial");

    assertThat(run.err).isEmpty();
    assertThat(run.json().path("args").toString()).isEqualTo("[\"--demo\",\"mcp\"]");
    assertThat(run.json().path("name").asString()).isEqualTo("trial");
    assertThat(new Run(home).run("mcp", "status").json().at("/3/entries/0/demo").asBoolean())
        .isTrue();
  }

  @Test
  void the_database_of_the_history_is_written_where_it_is_named_and_never_with_a_password() {
    String url = "postgresql://reader@db.example.org/kucoin";
    Run run = new Run(home).run("mcp", "install", "--client", "codex", "--store", url);
    assertThat(run.json().path("args").toString())
        .isEqualTo("[\"mcp\",\"--accounts\",\"main\",\"--store\",\"" + url + "\"]");
    assertThat(run.err).doesNotContain("KUCOIN_ASSETS_STORE");

    Run told =
        new Run(home)
            .environment("KUCOIN_ASSETS_STORE", url)
            .run("mcp", "install", "--client", "codex", "--dry-run");
    assertThat(told.json().path("args")).hasSize(3);
    assertThat(told.err).contains("KUCOIN_ASSETS_STORE is set here; --store writes it");

    Run refused =
        new Run(home)
            .run(
                "mcp", "install", "--client", "codex", "--store", "postgresql://me:hush@db/kucoin");
    assertThat(refused.exitCode).isEqualTo(2);
    assertThat(refused.problems()).containsExactly("store");
    assertThat(refused.err).doesNotContain("hush");
  }

  @Test
  void status_names_every_client_and_which_copy_it_starts() throws IOException {
    new Run(home).run("mcp", "install", "--client", "codex");
    Path gemini = home.resolve("user/.gemini/settings.json");
    Files.createDirectories(gemini.getParent());
    Files.writeString(
        gemini,
        "{\"mcpServers\": {\"old\": {\"command\": \"/old/kucoin-assets\", \"args\": [\"mcp\"]}}}");
    JsonNode status = new Run(home).run("mcp", "status").json();

    assertThat(status.valueStream().map(each -> each.path("client").asString()))
        .containsExactly("claude-code", "claude-desktop", "cursor", "vscode", "codex", "gemini");
    assertThat(status.at("/0/exists").asBoolean()).isFalse();
    assertThat(status.at("/4/entries/0/thisProgram").asBoolean()).isTrue();
    assertThat(status.at("/4/entries/0/accounts/0").asString()).isEqualTo("main");
    assertThat(status.at("/5/entries/0/thisProgram").asBoolean()).isFalse();
    assertThat(new Run(home).run("mcp", "status", "-o", "table").out)
        .contains("kucoin-assets for main; ~/.codex/config.toml")
        .contains("another copy of this program; ~/.gemini/settings.json");
  }

  @Test
  void everything_that_is_wrong_with_the_words_is_told_at_once_and_nothing_is_written() {
    Run run =
        new Run(home)
            .run(
                "mcp", "install", "--client", "emacs", "--name", "two words", "--accounts", "a,,b");

    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.problems()).containsExactly("client", "name", "accounts");
    assertThat(new Run(home).run("mcp", "install").problems()).containsExactly("client");
    assertThat(home.resolve("user")).doesNotExist();
  }

  @Test
  void a_person_reads_the_lines_that_would_change() {
    Run run =
        new Run(home).onTerminal().run("mcp", "install", "--client", "claude-code", "--dry-run");

    assertThat(run.out)
        .startsWith("--- ~/.claude.json\n+++ ~/.claude.json\n@@ line 1 @@\n+{\n")
        .contains("+      \"args\": [\"mcp\", \"--accounts\", \"main\"]\n");
    assertThat(home.resolve("user")).doesNotExist();
  }
}
