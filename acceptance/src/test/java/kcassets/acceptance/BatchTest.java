package kcassets.acceptance;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Operation;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Many questions to one process. */
class BatchTest {
  private static final Simulator SIMULATOR = Simulator.start(SimulatorOptions.defaults());

  @TempDir static Path folder;

  private static User user = new User(Path.of(""));

  @BeforeAll
  static void store_the_key() {
    user = new User(folder.resolve("home"));
    Ended added = user.adds("main", SIMULATOR, SIMULATOR.key());
    assertThat(added.exitCode()).as(added.err()).isZero();
  }

  @AfterAll
  static void stop() {
    SIMULATOR.close();
  }

  @Test
  void every_operation_is_answered_in_the_order_asked() {
    String questions =
        Arrays.stream(Operation.values()).map(BatchTest::question).collect(joining());

    Ended ended = user.types("batch").reading(questions).run();

    assertThat(ended.exitCode()).as(ended.err() + ended.out()).isZero();
    assertThat(ended.err()).isEmpty();
    List<JsonNode> answers = Json.lines(ended.out());
    assertThat(answers)
        .extracting(answer -> answer.required("id").stringValue())
        .containsExactlyElementsOf(Arrays.stream(Operation.values()).map(Enum::name).toList());
    assertThat(answers).allMatch(answer -> answer.has("data") && !answer.has("error"));
  }

  @Test
  void the_exit_code_is_that_of_the_first_line_without_data() {
    String questions =
        """
        {"operation":"account-summary","id":1}
        {"operation":"withdrawal","arguments":{"withdrawalId":"0123456789abcdef01234567"},"id":"b"}
        {"operation":"deposits","arguments":{"pageSize":9},"id":null}
        nonsense
        {"operation":"transfer","id":5}
        """;

    Ended ended = user.types("batch").reading(questions).run();

    assertThat(ended.exitCode()).isEqualTo(7);
    assertThat(ended.told().error()).isEqualTo("refused");
    List<JsonNode> answers = Json.lines(ended.out());
    assertThat(answers)
        .extracting(answer -> answer.path("error").path("error").asString(""))
        .containsExactly(
            "", "refused", "invalid_arguments", "invalid_arguments", "invalid_arguments");
    assertThat(answers.get(2).required("error").required("problems").size()).isEqualTo(2);
  }

  private static String question(Operation operation) {
    Endpoint endpoint = operation.endpoint();
    String arguments =
        endpoint.parameters().stream()
            .filter(parameter -> endpoint.isInPath(parameter) || parameter.required())
            .map(parameter -> "\"%s\":\"%s\"".formatted(parameter.name(), parameter.example()))
            .collect(joining(","));
    return "{\"operation\":\"%s\",\"arguments\":{%s},\"id\":\"%s\"}%n"
        .formatted(operation.command(), arguments, operation.name());
  }
}
