package kcassets.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The tools that ask many questions: what they answer, and how they refuse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposedToolsTest {
  private final Simulator venue =
      Simulator.start(SimulatorOptions.defaults().withDays(2).withQuotas(false));
  private final Session session = Session.with(venue, ServerOptions.MOST_TOKENS);

  @AfterAll
  void stop() {
    session.close();
    venue.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit_keys", "portfolio", "fees", "addresses"})
  void an_answer_fits_its_schema_is_complete_and_the_same_as_text(String tool) {
    JsonNode result = session.call(tool, Map.of());

    assertThat(result.path("isError").booleanValue()).as("%s", result).isFalse();
    JsonNode structured = result.path("structuredContent");
    assertThat(structured.path("data").path("complete").booleanValue()).isTrue();
    assertThat(structured.has("notes")).isFalse();
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(definition(tool).path("outputSchema"))
                .validate(structured))
        .isEmpty();
    assertThat(Session.JSON.readTree(result.path("content").path(0).path("text").stringValue()))
        .isEqualTo(structured);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit_keys", "portfolio", "fees", "addresses"})
  void an_argument_that_is_unknown_or_of_another_type_is_refused_by_its_name(String tool) {
    int before = venue.received().size();

    JsonNode error = session.error(tool, Map.of("nonsense", 1, "account", 7));

    assertThat(error.path("error").stringValue()).isEqualTo("invalid_arguments");
    assertThat(
            error
                .path("problems")
                .valueStream()
                .map(each -> each.path("parameter").stringValue())
                .toList())
        .containsExactlyInAnyOrder("nonsense", "account");
    assertThat(venue.received()).hasSize(before);
  }

  @Test
  void names_are_taken_as_the_operations_take_them() {
    JsonNode addresses =
        session
            .call("addresses", Map.of("currencies", "xrp"))
            .path("structuredContent")
            .path("data");
    assertThat(addresses.path("addresses").path(0).path("memo").stringValue()).isNotEmpty();
    JsonNode fees =
        session
            .call("fees", Map.of("symbols", "BTC-USDT", "contracts", "XBTUSDTM"))
            .path("structuredContent")
            .path("data");
    assertThat(fees.path("rates").valueStream().map(each -> each.path("symbol").stringValue()))
        .containsExactly("crypto", "fiat", "BTC-USDT", "XBTUSDTM");
    assertThat(
            session
                .error("fees", Map.of("symbols", "B", "contracts", List.of("X")))
                .path("problems"))
        .hasSize(2);
  }

  @Test
  void what_is_missing_is_a_note_that_no_reader_overlooks() {
    JsonNode result = session.call("addresses", Map.of("currencies", "BTC,NOPE"));

    assertThat(result.path("structuredContent").path("notes").path(0).stringValue())
        .isEqualTo(
            "This is not the whole: deposit_addresses could not be read; coverage says why.");
  }

  private JsonNode definition(String name) {
    return session
        .ask("tools/list", "{}")
        .path("result")
        .path("tools")
        .valueStream()
        .filter(tool -> tool.path("name").stringValue().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
