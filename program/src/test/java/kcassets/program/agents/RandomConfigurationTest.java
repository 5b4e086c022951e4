package kcassets.program.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/** Configurations in every layout, edited and read back by libraries that others wrote. */
class RandomConfigurationTest {
  private static final String NAME = "kucoin-assets";
  private static final int EACH_SEED = 60;
  private static final List<AgentClient> CLIENTS = List.of(AgentClient.values());

  static IntStream seeds() {
    return IntStream.range(0, Integer.getInteger("seeds", 20));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void an_edited_configuration_says_what_it_said_and_our_entry(int seed) throws BrokenText {
    Random random = new Random(seed);
    for (int i = 0; i < EACH_SEED; i++) {
      AgentClient client = CLIENTS.get(random.nextInt(CLIENTS.size()));
      String text =
          client == AgentClient.CODEX
              ? new RandomToml(random).text()
              : new RandomJson(random, Fixtures.list(client)).text();
      String added = Edit.apply(text, client.read(text).put(NAME, Fixtures.ENTRY));

      assertThat(Fixtures.said(client, added))
          .as(text)
          .isEqualTo(Fixtures.saidWith(client, text, NAME, Fixtures.ENTRY));

      String removed = Edit.apply(added, client.read(added).remove(NAME));
      if (client.read(text).entries().isEmpty()) {
        assertThat(Fixtures.said(client, removed).without(Fixtures.list(client)))
            .isEqualTo(Fixtures.said(client, text).without(Fixtures.list(client)));
      } else {
        assertThat(Fixtures.said(client, removed)).as(text).isEqualTo(Fixtures.said(client, text));
      }
      for (String name : List.copyOf(client.read(text).entries().keySet())) {
        String rest = Edit.apply(added, client.read(added).remove(name));
        assertThat(client.read(rest).entries()).as(added).doesNotContainKey(name).containsKey(NAME);
        assertThat(Fixtures.said(client, rest).at("/" + Fixtures.list(client)).has(name)).isFalse();
      }
    }
  }

  /** What a library reads, the scanner reads; what it refuses, the scanner refuses. */
  @ParameterizedTest
  @MethodSource("seeds")
  void a_damaged_configuration_is_refused_or_means_what_a_library_reads(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < EACH_SEED; i++) {
      StringBuilder text =
          new StringBuilder(new RandomJson(random, "mcpServers").text().replace("\uFEFF", ""));
      int at = random.nextInt(text.length());
      if (random.nextBoolean()) {
        text.deleteCharAt(at);
      } else {
        text.insert(at, "{}[],:\"x0 \n/".charAt(random.nextInt(12)));
      }
      boolean readable = readable(text.toString());
      try {
        AgentClient.CURSOR.read(text.toString());
        assertThat(readable).as("%s", text).isTrue();
      } catch (BrokenText e) {
        assertThat(readable && !e.reason().startsWith("the "))
            .as("%s: %s", e.reason(), text)
            .isFalse();
      }
    }
  }

  private static boolean readable(String text) {
    try {
      Fixtures.said(AgentClient.CURSOR, text);
      return true;
    } catch (JacksonException | ClassCastException _) {
      return false;
    }
  }

  /** JSON with comments, commas and lines wherever they may stand. */
  private static final class RandomJson {
    private final Random random;
    private final String list;
    private final boolean manyLines;
    private final boolean comments;
    private final String lineEnd;

    RandomJson(Random random, String list) {
      this.random = random;
      this.list = list;
      this.manyLines = random.nextInt(4) > 0;
      this.comments = random.nextBoolean();
      this.lineEnd = random.nextInt(3) == 0 ? "\r\n" : "\n";
    }

    String text() {
      List<String> members = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        members.add("\"k" + i + "\"" + space() + ":" + space() + value(2));
      }
      if (random.nextInt(4) > 0) {
        members.add(random.nextInt(members.size() + 1), "\"" + list + "\":" + space() + servers());
      }
      return (random.nextInt(6) == 0 ? "\uFEFF" : "")
          + space()
          + braces("{", members, "}")
          + space();
    }

    private String servers() {
      List<String> servers = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        servers.add("\"s" + i + "\":" + space() + value(1));
      }
      return braces("{", servers, "}");
    }

    private String value(int depth) {
      return switch (random.nextInt(depth > 0 ? 7 : 5)) {
        case 0 -> "-1.50e+3";
        case 1 -> "null";
        case 2 -> "\"// {[\\\"\\u00e9 张\"";
        case 3 -> "\"\"";
        case 4 -> "true";
        case 5 -> braces("[", List.of(value(depth - 1), value(depth - 1)), "]");
        default -> braces("{", List.of("\"" + list + "\":" + value(depth - 1)), "}");
      };
    }

    private String braces(String open, List<String> inside, String close) {
      StringBuilder text = new StringBuilder(open).append(space());
      for (int i = 0; i < inside.size(); i++) {
        text.append(inside.get(i)).append(space());
        if (i + 1 < inside.size() || (comments && random.nextInt(3) == 0)) {
          text.append(',').append(space());
        }
      }
      return text.append(close).toString();
    }

    private String space() {
      return switch (random.nextInt(8)) {
        case 0 -> " ";
        case 1, 2 -> manyLines ? lineEnd + " ".repeat(random.nextInt(5)) : "";
        case 3 -> comments ? "/* , } \" */" : "";
        case 4 -> comments && manyLines ? " // { \" ," + lineEnd : "";
        default -> "";
      };
    }
  }

  /** TOML with tables, strings and comments of every kind. */
  private static final class RandomToml {
    private final Random random;
    private final String lineEnd;

    RandomToml(Random random) {
      this.random = random;
      this.lineEnd = random.nextInt(3) == 0 ? "\r\n" : "\n";
    }

    String text() {
      StringBuilder text = new StringBuilder();
      pairs(text, "top");
      for (int i = random.nextInt(3); i > 0; i--) {
        text.append("[table").append(i).append(random.nextBoolean() ? ".'deep er']" : "]");
        line(text);
        pairs(text, "p");
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        text.append(
            random.nextBoolean() ? "[mcp_servers.s" + i + "]" : "[ mcp_servers . \"s" + i + "\" ]");
        line(text);
        text.append("command = ").append(value(0));
        line(text);
        if (random.nextBoolean()) {
          text.append("[mcp_servers.s").append(i).append(".env]");
          line(text);
          pairs(text, "E");
        }
      }
      String whole = text.toString();
      return random.nextInt(3) == 0 ? whole.stripTrailing() : whole;
    }

    private void pairs(StringBuilder text, String prefix) {
      for (int i = random.nextInt(3); i > 0; i--) {
        text.append(prefix).append(i).append(random.nextBoolean() ? " = " : "=").append(value(2));
        line(text);
      }
    }

    private void line(StringBuilder text) {
      text.append(random.nextInt(4) == 0 ? " # [mcp_servers.kucoin-assets]" : "").append(lineEnd);
      if (random.nextInt(4) == 0) {
        text.append(random.nextBoolean() ? "# \"" : "  ").append(lineEnd);
      }
    }

    private String value(int depth) {
      return switch (random.nextInt(depth > 0 ? 8 : 6)) {
        case 0 -> "1_000";
        case 1 -> "\"a # \\\" [ b\"";
        case 2 -> "'lit \\ eral'";
        case 3 -> "2026-01-31T12:00:00Z";
        case 4 -> "\"\"\"" + lineEnd + "[mcp_servers.x]" + lineEnd + "\\\" \"\" #\"\"\"";
        case 5 -> "'''one" + lineEnd + "'' two'''";
        case 6 -> "[" + value(depth - 1) + ", # ]" + lineEnd + " " + value(depth - 1) + ",]";
        default -> "{ a = " + value(0).replace(lineEnd, "") + ", 'b' = 2 }";
      };
    }
  }
}
