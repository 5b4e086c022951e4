package kcassets.program.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.catalog.failure.Kind;
import kcassets.catalog.failure.VenueCode;
import kcassets.faces.ErrorsJson;
import kcassets.faces.OperationsJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogJsonTest {
  private static final JsonNode OPERATIONS = JsonMapper.shared().readTree(OperationsJson.text());
  private static final JsonNode ERRORS = JsonMapper.shared().readTree(ErrorsJson.text());

  @ParameterizedTest
  @EnumSource
  void every_operation_is_an_element_in_the_order_of_the_catalog(Operation operation) {
    JsonNode element = OPERATIONS.get(List.of(Operation.values()).indexOf(operation));

    assertThat(element.get("name").asString()).isEqualTo(operation.command());
    assertThat(element.get("path").asString()).isEqualTo(operation.endpoint().path());
    assertThat(element.get("host").asString()).isEqualTo(operation.endpoint().host().label());
    assertThat(element.get("weight").asInt()).isEqualTo(operation.endpoint().quota().weight());
    assertThat(element.get("parameters"))
        .extracting(node -> node.get("name").asString())
        .containsExactlyElementsOf(
            operation.endpoint().parameters().stream().map(Parameter::name).toList());
    assertThat(OPERATIONS).hasSize(Operation.values().length);
  }

  @Test
  void every_element_and_every_parameter_has_the_same_members() {
    for (JsonNode element : OPERATIONS) {
      assertThat(element.propertyNames())
          .containsExactly(
              "name",
              "group",
              "summary",
              "notFor",
              "host",
              "origin",
              "path",
              "parameters",
              "rules",
              "paging",
              "windows",
              "retention",
              "pool",
              "weight",
              "permission",
              "docPage",
              "unconfirmed");
      for (JsonNode parameter : element.get("parameters")) {
        assertThat(parameter.propertyNames())
            .containsExactly(
                "name",
                "option",
                "in",
                "type",
                "required",
                "values",
                "otherValues",
                "meanings",
                "range",
                "default",
                "meaning",
                "allowed",
                "example",
                "aliases");
      }
    }
  }

  @Test
  void a_ledger_is_told_whole() {
    JsonNode ledgers = of(Operation.SPOT_LEDGERS);

    assertThat(ledgers.at("/windows").toString())
        .isEqualTo("{\"maximumSpanMillis\":86400000,\"widerSpan\":\"refused\"}");
    assertThat(ledgers.at("/retention/days").asInt()).isEqualTo(365);
    assertThat(ledgers.at("/paging").toString())
        .isEqualTo(
            "{\"style\":\"page\",\"position\":[\"currentPage\"],\"size\":\"pageSize\",\"rows\":\"items\"}");
    assertThat(parameter(ledgers, "pageSize").get("range").toString())
        .isEqualTo("{\"minimum\":10,\"maximum\":500}");
    assertThat(parameter(ledgers, "pageSize").get("default").asString()).isEqualTo("50");
    assertThat(parameter(ledgers, "pageSize").get("option").asString()).isEqualTo("page-size");
    assertThat(parameter(ledgers, "currency").get("range").toString())
        .isEqualTo("{\"minimumItems\":1,\"maximumItems\":10}");
    assertThat(parameter(ledgers, "direction").get("values").toString())
        .isEqualTo("[\"in\",\"out\"]");
    assertThat(parameter(ledgers, "direction").get("otherValues").asBoolean()).isFalse();
    assertThat(parameter(ledgers, "bizType").get("otherValues").asBoolean()).isTrue();
  }

  @Test
  void a_list_that_forgets_is_cut_and_an_open_end_is_null() {
    JsonNode hf = of(Operation.TRADE_HF_LEDGERS);

    assertThat(hf.at("/windows").toString())
        .isEqualTo("{\"maximumSpanMillis\":604800000,\"widerSpan\":\"cut\"}");
    assertThat(parameter(hf, "lastId").get("range").toString())
        .isEqualTo("{\"minimum\":0,\"maximum\":null}");
    assertThat(of(Operation.DEPOSITS).get("windows").isNull()).isTrue();
  }

  @Test
  void a_path_parameter_says_where_it_goes_and_an_alias_is_told() {
    JsonNode account = of(Operation.SPOT_ACCOUNT);
    JsonNode fee = of(Operation.FUTURES_TRADE_FEE);

    assertThat(parameter(account, "accountId").get("in").asString()).isEqualTo("path");
    assertThat(parameter(fee, "symbol").get("in").asString()).isEqualTo("query");
    assertThat(parameter(fee, "symbol").get("aliases").toString()).isEqualTo("[\"symbols\"]");
  }

  @Test
  void every_kind_and_every_code_is_told_once_with_what_to_do() {
    List<String> codes = new ArrayList<>();
    for (JsonNode kind : ERRORS) {
      assertThat(kind.get("hint").asString()).endsWith(".");
      kind.get("codes")
          .forEach(code -> {
            codes.add(code.get("code").asString());
            assertThat(code.get("hint").asString()).isNotBlank();
            assertThat(code.get("meaning").asString()).isNotBlank();
          });
    }

    assertThat(ERRORS).hasSize(Kind.values().length);
    assertThat(codes).hasSize(VenueCode.values().length).doesNotHaveDuplicates();
    assertThat(of(Kind.RATE_LIMITED).get("retryable").asBoolean()).isTrue();
    assertThat(of(Kind.UNREACHABLE).get("codeRanges").toString())
        .isEqualTo("[{\"first\":\"500000\",\"last\":\"505000\"}]");
    assertThat(of(Kind.REFUSED).get("exitCode").asInt()).isEqualTo(7);
  }

  private static JsonNode of(Operation operation) {
    return named(OPERATIONS, "name", operation.command());
  }

  private static JsonNode of(Kind kind) {
    return named(ERRORS, "kind", kind.label());
  }

  private static JsonNode parameter(JsonNode operation, String name) {
    return named(operation.get("parameters"), "name", name);
  }

  private static JsonNode named(JsonNode array, String member, String name) {
    for (JsonNode element : array) {
      if (element.get(member).asString().equals(name)) {
        return element;
      }
    }
    throw new AssertionError("there is no " + member + " " + name);
  }
}
