package kcassets.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOperationTest {
  private final Simulator simulator = Simulator.start(SimulatorOptions.defaults());
  private final Caller caller = new Caller(simulator);

  @AfterAll
  void stop() {
    caller.close();
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void the_required_examples_are_answered_with_data(Operation operation) {
    List<String> arguments = new ArrayList<>();
    operation.endpoint().parameters().stream()
        .filter(Parameter::required)
        .forEach(parameter -> arguments.addAll(List.of(parameter.name(), parameter.example())));

    JsonNode data = caller.data(operation, arguments.toArray(String[]::new));

    assertThat(data.isNull()).isFalse();
  }
}
