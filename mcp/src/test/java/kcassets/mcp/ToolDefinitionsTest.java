package kcassets.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kcassets.accounts.AccountBook;
import kcassets.catalog.Group;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.mcp.definition.ServedOperations;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.snapshots.RepositoryFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What a client is told of the tools, as it comes over the wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToolDefinitionsTest {
  private static final Set<String> UNIONS = Set.of("anyOf", "oneOf", "allOf", "not", "$ref", "if");

  private final Simulator venue = Simulator.start(SimulatorOptions.defaults().withDays(1));
  private final Session session = Session.with(venue);
  private final String line = lineOf(session);
  private final List<JsonNode> tools =
      Session.JSON.readTree(line).path("result").path("tools").valueStream().toList();

  @AfterAll
  void stop() {
    session.close();
    venue.close();
  }

  @Test
  void every_definition_is_as_it_was_published() throws IOException {
    RepositoryFile.assertUpToDate(
        "mcp/src/test/resources/kcassets/mcp/tools.json",
        Session.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tools) + "\n");
  }

  @Test
  void all_definitions_together_stay_under_60_kilobytes() {
    assertThat(tools).hasSizeGreaterThan(28);
    assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
  }

  @Test
  void every_private_operation_is_a_tool_and_the_helpers_that_agents_need() {
    List<String> names = new ArrayList<>(names());
    names.removeAll(
        List.of(
            "list_accounts",
            "audit_keys",
            "portfolio",
            "fees",
            "addresses",
            "history",
            "coverage",
            "reconcile",
            "rest_of_answer"));

    List<String> expected =
        new ArrayList<>(
            Arrays.stream(Operation.values())
                .filter(each -> each.endpoint().isPrivate())
                .map(Operation::tool)
                .toList());
    expected.addAll(List.of("currency", "fiat_prices"));

    assertThat(names).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource
  void a_tool_takes_the_parameters_of_its_operation_under_the_venue_s_names(Operation operation) {
    if (!ServedOperations.isTool(operation)) {
      assertThat(names()).doesNotContain(operation.tool());
      return;
    }
    JsonNode schema = tool(operation.tool()).path("inputSchema");
    List<String> expected =
        new ArrayList<>(operation.endpoint().parameters().stream().map(Parameter::name).toList());
    if (operation.endpoint().isWalkable()) {
      expected.add("all");
    }
    if (operation.endpoint().isPrivate()) {
      expected.add("account");
    }

    assertThat(schema.path("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(expected);
    for (Parameter parameter : operation.endpoint().parameters()) {
      JsonNode property = schema.path("properties").path(parameter.name());
      assertThat(property.path("type").isString()).isTrue();
      assertThat(property.path("description").stringValue()).isNotBlank();
      assertThat(
              schema
                  .path("required")
                  .valueStream()
                  .anyMatch(each -> each.stringValue().equals(parameter.name())))
          .isEqualTo(parameter.required());
    }
  }

  @Test
  void every_tool_says_that_it_only_reads() {
    for (JsonNode tool : tools) {
      JsonNode hints = tool.path("annotations");
      assertThat(hints.path("readOnlyHint").booleanValue()).isTrue();
      assertThat(hints.path("destructiveHint").booleanValue(true)).isFalse();
      assertThat(hints.path("idempotentHint").booleanValue()).isTrue();
      assertThat(hints.path("openWorldHint").booleanValue()).isTrue();
      assertThat(tool.path("title").stringValue()).isNotBlank();
      assertThat(hints.path("title").stringValue()).isEqualTo(tool.path("title").stringValue());
    }
  }

  @Test
  void no_input_has_a_union_an_open_object_or_a_list_without_items() {
    for (JsonNode tool : tools) {
      JsonNode schema = tool.path("inputSchema");
      assertThat(schema.path("type").stringValue()).isEqualTo("object");
      assertThat(schema.path("additionalProperties").booleanValue(true)).isFalse();
      walk(schema, tool.path("name").stringValue());
    }
  }

  @Test
  void every_output_is_an_object_that_has_data() {
    for (JsonNode tool : tools) {
      JsonNode schema = tool.path("outputSchema");
      assertThat(schema.path("type").stringValue()).isEqualTo("object");
      assertThat(schema.path("required").toString()).isEqualTo("[\"data\"]");
      assertThat(schema.path("properties").has("data")).isTrue();
    }
  }

  @Test
  void no_description_speaks_of_a_command_line_or_of_a_tool_that_is_not_there() {
    for (JsonNode tool : tools) {
      String text = tool.toString();
      assertThat(text).doesNotContain("--", "use currencies", "futures-contracts");
      for (Operation operation : Operation.values()) {
        if (operation != Operation.SUB_ACCOUNTS && operation.command().contains("-")) {
          assertThat(text).doesNotContain(operation.command());
        }
      }
    }
    assertThat(tool("sub_account_balance").toString()).contains("a row of sub_accounts");
    assertThat(tool("sub_account_spot_balances").toString()).contains("of all sub-accounts");
  }

  @Test
  void no_tool_takes_a_secret() {
    for (JsonNode tool : tools) {
      assertThat(tool.path("inputSchema").path("properties").propertyNames())
          .noneMatch(name -> name.toLowerCase(Locale.ROOT).matches(".*(secret|pass|token).*"));
    }
  }

  @Test
  void only_the_groups_that_were_asked_for_are_served() {
    ServerOptions options =
        new ServerOptions(List.of(), "main", Set.of(Group.DEPOSITS, Group.FEES), 20_000);
    try (Session some = Session.begun(AccountBook.of(Session.account("main", venue)), options)) {
      assertThat(
              Session.JSON
                  .readTree(lineOf(some))
                  .path("result")
                  .path("tools")
                  .valueStream()
                  .map(each -> each.path("name").stringValue()))
          .containsExactlyInAnyOrder(
              "list_accounts",
              "audit_keys",
              "portfolio",
              "fees",
              "addresses",
              "history",
              "coverage",
              "reconcile",
              "deposit_addresses",
              "deposits",
              "basic_fee",
              "spot_trade_fees",
              "futures_trade_fee",
              "rest_of_answer");
    }
  }

  @Test
  void the_instructions_are_short_and_name_only_tools_that_exist() {
    assertThat(Instructions.TEXT.getBytes(StandardCharsets.UTF_8).length).isLessThan(2048);
    assertThat(
            Pattern.compile("\\b[a-z]+(_[a-z]+)+\\b")
                .matcher(Instructions.TEXT)
                .results()
                .map(MatchResult::group))
        .isNotEmpty()
        .allMatch(name -> names().contains(name));
  }

  private void walk(JsonNode node, String path) {
    if (node.isObject()) {
      if (node.has("type")
          && node.path("type").isString()
          && node.path("type").stringValue().equals("array")) {
        assertThat(node.has("items")).as(path).isTrue();
      }
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        assertThat(UNIONS).as(path).doesNotContain(member.getKey());
        if (member.getKey().equals("type")) {
          assertThat(member.getValue().isArray()).as(path).isFalse();
        }
        walk(member.getValue(), path + "." + member.getKey());
      }
    }
    node.valueStream().filter(JsonNode::isContainer).forEach(each -> walk(each, path + "[]"));
  }

  private List<String> names() {
    return tools.stream().map(each -> each.path("name").stringValue()).toList();
  }

  private JsonNode tool(String name) {
    return tools.stream()
        .filter(each -> each.path("name").stringValue().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String lineOf(Session session) {
    session.request("tools/list", "{}");
    return session.line();
  }
}
