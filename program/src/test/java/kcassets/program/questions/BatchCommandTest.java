package kcassets.program.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kcassets.catalog.Operation;
import kcassets.program.Run;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BatchCommandTest {
  @TempDir Path home;

  @Test
  void answers_come_in_the_order_of_the_questions_over_lines_that_break() {
    SimulatorOptions faulty =
        SimulatorOptions.defaults()
            .withQuotas(false)
            .withFaults(Faults.parse("500=0.1,cut=0.1,html=0.02,delay=5ms"));
    try (Simulator venue = Simulator.start(faulty)) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        lines.add(
            i % 2 == 0
                ? "{\"operation\":\"spot-accounts\",\"id\":" + i + "}"
                : "{\"id\":"
                    + i
                    + ",\"operation\":\"deposits\",\"arguments\":{\"currency\":"
                    + "\"USDT\",\"pageSize\":10}}");
      }

      Run run = Run.with(venue, home).input(String.join("\n", lines)).run("batch");

      assertThat(run.exitCode).as(run.err).isZero();
      List<JsonNode> answers = answers(run);
      assertThat(answers)
          .extracting(answer -> answer.path("id").asInt())
          .isEqualTo(IntStream.range(0, 300).boxed().toList());
      assertThat(answers.get(0).path("data").isArray()).isTrue();
      assertThat(answers.get(1).path("data").path("pageSize").asInt()).isEqualTo(10);
    }
  }

  @Test
  void a_bad_line_is_answered_in_its_place_and_the_first_one_gives_the_exit_code() {
    try (Simulator venue = Simulator.start(SimulatorOptions.defaults())) {
      Run run =
          Run.with(venue, home)
              .input(
                  """
                  {"operation":"spot-accounts","id":"a"}

                  {"operation":"deposits","arguments":{"pageSize":9},"id":{"b":[1]}}
                  not json
                  {"operation":"withdraw"}
                  {"operation":"spot-account","arguments":{"accountId":"000000000000000000000000"},"id":4}
                  {"operation":"spot_accounts","id":1e400,"extra":1}
                  [1]
                  {"operation":"server-time","id":null} trailing
                  {"operation":"server-time","id":-0.0}
                  """)
              .run("batch");

      assertThat(run.exitCode).isEqualTo(2);
      List<JsonNode> answers = answers(run);
      assertThat(answers).hasSize(9);
      assertThat(answers.stream().map(answer -> answer.path("error").path("error").asString("")))
          .containsExactly(
              "",
              "invalid_arguments",
              "invalid_arguments",
              "invalid_arguments",
              "refused",
              "invalid_arguments",
              "invalid_arguments",
              "invalid_arguments",
              "");
      assertThat(answers.get(1).path("error").path("problems").size()).isEqualTo(2);
      assertThat(run.out.lines().toList().get(1)).startsWith("{\"id\":{\"b\":[1]},\"error\":");
      assertThat(run.out.lines().toList().get(3)).contains("read-only");
      assertThat(run.out.lines().toList().get(8)).startsWith("{\"id\":-0.0,\"data\":");
      assertThat(run.failure().path("operation").asString()).isEqualTo("deposits");
    }
  }

  @Test
  void every_operation_can_be_asked_by_its_examples() {
    try (Simulator venue = Simulator.start(SimulatorOptions.defaults().withQuotas(false))) {
      StringBuilder lines = new StringBuilder();
      for (Operation operation : Operation.values()) {
        List<String> arguments = new ArrayList<>();
        operation.endpoint().parameters().stream()
            .filter(parameter -> parameter.required())
            .forEach(parameter ->
                arguments.add("\"" + parameter.name() + "\":\"" + parameter.example() + "\""));
        lines.append(
            "{\"operation\":\"%s\",\"arguments\":{%s},\"id\":\"%s\"}\n"
                .formatted(operation.command(), String.join(",", arguments), operation.command()));
      }

      Run run = Run.with(venue, home).input(lines.toString()).run("batch");

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(answers(run))
          .hasSize(Operation.values().length)
          .allMatch(answer -> answer.has("data"));
    }
  }

  private static List<JsonNode> answers(Run run) {
    return run.out.lines().map(Run.JSON::readTree).toList();
  }
}
