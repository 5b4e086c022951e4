package kcassets.acceptance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kcassets.catalog.Operation;
import kcassets.program.Commands;
import kcassets.program.commands.Command;
import kcassets.program.questions.OperationModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every operation as a user asks it: one process against another, over HTTP. */
class EveryOperationTest {
  private static final int AT_ONCE = 3;

  @TempDir static Path folder;

  private static User user = new User(Path.of(""));
  private static final List<Process> RUNNING = new ArrayList<>();

  @BeforeAll
  static void start_a_simulator_and_store_its_key() throws IOException {
    user = new User(folder.resolve("home"));
    Process simulator = user.types("simulator", "--port", "0").start();
    RUNNING.add(simulator);
    BufferedReader out = simulator.inputReader();
    JsonNode line = Json.value(out.readLine());
    Ended added =
        user.adds(
            "main",
            text(line, "spot") + "," + text(line, "futures"),
            String.join("\n", text(line, "apiKey"), text(line, "secret"), text(line, "passphrase")),
            "--key-version",
            text(line, "keyVersion"));
    assertThat(added.exitCode()).as(added.err()).isZero();
  }

  @AfterAll
  static void stop() {
    RUNNING.forEach(Process::destroy);
  }

  @Test
  void the_example_of_every_operation_is_answered_with_one_json_value_and_nothing_else()
      throws Exception {
    Map<Operation, Future<Ended>> running;
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      running =
          Arrays.stream(Operation.values())
              .collect(toMap(each -> each, each -> threads.submit(asking(each))));
    }

    assertThat(running).containsOnlyKeys(Operation.values());
    for (Map.Entry<Operation, Future<Ended>> each : running.entrySet()) {
      Ended ended = each.getValue().get();
      assertThat(ended.err()).as("%s: standard error", each.getKey()).isEmpty();
      assertThat(ended.exitCode()).as("%s: exit code", each.getKey()).isZero();
      assertThat(ended.out()).as("%s: lines", each.getKey()).endsWith("\n").hasLineCount(1);
      assertThat(Json.value(ended.out()).isMissingNode()).as("%s", each.getKey()).isFalse();
    }
  }

  @Test
  void the_catalog_it_prints_has_every_operation_and_what_a_caller_must_know() {
    Ended ended = user.runs("operations");

    // Our own commands come after the operations; they alone say what they need.
    List<JsonNode> catalog =
        Json.value(ended.out()).valueStream().filter(each -> !each.has("needs")).toList();
    assertThat(catalog.stream().map(each -> text(each, "name")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Operation.values()).map(Operation::command).toList());
    assertThat(catalog)
        .allSatisfy(each ->
            assertThat(each.propertyNames())
                .contains(
                    "name",
                    "summary",
                    "host",
                    "path",
                    "parameters",
                    "pool",
                    "weight",
                    "permission"));
  }

  @Test
  void the_example_in_the_help_of_every_other_command_runs_as_it_stands() {
    for (Command each : new Commands().all()) {
      List<Command> leaves = each.subcommands().isEmpty() ? List.of(each) : each.subcommands();
      boolean stays = each.name().equals("simulator");
      if (Operation.named(each.name()).isPresent() || stays) {
        continue;
      }
      for (Command leaf : leaves) {
        Ended ended = user.types().as(Path.of("/bin/sh"), "-c", leaf.example()).run();

        assertThat(ended.exitCode()).as("%s%n%s", leaf.example(), ended.err()).isZero();
        assertThat(ended.err().lines()) // a demo says what it copied, an export what it left out
            .as(leaf.example())
            .allMatch(line -> line.matches("(demo: copied|sync:|left out:|warning: Koinly's) .*"));
        assertThat(ended.out()).as(leaf.example()).isNotBlank();
      }
    }
  }

  @Test
  void the_example_in_the_help_of_an_operation_runs_as_it_stands() {
    String help = user.runs("deposits", "--help").out();

    assertThat(help).contains(OperationModels.example(Operation.DEPOSITS));
    Ended ended = user.types(words(Operation.DEPOSITS)).and("--demo").run();
    assertThat(ended.err()).isEmpty();
    assertThat(Json.value(ended.out()).required("items").size()).isPositive();
  }

  private static Callable<Ended> asking(Operation operation) {
    return () -> user.runs(words(operation));
  }

  /** The words of the example, without the program's name and the demo. */
  private static String[] words(Operation operation) {
    String[] all = OperationModels.example(operation).split(" ", -1);
    assertThat(all).startsWith("kucoin-assets", "--demo");
    return Arrays.copyOfRange(all, 2, all.length);
  }

  private static String text(JsonNode json, String member) {
    return json.required(member).stringValue();
  }
}
