package kcassets.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOperationTest {
  private final Simulator simulator = Simulator.start(SimulatorOptions.defaults());
  private final Caller caller = new Caller(simulator);
  private final FieldList fields = new FieldList();

  @AfterAll
  void stop() {
    caller.close();
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void answers_have_every_documented_field_in_its_type_and_no_other(Operation operation) {
    List<JsonNode> answers = new ArrayList<>();
    answers.add(caller.as(simulator.key()).data(operation, required(operation)));
    if (operation == Operation.API_KEY_INFO) {
      answers.add(caller.as(simulator.key(KeyRole.SUB_ACCOUNT)).data(operation));
    }
    assertThat(fields.complaints(operation.command(), answers)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void every_example_is_answered_with_something(Operation operation) {
    caller.as(simulator.key());
    for (Parameter parameter : operation.endpoint().parameters()) {
      List<String> arguments = new ArrayList<>(List.of(required(operation)));
      if (!parameter.required()) {
        arguments.addAll(List.of(parameter.name(), value(parameter)));
      }
      if (parameter.name().equals("tag")) {
        arguments.set(arguments.indexOf("MAIN"), "ISOLATED");
      }
      JsonNode data = caller.data(operation, arguments.toArray(String[]::new));
      assertThat(holdsSomething(data)).as("%s %s: %s", operation, arguments, data).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void all_examples_together_are_answered_with_something(Operation operation) {
    JsonNode data = caller.as(simulator.key()).data(operation, together(operation));
    assertThat(holdsSomething(data)).as("%s: %s", operation, data).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 0", "3, 2, 5000", "4, 9, 0"})
  void short_and_long_worlds_answer_the_examples_too(long seed, int days, int rows) {
    SimulatorOptions options =
        SimulatorOptions.defaults().withSeed(seed).withDays(days).withRows(rows);
    try (Simulator other = Simulator.start(options);
        Caller asker = new Caller(other)) {
      for (Operation operation : Operation.values()) {
        JsonNode data = asker.data(operation, together(operation));
        assertThat(holdsSomething(data)).as("%s: %s", operation, data).isTrue();
      }
    }
  }

  @Test
  void ledgers_show_context_as_json_and_with_single_quotes_and_empty() {
    List<String> contexts = new ArrayList<>();
    caller
        .as(simulator.key())
        .data(Operation.TRADE_HF_LEDGERS, "limit", "200")
        .forEach(row -> contexts.add(row.get("context").asString()));
    assertThat(contexts)
        .anyMatch(context -> context.startsWith("{\""))
        .anyMatch(context -> context.startsWith("{'"))
        .contains("");
  }

  @Test
  void deposits_show_all_ten_states_and_no_transaction_for_inner_ones() {
    List<String> states = new ArrayList<>();
    List<JsonNode> inner = new ArrayList<>();
    caller
        .as(simulator.key())
        .data(Operation.DEPOSITS, "currency", "USDT", "pageSize", "500")
        .get("items")
        .forEach(row -> {
          states.add(row.get("status").asString());
          if (row.get("isInner").asBoolean()) {
            inner.add(row);
          }
        });
    assertThat(states)
        .contains(
            "PROCESSING",
            "SUCCESS",
            "FAILURE",
            "PRE_SUCCESS",
            "WAIT_TRM_MGT",
            "TRM_MGT_REJECTED",
            "ROLLBACKING",
            "ROLLBACK",
            "WAIT_RISK_MGT",
            "RISK_MGT_REJECTED");
    assertThat(inner).isNotEmpty().allMatch(row -> row.get("walletTxId").isNull());
  }

  @Test
  void amounts_are_as_wild_as_real_ones() {
    List<String> balances = new ArrayList<>();
    caller
        .as(simulator.key())
        .data(Operation.SPOT_ACCOUNTS)
        .forEach(row -> balances.add(row.get("balance").asString()));
    assertThat(balances)
        .anyMatch(balance -> balance.matches("[0-9]{15,}\\.[0-9]{18}"))
        .contains("0");
    assertThat(caller.call(Operation.FUTURES_ACCOUNT, "currency", "USDC").body())
        .contains("\"unrealisedPNL\":0.0,");
    assertThat(caller.call(Operation.FUTURES_CONTRACTS).body()).contains("\"makerFeeRate\":2.0E-4");
    assertThat(caller.call(Operation.FUTURES_ACCOUNT).body()).contains("\"frozenFunds\":0,");
  }

  private static boolean holdsSomething(JsonNode data) {
    JsonNode rows =
        data.has("items") ? data.get("items") : data.has("dataList") ? data.get("dataList") : data;
    return !rows.isNull() && (rows.isValueNode() || !rows.isEmpty());
  }

  /** Every example at once, but for the one that goes with another value. */
  private static String[] together(Operation operation) {
    return operation.endpoint().parameters().stream()
        .filter(parameter -> !parameter.name().equals("tag"))
        .flatMap(parameter -> List.of(parameter.name(), value(parameter)).stream())
        .toArray(String[]::new);
  }

  private static String[] required(Operation operation) {
    return operation.endpoint().parameters().stream()
        .filter(Parameter::required)
        .flatMap(parameter -> List.of(parameter.name(), value(parameter)).stream())
        .toArray(String[]::new);
  }

  /** The example as a client sends it. */
  private static String value(Parameter parameter) {
    return parameter.domain().read(parameter.example(), Instant.now(), _ -> {}, _ -> {});
  }
}
