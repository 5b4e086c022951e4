package kcassets.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kcassets.catalog.Domain;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.program.commands.Command;
import kcassets.program.commands.Completes;
import kcassets.program.commands.GlobalOptions;
import kcassets.program.commands.Need;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.PositionalModel;
import kcassets.program.commands.Takes;
import kcassets.program.questions.CommandsJson;
import kcassets.program.questions.OperationModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
  static Stream<Command> runnable() {
    return new Commands().all().stream().flatMap(Command::runnable);
  }

  @ParameterizedTest
  @EnumSource
  void every_operation_is_a_command_with_each_parameter_in_its_place(Operation operation) {
    Command command = new Commands().named(operation.command()).orElseThrow();
    Endpoint endpoint = operation.endpoint();

    assertThat(command.name()).isEqualTo(operation.command());
    assertThat(command.summary()).isEqualTo(endpoint.summary());
    assertThat(command.positionals())
        .extracting(PositionalModel::name)
        .containsExactlyElementsOf(endpoint.pathParameters());
    for (Parameter parameter : endpoint.parameters()) {
      if (!endpoint.isInPath(parameter)) {
        OptionModel option = option(command, "--" + parameter.option());
        assertThat(option.allNames()).contains("--" + parameter.name());
        parameter.aliases().forEach(alias -> assertThat(option.allNames()).contains("--" + alias));
        assertThat(option.required()).isEqualTo(parameter.required());
        assertThat(option.takes())
            .isEqualTo(
                parameter.domain() instanceof Domain.Flag ? Takes.OPTIONAL_VALUE : Takes.VALUE);
      }
    }
    assertThat(command.options().contains(OperationModels.ALL)).isEqualTo(endpoint.isWalkable());
  }

  @ParameterizedTest
  @EnumSource
  void the_example_of_an_operation_is_what_its_catalog_entry_accepts(Operation operation) {
    List<String> words = List.of(OperationModels.example(operation).split(" "));
    assertThat(words.subList(0, 3)).containsExactly("kucoin-assets", "--demo", operation.command());
    Map<String, String> arguments = new LinkedHashMap<>();
    List<String> places = new ArrayList<>(operation.endpoint().pathParameters());
    for (int i = 3; i < words.size(); i++) {
      if (words.get(i).startsWith("--")) {
        arguments.put(words.get(i).substring(2), words.get(++i));
      } else {
        arguments.put(places.removeFirst(), words.get(i));
      }
    }

    assertThat(operation.request(arguments, Instant.EPOCH).warnings()).isEmpty();
    assertThat(arguments)
        .hasSize(
            (int) operation.endpoint().parameters().stream().filter(Parameter::required).count());
  }

  @ParameterizedTest
  @MethodSource("runnable")
  void no_spelling_means_two_options_and_every_text_is_there(Command command) {
    Set<String> spellings = new HashSet<>();
    for (OptionModel option :
        Stream.concat(GlobalOptions.list().stream(), command.options().stream()).toList()) {
      option.allNames().forEach(name -> assertThat(spellings.add(name)).as(name).isTrue());
      assertThat(option.description()).endsWith(".");
      assertThat(option.completes() == Completes.VALUES).isEqualTo(!option.values().isEmpty());
    }
    assertThat(command.summary()).endsWith(".");
    assertThat(command.example()).contains("kucoin-assets --demo ").contains(command.name());
  }

  @Test
  void a_spelling_takes_a_value_everywhere_or_nowhere() {
    Map<String, Takes> known = new LinkedHashMap<>();
    runnable()
        .flatMap(
            command -> Stream.concat(GlobalOptions.list().stream(), command.options().stream()))
        .forEach(option ->
            option
                .allNames()
                .forEach(name ->
                    assertThat(known.merge(name, option.takes(), (old, now) -> old))
                        .as(name)
                        .isEqualTo(option.takes())));
    assertThat(known).containsKeys("--page-size", "--pageSize", "--symbols", "-o", "--from-file");
  }

  @Test
  void every_name_is_a_command_once_and_the_operations_come_first() {
    assertThat(new Commands().all()).extracting(Command::name).doesNotHaveDuplicates();
    assertThat(new Commands().operations())
        .extracting(Command::name)
        .containsExactlyElementsOf(
            Arrays.stream(Operation.values()).map(Operation::command).toList());
    assertThat(new Commands().own())
        .extracting(Command::name)
        .contains("accounts", "operations", "errors", "completion", "simulator", "help");
    for (Command command : new Commands().all()) {
      assertThat(new Commands().named(command.name())).contains(command);
    }
    assertThat(new Commands().named("spot_ledgers"))
        .isEqualTo(new Commands().named("spot-ledgers"));
    assertThat(new Commands().named("withdraw")).isEmpty();
  }

  @Test
  void accounts_has_its_five_subcommands_and_asks_secrets_from_a_file_only() {
    Command accounts = new Commands().named("accounts").orElseThrow();

    assertThat(accounts.subcommands())
        .extracting(Command::name)
        .containsExactly("add", "list", "show", "remove", "audit");
    Command add = accounts.subcommand("add").orElseThrow();
    assertThat(option(add, "--from-file").required()).isTrue();
    assertThat(add.options().stream().flatMap(option -> option.allNames().stream()))
        .containsExactly("--from-file", "--key-version", "--simulator", "--no-verify", "--replace");
  }

  @Test
  void what_is_not_to_be_shown_is_not_among_the_visible_options() {
    OptionModel shown = OptionModel.flag("Shown.", "--shown");
    OptionModel hidden = OptionModel.flag("Hidden.", "--hidden").unlisted();
    Command command =
        new Command(
            "try",
            "Group",
            "Tries.",
            List.of(),
            List.of(shown, hidden),
            List.of(),
            "",
            Set.of(),
            invocation -> Optional.empty());

    assertThat(command.visibleOptions()).containsExactly(shown);
  }

  @Test
  void a_declaration_that_contradicts_itself_is_refused() {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> OptionModel.flag("None."));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> OptionModel.flag("Bare.", "bare"));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> OptionModel.value("", "No label.", "--value"));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() ->
            new Command(
                "Two Words",
                "G",
                "S.",
                List.of(),
                List.of(),
                List.of(),
                "",
                Set.of(),
                invocation -> Optional.empty()));
  }

  @Test
  void what_keeps_something_in_the_local_store_can_be_told_which_one() {
    for (Command command : new Commands().own().stream().flatMap(Command::runnable).toList()) {
      boolean chooses =
          command.options().stream().anyMatch(option -> option.primaryName().equals("--store"));
      // What mcp install writes for an agent it does not use itself.
      assertThat(command.needs().contains(Need.STORE) || command.name().equals("install"))
          .as(command.name())
          .isEqualTo(chooses || command.name().equals("install"));
    }
  }

  @Test
  void every_tool_of_our_own_gives_what_one_command_gives() throws IOException {
    Path snapshot =
        Path.of(System.getProperty("repository.root", ".."))
            .resolve("mcp/src/test/resources/kcassets/mcp/tools.json");
    List<String> served =
        JsonMapper.shared()
            .readTree(Files.readString(snapshot))
            .valueStream()
            .map(tool -> tool.get("name").asString())
            .filter(name -> Operation.named(name).isEmpty())
            .filter(name -> !name.equals("rest_of_answer"))
            .toList();
    List<String> tools =
        new Commands()
            .own().stream()
                .flatMap(Command::runnable)
                .flatMap(command -> command.tool().stream())
                .toList();

    assertThat(served).isNotEmpty();
    assertThat(tools).containsExactlyInAnyOrderElementsOf(served).doesNotHaveDuplicates();
  }

  @Test
  void operations_lists_every_command_and_only_those_of_our_own_have_needs() {
    JsonNode all = JsonMapper.shared().readTree(CommandsJson.text(new Commands()));
    List<String> ours =
        all.valueStream()
            .filter(each -> each.has("needs"))
            .map(each -> each.get("name").asString())
            .toList();

    assertThat(all).hasSize(Operation.values().length + ours.size());
    assertThat(all.get(0).has("needs")).isFalse();
    assertThat(ours).contains("accounts add", "accounts audit", "portfolio", "mcp", "mcp install");
    assertThat(all.valueStream().map(each -> each.get("name").asString()).distinct().count())
        .isEqualTo(all.size());
    JsonNode portfolio =
        all.valueStream()
            .filter(each -> each.get("name").asString().equals("portfolio"))
            .findFirst()
            .orElseThrow();
    assertThat(portfolio.get("needs").toString()).isEqualTo("[\"account\",\"store\",\"exchange\"]");
    assertThat(portfolio.get("tool").asString()).isEqualTo("portfolio");
  }

  private static OptionModel option(Command command, String name) {
    return command.options().stream()
        .filter(option -> option.names().contains(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(command.name() + " has no " + name));
  }
}
