package kcassets.program.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kcassets.catalog.Problem;
import kcassets.program.Commands;
import kcassets.program.commands.Command;
import kcassets.program.commands.ParsedCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandLineParserTest {
  @Test
  void a_time_before_now_is_no_option() {
    ParsedCommand parsed =
        CommandLineParser.parse(
            new Commands(), "spot-ledgers", "--start-at", "-36h", "--endAt", "-1h");

    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.options()).containsEntry("start-at", "-36h").containsEntry("end-at", "-1h");
  }

  @Test
  void an_at_sign_and_quotes_mean_nothing() {
    ParsedCommand parsed =
        CommandLineParser.parse(
            new Commands(),
            "sub-account-api-keys",
            "--sub-name",
            "@/etc/passwd",
            "--api-key",
            "\"x\"");

    assertThat(parsed.options())
        .containsEntry("sub-name", "@/etc/passwd")
        .containsEntry("api-key", "\"x\"");
  }

  @Test
  void an_option_without_its_value_and_one_given_twice_are_problems() {
    assertThat(parameters("deposits", "--currency")).containsExactly("currency");
    assertThat(parameters("deposits", "--currency", "BTC", "--currency", "ETH"))
        .containsExactly("currency");
    assertThat(parameters("deposits", "--page-size", "10", "--pageSize", "20"))
        .containsExactly("page-size");
  }

  @Test
  void an_option_before_the_command_may_have_a_value() {
    ParsedCommand parsed =
        CommandLineParser.parse(
            new Commands(), "--output", "csv", "--timeout=5", "accounts", "list", "--demo");

    assertThat(parsed.name()).isEqualTo("accounts list");
    assertThat(parsed.globals().output()).contains("csv");
    assertThat(parsed.globals().timeout()).contains("5");
    assertThat(parsed.globals().demo()).isTrue();
  }

  @Test
  void a_plain_flag_may_say_true_or_false_and_a_short_option_may_hold_its_value() {
    ParsedCommand parsed =
        CommandLineParser.parse(
            new Commands(), "spot-accounts", "--demo=true", "--verbose=false", "-ocsv");

    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.globals().demo()).isTrue();
    assertThat(parsed.globals().verbose()).isFalse();
    assertThat(parsed.globals().output()).contains("csv");
  }

  @Test
  void the_value_of_an_unknown_option_is_no_problem_of_its_own_and_no_command() {
    assertThat(parameters("deposits", "--bogus", "x", "--currency", "BTC"))
        .containsExactly("bogus");
    assertThat(parameters("--bogus", "x", "deposits", "--currency", "BTC"))
        .containsExactly("bogus");
    assertThat(CommandLineParser.parse(new Commands(), "--currency", "BTC", "deposits").problems())
        .isEmpty();
    assertThat(parameters("deposits", "--currency", "BTC", "--", "--page-size"))
        .containsExactly("arguments");
  }

  @Test
  void an_unknown_option_gets_a_suggestion() {
    assertThat(CommandLineParser.parse(new Commands(), "deposits", "--curency", "BTC").problems())
        .anySatisfy(problem -> assertThat(problem.message()).contains("did you mean --currency"));
  }

  static List<Command> runnable() {
    return new Commands().all().stream().flatMap(Command::runnable).toList();
  }

  @ParameterizedTest
  @MethodSource("runnable")
  void every_option_of_every_command_is_understood(Command command) {
    String[] parents =
        new Commands()
            .all().stream()
                .filter(above -> above.subcommands().contains(command))
                .findFirst()
                .map(above -> new String[] {above.name(), command.name()})
                .orElse(new String[] {command.name()});
    command
        .options()
        .forEach(option -> {
          for (String name : option.allNames()) {
            String[] words = Arrays.copyOf(parents, parents.length + 1);
            words[parents.length] = option.isFlag() ? name : name + "=true";
            assertThat(CommandLineParser.parse(new Commands(), words).problems())
                .as(name)
                .isEmpty();
          }
        });
  }

  private static List<String> parameters(String... words) {
    return CommandLineParser.parse(new Commands(), words).problems().stream()
        .map(Problem::parameter)
        .toList();
  }
}
