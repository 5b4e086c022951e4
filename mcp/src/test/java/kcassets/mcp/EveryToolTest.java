package kcassets.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.mcp.definition.InputSchema;
import kcassets.mcp.definition.ServedOperations;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.Quirk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Each operation's tool is called, and what it says fits what it promised. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryToolTest {
  private static final SimulatorOptions OPTIONS =
      SimulatorOptions.defaults().withDays(30).withQuotas(false);

  private final Simulator venue = Simulator.start(OPTIONS);
  private final Simulator odd = Simulator.start(OPTIONS.withDays(1).withQuirk(Quirk.NULL_LISTS));
  private final Session session = Session.with(venue, ServerOptions.MOST_TOKENS);
  private final Session oddly = Session.with(odd, ServerOptions.MOST_TOKENS);
  private final Map<String, JsonNode> definitions = definitions(session);

  @AfterAll
  void stop() {
    session.close();
    oddly.close();
    venue.close();
    odd.close();
  }

  static Stream<Operation> tools() {
    return Arrays.stream(Operation.values()).filter(ServedOperations::isTool);
  }

  @ParameterizedTest
  @MethodSource("tools")
  void an_answer_fits_the_schema_of_the_tool_and_is_the_same_as_text(Operation operation) {
    Map<String, Object> arguments = arguments(operation);
    assertThat(schema(operation, "inputSchema").validate(Session.JSON.valueToTree(arguments)))
        .isEmpty();

    JsonNode result = session.call(operation.tool(), arguments);

    assertThat(result.path("isError").booleanValue()).as("%s", result).isFalse();
    JsonNode structured = result.path("structuredContent");
    assertThat(structured.propertyNames()).contains("data");
    assertThat(structured.path("data").isNull()).isFalse();
    assertThat(schema(operation, "outputSchema").validate(structured)).isEmpty();
    assertThat(Session.JSON.readTree(result.path("content").path(0).path("text").stringValue()))
        .isEqualTo(structured);
  }

  @ParameterizedTest
  @MethodSource("tools")
  void a_null_where_a_list_is_empty_fits_too(Operation operation) {
    Map<String, Object> arguments = arguments(operation);
    boolean isList = operation.endpoint().parameter("startAt").isPresent();
    if (isList) {
      arguments.put("startAt", "2020-01-01");
      arguments.put("endAt", "2020-01-01T01:00:00Z");
    }
    JsonNode result = oddly.call(operation.tool(), arguments);

    if (isList) {
      assertThat(result.path("structuredContent").toString()).contains(":null");
    }
    if (!result.path("isError").booleanValue()) {
      assertThat(schema(operation, "outputSchema").validate(result.path("structuredContent")))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("tools")
  void an_argument_that_is_not_in_the_schema_is_refused_by_its_name(Operation operation) {
    Map<String, Object> arguments = arguments(operation);
    arguments.put("nonsense", "x");
    int before = venue.received().size();

    JsonNode error = session.error(operation.tool(), arguments);

    assertThat(error.path("error").stringValue()).isEqualTo("invalid_arguments");
    assertThat(error.path("operation").stringValue()).isEqualTo(operation.command());
    assertThat(error.path("problems").path(0).path("parameter").stringValue())
        .isEqualTo("nonsense");
    assertThat(venue.received()).hasSize(before);
  }

  @ParameterizedTest
  @MethodSource("tools")
  void a_value_of_another_type_than_the_schema_s_is_refused(Operation operation) {
    for (Parameter parameter : operation.endpoint().parameters()) {
      Map<String, Object> arguments = arguments(operation);
      arguments.put(parameter.name(), Map.of("a", 1));

      JsonNode error = session.error(operation.tool(), arguments);

      assertThat(error.path("problems").path(0).path("parameter").stringValue())
          .isEqualTo(parameter.name());
    }
  }

  /** Every parameter with its example, but for those that a rule or a page keeps apart. */
  private static Map<String, Object> arguments(Operation operation) {
    Map<String, Object> arguments = new HashMap<>();
    for (Parameter parameter : operation.endpoint().parameters()) {
      if (parameter.required()) {
        arguments.put(parameter.name(), value(parameter));
      }
    }
    return arguments;
  }

  private static Object value(Parameter parameter) {
    return switch (InputSchema.type(parameter.domain())) {
      case "integer" -> new BigInteger(parameter.example());
      case "boolean" -> Boolean.valueOf(parameter.example());
      default -> parameter.example();
    };
  }

  private Schema schema(Operation operation, String which) {
    JsonNode node =
        definitions.getOrDefault(operation.tool(), MissingNode.getInstance()).path(which);
    assertThat(node.isObject()).isTrue();
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(node);
  }

  private static Map<String, JsonNode> definitions(Session session) {
    Map<String, JsonNode> tools = new LinkedHashMap<>();
    session
        .ask("tools/list", "{}")
        .path("result")
        .path("tools")
        .forEach(tool -> tools.put(tool.path("name").stringValue(), tool));
    return tools;
  }
}
