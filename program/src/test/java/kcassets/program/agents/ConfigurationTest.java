package kcassets.program.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationTest {
  private static final ServerEntry ENTRY = Fixtures.ENTRY;
  private static final String NAME = "kucoin-assets";

  @ParameterizedTest
  @EnumSource
  void an_entry_is_added_and_all_that_others_wrote_is_there_in_its_order(AgentClient client)
      throws BrokenText {
    for (String text : variants(client)) {
      List<Edit> edits = client.read(text).put(NAME, ENTRY);
      String added = Edit.apply(text, edits);

      assertThat(Fixtures.said(client, added))
          .isEqualTo(Fixtures.saidWith(client, text, NAME, ENTRY));
      assertThat(edits).allMatch(edit -> edit.length() == 0 || blank(text, edit));
      assertThat(client.read(added).entries().get(NAME)).contains(ENTRY);
      assertThat(added.contains("\r\n")).isEqualTo(text.contains("\r\n"));
      assertThat(added.replace("\r\n", "").contains("\n"))
          .isEqualTo(text.replace("\r\n", "").contains("\n"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_added_is_taken_out_and_what_others_wrote_is_there_to_the_byte(AgentClient client)
      throws BrokenText {
    for (String text : variants(client)) {
      String added = Edit.apply(text, client.read(text).put(NAME, ENTRY));
      String removed = Edit.apply(added, client.read(added).remove(NAME));
      if (!client.read(text).entries().isEmpty()) {
        assertThat(removed).isEqualTo(text);
      }
      String bare = Edit.apply(removed, client.read(removed).removeEmptyList());
      assertThat(Fixtures.said(client, bare).without(Fixtures.list(client)))
          .isEqualTo(Fixtures.said(client, text).without(Fixtures.list(client)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void other_accounts_change_the_arguments_alone(AgentClient client) throws BrokenText {
    ServerEntry other =
        ServerEntry.serving(ENTRY.command(), List.of("main", "desk-2"), Optional.empty(), false);
    for (String text : variants(client)) {
      String one = Edit.apply(text, client.read(text).put(NAME, ENTRY));
      List<Edit> edits = client.read(one).put(NAME, other);
      String two = Edit.apply(one, edits);

      assertThat(edits).hasSize(1);
      assertThat(two).isEqualTo(Edit.apply(text, client.read(text).put(NAME, other)));
      assertThat(client.read(two).put(NAME, other)).isEmpty();
    }
  }

  private static List<String> variants(AgentClient client) {
    String text = Fixtures.of(client);
    return List.of(
        text,
        text.replace("\n", "\r\n"),
        "\uFEFF" + text,
        text.stripTrailing(),
        text.stripTrailing() + "\n\n\n");
  }

  private static boolean blank(String text, Edit edit) {
    return text.substring(edit.offset(), edit.offset() + edit.length()).isBlank();
  }

  @Test
  void a_line_is_added_as_a_person_would_have_added_it() throws BrokenText {
    assertThat(added(AgentClient.CLAUDE_DESKTOP))
        .isEqualTo(
            """
            {
            \t"globalShortcut": "",
            \t"mcpServers": {
            \t\t"kucoin-assets": {
            \t\t\t"command": "/opt/kucoin assets/kucoin-assets",
            \t\t\t"args": ["mcp", "--accounts", "main"]
            \t\t}
            \t},
            \t"scale": 0
            }\
            """);
    assertThat(added(AgentClient.CURSOR))
        .endsWith(
            "\"TOKEN\":\"neighbours-secret\"}},\"kucoin-assets\":{\"command\":"
                + "\"/opt/kucoin assets/kucoin-assets\",\"args\":[\"mcp\",\"--accounts\",\"main\"]}}}");
    assertThat(added(AgentClient.VSCODE))
        .contains(
            """
                    }, // the last one, for now
                    /* more to come */
                    "kucoin-assets": {
                        "type": "stdio",
                        "command": "/opt/kucoin assets/kucoin-assets",
                        "args": ["mcp", "--accounts", "main"]
                    }
                }
            }
            """);
    assertThat(added(AgentClient.CODEX))
        .endsWith(
            """
            notifications = true

            [mcp_servers.kucoin-assets]
            command = "/opt/kucoin assets/kucoin-assets"
            args = ["mcp", "--accounts", "main"]
            """);
    assertThat(added(AgentClient.GEMINI))
        .endsWith(
            """
              "mcp": { "allowed": ["bookmarks"] },
              "mcpServers": {
                "kucoin-assets": {
                  "command": "/opt/kucoin assets/kucoin-assets",
                  "args": ["mcp", "--accounts", "main"]
                }
              }
            }
            """);
  }

  private static String added(AgentClient client) throws BrokenText {
    String text = Fixtures.of(client);
    return Edit.apply(text, client.read(text).put(NAME, ENTRY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"mcpServers":{"a":{}}}        | {"mcpServers":{"a":{},"k":E}}
          {"mcpServers":{"a":{},}}       | {"mcpServers":{"a":{},"k":E,}}
          {"mcpServers":{ "a": {} }}     | {"mcpServers":{ "a": {}, "k": E }}
          {"mcpServers":{ /* none */ }}  | {"mcpServers":{ /* none */"k":E }}
          {}                             | {"mcpServers": {"k": E}}
          {"a":1}                        | {"a":1,"mcpServers":{"k":E}}
          """)
  void an_object_on_one_line_stays_on_one_line(String text, String expected) throws BrokenText {
    ServerEntry entry = new ServerEntry("c", List.of());
    String added = Edit.apply(text, AgentClient.CURSOR.read(text).put("k", entry));
    String compact = "{\"command\":\"c\",\"args\":[]}";
    String spaced = "{\"command\": \"c\", \"args\": []}";

    assertThat(added)
        .isEqualTo(
            expected.replace(
                "E", text.contains("\":") && !text.contains("\": ") ? compact : spaced));
    assertThat(AgentClient.CURSOR.read(added).entries()).containsEntry("k", Optional.of(entry));
  }

  @Test
  void an_entry_before_others_goes_with_its_own_comma() throws BrokenText {
    String text = "{\"mcpServers\": {\n  // ours\n  \"k\": {}, // gone\n  \"z\": {} // stays\n}}";

    assertThat(Edit.apply(text, AgentClient.CURSOR.read(text).remove("k")))
        .isEqualTo("{\"mcpServers\": {\n  // ours\n   // gone\n  \"z\": {} // stays\n}}");
  }

  @Test
  void lines_that_end_as_they_did_long_ago_are_read_and_edited() throws BrokenText {
    String text = "{\"mcpServers\": {\"z\": {} // last\r}\r}";
    String added = Edit.apply(text, AgentClient.CURSOR.read(text).put("k", ENTRY));

    assertThat(AgentClient.CURSOR.read(added).entries()).containsOnlyKeys("z", "k");
    assertThat(Fixtures.said(AgentClient.CURSOR, added))
        .isEqualTo(Fixtures.saidWith(AgentClient.CURSOR, text, "k", ENTRY));
  }

  @Test
  void a_comment_to_the_end_of_its_line_never_swallows_what_follows() throws BrokenText {
    String text = "{\"mcpServers\": { // ours\n \"k\": {}, \"z\": {} }}";
    String removed = Edit.apply(text, AgentClient.CURSOR.read(text).remove("k"));

    assertThat(AgentClient.CURSOR.read(removed).entries()).containsOnlyKeys("z");
  }

  @Test
  void a_table_s_subtables_go_with_it_and_comments_of_others_stay() throws BrokenText {
    String text =
        """
        [mcp_servers.kucoin-assets]
        command = "/a/kucoin-assets" # ours
        args = ["mcp"]
        [mcp_servers.kucoin-assets.env]
        A = "b"

        # Of the next one.
        [mcp_servers.other]
        command = "x"
        """;

    assertThat(Edit.apply(text, AgentClient.CODEX.read(text).remove(NAME)))
        .isEqualTo("\n# Of the next one.\n[mcp_servers.other]\ncommand = \"x\"\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [mcp_servers.k]¶command = '/a/kucoin-assets'¶args = [ "mcp", # one¶ "--accounts", "x" ]¶
          [mcp_servers]¶k = { command = "/a/kucoin-assets", args = ["mcp", "--accounts", "x"], x = 1 }¶
          mcp_servers.k.command = "/a/kucoin-assets"¶mcp_servers.'k'.args = ["mcp", "--accounts", "x"]¶
          ["mcp_servers"."k"]¶args = ["mcp", '''--accounts''', ""\"x""\"]¶command = "/a/kucoin\\u002dassets"¶
          """)
  void every_way_to_write_a_table_is_read_and_changed_in_its_place(String line) throws BrokenText {
    String text = line.replace("¶", "\n").replace("\\\"", "\"");
    Configuration configuration = AgentClient.CODEX.read(text);
    ServerEntry moved = new ServerEntry("/b/kucoin-assets", List.of("mcp", "--accounts", "y"));

    assertThat(configuration.entries())
        .containsEntry(
            "k",
            Optional.of(new ServerEntry("/a/kucoin-assets", List.of("mcp", "--accounts", "x"))));
    List<Edit> edits = configuration.put("k", moved);
    assertThat(edits).hasSize(2);
    String changed = Edit.apply(text, edits);
    assertThat(Fixtures.said(AgentClient.CODEX, changed).at("/mcp_servers/k/command").asString())
        .isEqualTo("/b/kucoin-assets");
    assertThat(AgentClient.CODEX.read(changed).entries()).containsEntry("k", Optional.of(moved));
    String removed = Edit.apply(changed, AgentClient.CODEX.read(changed).remove("k"));
    assertThat(Fixtures.said(AgentClient.CODEX, removed).path("mcp_servers").has("k")).isFalse();
  }

  @Test
  void what_a_user_wrote_into_our_entry_stays_when_it_is_changed() throws BrokenText {
    String text =
        """
        {"mcpServers": {"k": {
          "args": [ "mcp" ], // old
          "env": {"KUCOIN_ASSETS_HOME": "/x"}, "disabled": false,
        }}}
        """;
    String changed = Edit.apply(text, AgentClient.CURSOR.read(text).put("k", ENTRY));

    assertThat(changed)
        .isEqualTo(
            """
            {"mcpServers": {"k": {
              "args": ["mcp", "--accounts", "main"], // old
              "env": {"KUCOIN_ASSETS_HOME": "/x"}, "disabled": false,
              "command": "/opt/kucoin assets/kucoin-assets",
            }}}
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CURSOR | {¶"a": 1¶"b": 2}            | 3 | a comma or a closing brace was expected
          CURSOR | {¶"a" 1}                    | 2 | a colon was expected after a name
          CURSOR | {¶¶"a": tru}                | 3 | a value was expected
          CURSOR | {"a": "x¶"}                 | 1 | a text in double quotes does not end on its line
          CURSOR | {"a": [1, 2}                | 1 | a comma or a closing bracket was expected
          CURSOR | {"a": 1¶                    | 2 | the file ends too early
          CURSOR | {}¶}                        | 2 | nothing was expected after the end of the value
          CURSOR | ¶[]                         | 2 | the file must be an object in braces
          CURSOR | {¶"mcpServers": []}         | 2 | the list of servers must be an object in braces
          CURSOR | {"mcpServers": {},¶"mcpServers": {}} | 2 | the list of servers is there twice
          CURSOR | {"a": 1} /* ¶               | 1 | a comment does not end
          CURSOR | {'a': 1}                    | 1 | a name in double quotes or a closing brace was expected
          CODEX  | a = 1¶b                     | 2 | the file ends too early
          CODEX  | a = 1 2 3¶                  | 1 | a value was expected
          CODEX  | [a¶b = 1                    | 1 | the name of a table must end with ]
          CODEX  | a = "x¶                     | 1 | a text in quotes does not end
          CODEX  | a = [1 2]                   | 1 | a value was expected
          CODEX  | a = {b = 1¶c = 2}           | 2 | a comma or a closing brace was expected
          CODEX  | a = "b" c¶                  | 1 | the end of the line was expected
          CODEX  | ¶mcp_servers = {}           | 2 | the list of servers must be tables of their own, [mcp_servers.NAME]
          """)
  void a_broken_configuration_is_told_by_its_line_and_never_quoted(
      AgentClient client, String text, int line, String reason) {
    assertThatThrownBy(() -> client.read(text.replace("¶", "\n")))
        .isInstanceOfSatisfying(
            BrokenText.class, broken -> assertThat(broken.line()).isEqualTo(line))
        .hasMessage(reason);
  }

  @Test
  void a_server_that_is_started_in_another_way_is_no_entry_of_ours() throws BrokenText {
    Map<String, Optional<ServerEntry>> entries =
        AgentClient.CLAUDE_CODE.read(Fixtures.of(AgentClient.CLAUDE_CODE)).entries();

    assertThat(entries).containsOnlyKeys("github").containsEntry("github", Optional.empty());
    assertThat(new ServerEntry("C:\\x\\kucoin-assets", List.of("mcp")).isOurs()).isTrue();
    assertThat(new ServerEntry("/x/kucoin-assets", List.of("--demo", "mcp")).isOurs()).isTrue();
    assertThat(new ServerEntry("/x/kucoin-assets2", List.of("mcp")).isOurs()).isFalse();
    assertThat(new ServerEntry("npx", List.of("kucoin-assets", "mcp")).isOurs()).isFalse();
  }
}
