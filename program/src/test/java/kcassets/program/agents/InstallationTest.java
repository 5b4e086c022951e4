package kcassets.program.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstallationTest {
  private static final Install MAIN = new Install("kucoin-assets", Fixtures.ENTRY);
  private static final Install DESK =
      Install.serving(
          "kucoin-assets", Fixtures.ENTRY.command(), List.of("desk"), Optional.empty(), false);

  @TempDir Path home;
  private ClientPlaces places;

  @BeforeEach
  void findPlaces() {
    places = ClientPlaces.of(Map.of("HOME", home.toString()));
  }

  @ParameterizedTest
  @EnumSource
  void after_install_update_and_undo_the_file_is_to_the_byte_what_it_was(AgentClient client)
      throws IOException {
    for (String end : List.of("", "\n", "\r\n")) {
      String before = Fixtures.of(client).stripTrailing() + end;
      Path file = write(client, end.equals("\r\n") ? before.replaceAll("\r?\n", "\r\n") : before);
      byte[] bytes = Files.readAllBytes(file);
      Installation installation = new Installation(client, places);

      assertThat(installation.install(MAIN, false).action()).isEqualTo(Action.ADDED);
      assertThat(Files.readAllBytes(backup(file))).isEqualTo(bytes);
      assertThat(installation.install(MAIN, false).action()).isEqualTo(Action.UNCHANGED);
      assertThat(installation.install(DESK, false).action()).isEqualTo(Action.UPDATED);
      assertThat(Files.readAllBytes(backup(file))).isEqualTo(bytes);
      assertThat(installation.status("/other").entries())
          .extracting(Status.Entry::accounts)
          .containsExactly(List.of("desk"));

      assertThat(installation.undo("kucoin-assets", false).action()).isEqualTo(Action.RESTORED);
      assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
      assertThat(backup(file)).doesNotExist();
      assertThat(names(file.resolveSibling(""))).hasSize(1);
      assertThat(installation.undo("kucoin-assets", false).action()).isEqualTo(Action.UNCHANGED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_others_wrote_after_us_survives_an_undo(AgentClient client) throws IOException {
    Path file = write(client, Fixtures.of(client));
    Installation installation = new Installation(client, places);
    installation.install(MAIN, false);
    String other = client == AgentClient.CODEX ? "\n# later\n" : "\n// later\n";
    Files.writeString(file, Files.readString(file) + other);

    assertThat(installation.undo("kucoin-assets", false).action()).isEqualTo(Action.REMOVED);
    assertThat(Files.readString(file)).endsWith(other).doesNotContain(MAIN.entry().command());
    assertThat(Fixtures.said(client, Files.readString(file)))
        .isEqualTo(Fixtures.said(client, Fixtures.of(client)));
  }

  @ParameterizedTest
  @EnumSource
  void two_names_are_taken_out_in_any_order_and_the_file_is_as_before(AgentClient client)
      throws IOException {
    for (List<String> order : List.of(List.of("one", "two"), List.of("two", "one"))) {
      Path file = write(client, Fixtures.of(client));
      Installation installation = new Installation(client, places);
      installation.install(new Install("one", MAIN.entry()), false);
      installation.install(new Install("two", DESK.entry()), false);
      order.forEach(name -> installation.undo(name, false));

      assertThat(Files.readString(file)).isEqualTo(Fixtures.of(client));
      assertThat(backup(file)).doesNotExist();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_file_that_was_not_there_is_its_owner_s_alone_and_gone_after_undo(AgentClient client)
      throws IOException {
    Path file = client.file(places);
    Installation installation = new Installation(client, places);

    assertThat(installation.status("").exists()).isFalse();
    assertThat(installation.install(MAIN, true).action()).isEqualTo(Action.ADDED);
    assertThat(file).doesNotExist();
    installation.install(MAIN, false);
    assertThat(Fixtures.said(client, Files.readString(file)))
        .isEqualTo(Fixtures.saidWith(client, "", "kucoin-assets", MAIN.entry()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    installation.install(DESK, false);
    assertThat(installation.undo("kucoin-assets", false).action()).isEqualTo(Action.DELETED);
    assertThat(file).doesNotExist();
    assertThat(names(file.resolveSibling(""))).isEmpty();
  }

  @Test
  void an_empty_file_is_filled_and_emptied_again() throws IOException {
    for (String empty : List.of("", " \n", "\uFEFF")) {
      Path file = write(AgentClient.GEMINI, empty);
      Installation installation = new Installation(AgentClient.GEMINI, places);
      installation.install(MAIN, false);
      assertThat(installation.status("").entries()).hasSize(1);
      installation.undo("kucoin-assets", false);

      assertThat(Files.readString(file)).isEqualTo(empty);
    }
  }

  @Test
  void a_link_stays_a_link_and_a_file_keeps_its_mode() throws IOException {
    Path real = home.resolve("dotfiles/config.toml");
    Files.createDirectories(real.resolveSibling(""));
    Files.writeString(real, "model = \"x\"\n");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Path link = AgentClient.CODEX.file(places);
    Files.createDirectories(link.resolveSibling(""));
    Files.createSymbolicLink(link, real);

    new Installation(AgentClient.CODEX, places).install(MAIN, false);

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(real)).startsWith("model = \"x\"\n\n[mcp_servers.kucoin-assets]");
    for (Path each : List.of(real, backup(link))) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(each, LinkOption.NOFOLLOW_LINKS)))
          .isEqualTo("rw-r-----");
    }
    assertThat(names(real.resolveSibling(""))).containsExactly("config.toml");
  }

  @ParameterizedTest
  @EnumSource
  void a_file_that_cannot_be_understood_is_left_alone_and_told_with_its_line(AgentClient client)
      throws IOException {
    String broken = Fixtures.of(client) + "\n=neighbours-secret";
    Path file = write(client, broken);
    Installation installation = new Installation(client, places);

    for (Runnable attempt :
        List.<Runnable>of(
            () -> installation.install(MAIN, false),
            () -> installation.undo("kucoin-assets", false))) {
      assertThatThrownBy(attempt::run)
          .isInstanceOfSatisfying(
              AssetsException.class,
              e -> {
                assertThat(e.failure().kind()).isEqualTo(Kind.STORAGE);
                assertThat(e.failure().message())
                    .contains("at line " + broken.lines().count())
                    .doesNotContain("neighbours-secret", home.toString());
              });
    }
    assertThat(installation.status("").problem()).startsWith("line " + broken.lines().count());
    assertThat(Files.readString(file)).isEqualTo(broken);
    assertThat(backup(file)).doesNotExist();
  }

  @Test
  void what_is_not_utf_8_or_leads_nowhere_is_left_alone() throws IOException {
    Path file = write(AgentClient.CURSOR, "");
    Files.write(file, new byte[] {'{', '\n', (byte) 0xff, '}'});
    Installation installation = new Installation(AgentClient.CURSOR, places);
    assertThatThrownBy(() -> installation.install(MAIN, false))
        .hasMessageContaining("at line 2: the text is not UTF-8");

    Files.delete(file);
    Files.createSymbolicLink(file, home.resolve("nowhere"));
    assertThatThrownBy(() -> installation.install(MAIN, false))
        .hasMessageContaining("is not a file that can be changed");
    assertThat(home.resolve("nowhere")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void a_server_of_somebody_else_under_our_name_stays(AgentClient client) throws IOException {
    String theirs =
        client == AgentClient.CODEX
            ? "[mcp_servers.kucoin-assets]\ncommand = \"npx\"\nargs = [\"neighbours-secret\"]\n"
            : "{\"" + Fixtures.list(client) + "\": {\"kucoin-assets\": {\"url\": \"https://x\"}}}";
    Path file = write(client, theirs);
    Installation installation = new Installation(client, places);

    assertThatThrownBy(() -> installation.install(MAIN, false))
        .isInstanceOfSatisfying(
            AssetsException.class,
            e -> {
              assertThat(e.failure().kind()).isEqualTo(Kind.INVALID_ARGUMENTS);
              assertThat(e.failure().problems().getFirst().parameter()).isEqualTo("name");
            });
    assertThatThrownBy(() -> installation.undo("kucoin-assets", false))
        .isInstanceOf(AssetsException.class);
    assertThat(Files.readString(file)).isEqualTo(theirs);
    assertThat(installation.status("").entries()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_dry_run_shows_our_lines_alone_and_writes_nothing(AgentClient client) throws IOException {
    Path file = write(client, Fixtures.of(client));
    Installation installation = new Installation(client, places);
    Change change = installation.install(MAIN, true);

    assertThat(change.difference())
        .contains(MAIN.entry().command())
        .startsWith("--- ~/")
        .doesNotContain("neighbours-secret", "npx");
    assertThat(change.json()).contains("\"dryRun\":true", "\"diff\":\"--- ~/");
    assertThat(Files.readString(file)).isEqualTo(Fixtures.of(client));
    assertThat(names(file.resolveSibling(""))).hasSize(1);
  }

  @Test
  void what_a_user_wrote_into_our_entry_is_not_shown_by_a_dry_undo() throws IOException {
    write(
        AgentClient.CURSOR,
        """
        {"mcpServers": {"kucoin-assets": {"command": "/x/kucoin-assets", "args": ["mcp"],
          "env": {"KUCOIN_API_SECRET": "a-secret-of-mine"}}}}
        """);
    Change change = new Installation(AgentClient.CURSOR, places).undo("kucoin-assets", true);

    assertThat(change.action()).isEqualTo(Action.REMOVED);
    assertThat(change.json() + change.words())
        .contains("/x/kucoin-assets mcp")
        .doesNotContain("a-secret-of-mine");
  }

  @Test
  void each_client_s_file_is_where_that_client_looks_for_it() throws IOException {
    assertThat(files(Map.of()))
        .containsExactly(
            ".claude.json",
            ".config/Claude/claude_desktop_config.json",
            ".cursor/mcp.json",
            ".config/Code/User/mcp.json",
            ".codex/config.toml",
            ".gemini/settings.json");
    assertThat(
            files(
                Map.of(
                    "CLAUDE_CONFIG_DIR", home.resolve("c").toString(),
                    "CODEX_HOME", home.resolve("x").toString(),
                    "GEMINI_CLI_HOME", home.resolve("g").toString(),
                    "XDG_CONFIG_HOME", home.resolve("d").toString())))
        .containsExactly(
            "c/.claude.json",
            "d/Claude/claude_desktop_config.json",
            ".cursor/mcp.json",
            "d/Code/User/mcp.json",
            "x/config.toml",
            "g/.gemini/settings.json");
    assertThat(files(Map.of("APPDATA", home.resolve("AppData").toString())))
        .contains("AppData/Claude/claude_desktop_config.json", "AppData/Code/User/mcp.json");
    Files.createDirectories(home.resolve("Library/Application Support"));
    assertThat(files(Map.of()))
        .contains(
            "Library/Application Support/Claude/claude_desktop_config.json",
            "Library/Application Support/Code/User/mcp.json");
  }

  @Test
  void the_launcher_is_the_one_of_the_checkout_or_of_the_distribution() throws IOException {
    Path checkout = launcher(home.resolve("checkout"));
    launcher(home.resolve("checkout/.kucoin-assets/0123456789abcdef"));
    Path distribution = launcher(home.resolve("opt/kucoin-assets-0.1"));

    assertThat(
            Launcher.above(
                home.resolve("checkout/.kucoin-assets/0123456789abcdef/lib/kucoin-assets.jar")))
        .contains(checkout);
    assertThat(Launcher.above(home.resolve("opt/kucoin-assets-0.1/lib/kucoin-assets.jar")))
        .contains(distribution);
    assertThat(Launcher.ofThisProgram()).isRegularFile().isAbsolute();
  }

  private static Path launcher(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.createFile(
        folder.resolve("kucoin-assets"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
  }

  private List<String> files(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("HOME", home.toString());
    ClientPlaces found = ClientPlaces.of(environment);
    return Arrays.stream(AgentClient.values())
        .map(client -> home.relativize(client.file(found)).toString())
        .toList();
  }

  private Path write(AgentClient client, String text) throws IOException {
    Path file = client.file(places);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
    return file;
  }

  private static Path backup(Path file) {
    return file.resolveSibling(file.getFileName() + ".before-kucoin-assets");
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> folder.relativize(file).toString()).toList();
    }
  }
}
