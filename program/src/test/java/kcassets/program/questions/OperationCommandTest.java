package kcassets.program.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kcassets.catalog.Operation;
import kcassets.program.Run;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OperationCommandTest {
  @TempDir static Path home;
  private static Simulator venue;
  private static Run run;

  @BeforeAll
  static void open() {
    venue = Simulator.start(SimulatorOptions.defaults().withQuotas(false));
    run = Run.with(venue, home);
  }

  @AfterAll
  static void close() {
    venue.close();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void every_operation_is_a_command_whose_example_is_answered(Operation operation) {
    String[] words =
        OperationModels.example(operation).replace("kucoin-assets --demo ", "").split(" ");

    run.run(words);

    assertThat(run.err).isEmpty();
    assertThat(run.exitCode).isZero();
    assertThat(run.out).endsWith("\n").hasLineCount(1);
    assertThat(run.json().isNull()).isFalse();
  }

  static Stream<Operation> lists() {
    return Arrays.stream(Operation.values()).filter(each -> each.endpoint().isWalkable());
  }

  @ParameterizedTest
  @MethodSource("lists")
  void every_list_is_walked_to_its_end(Operation operation) {
    String example = OperationModels.example(operation).replace("kucoin-assets --demo ", "");

    run.run((example + " --all -o ndjson").split(" "));

    assertThat(run.exitCode).as(run.err).isZero();
    List<String> rows = run.out.lines().toList();
    assertThat(rows).isNotEmpty().doesNotHaveDuplicates();
    run.run((example + " --all").split(" "));
    assertThat(run.json().size()).isEqualTo(rows.size());
  }

  @Test
  void a_page_size_the_venue_would_refuse_never_leaves_the_machine() {
    int before = venue.received().size();

    run.run("deposits", "--page-size", "501");

    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.out).isEmpty();
    assertThat(run.failure().path("error").asString()).isEqualTo("invalid_arguments");
    assertThat(run.problems()).containsExactly("currency", "pageSize");
    assertThat(venue.received()).hasSize(before);
  }

  @Test
  void every_problem_is_told_at_once_with_its_parameter() {
    run.run(
        "transfer-quotas",
        "--type",
        "CONTRACT",
        "--bogus",
        "--jq",
        ".[",
        "-o",
        "xml",
        "--timeout",
        "0",
        "extra");

    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.problems())
        .containsExactlyInAnyOrder(
            "type", "currency", "bogus", "jq", "output", "timeout", "arguments");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--currency USDT --page-size 10", "--currency=USDT --pageSize=10"})
  void both_spellings_of_an_option_are_understood(String options) {
    run.run(("deposits " + options).split(" "));

    assertThat(run.json().path("pageSize").asInt()).isEqualTo(10);
  }

  @Test
  void global_options_stand_before_and_after_the_command() {
    run.run("-o", "ndjson", "--account", "main", "spot-accounts");
    String before = run.out;
    run.run("spot-accounts", "--account=main", "-o=ndjson");

    assertThat(run.out).isEqualTo(before).contains("\n{");
  }

  @Test
  void a_flag_alone_means_true_and_leaves_the_word_after_it_alone() {
    String id =
        Operation.SUB_ACCOUNT_BALANCE.endpoint().parameter("subUserId").orElseThrow().example();

    run.run("sub-account-balance", "--include-base-amount", id);
    JsonNode every = run.json();
    run.run("sub-account-balance", "--include-base-amount", "false", id);

    assertThat(every.path("subUserId").asString()).isEqualTo(id);
    assertThat(run.json().path("mainAccounts").size())
        .isLessThanOrEqualTo(every.path("mainAccounts").size());
  }

  @Test
  void the_alias_of_the_futures_fee_is_understood_and_the_venues_name_is_sent() {
    run.run("futures-trade-fee", "--symbols", "XBTUSDTM");

    assertThat(run.exitCode).isZero();
    assertThat(venue.received().getLast().rawTarget()).endsWith("?symbol=XBTUSDTM");
  }

  @Test
  void an_open_value_warns_and_goes_through() {
    run.run("spot-ledgers", "--biz-type", "BRAND_NEW");

    assertThat(run.err).startsWith("warning: bizType ").hasLineCount(1);
    assertThat(run.exitCode).isZero();
  }

  @Test
  void a_filter_picks_from_the_answer() {
    run.run("account-summary", "--jq", ".level");

    assertThat(run.out).isEqualTo("0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"transfer", "withdraw", "create-sub-account", "cancel-order", "buy"})
  void a_wish_to_change_something_is_answered_with_what_this_program_is(String verb) {
    run.run(verb, "--currency", "BTC");

    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.failure().path("message").asString()).contains("read-only");
  }

  @Test
  void a_mistyped_command_gets_a_suggestion() {
    run.run("depositz");

    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.failure().path("message").asString()).contains("did you mean deposits");
  }

  @Test
  void an_unknown_account_is_missing_credentials() {
    run.run("spot-accounts", "--account", "nobody");

    assertThat(run.exitCode).isEqualTo(3);
    assertThat(run.failure().path("error").asString()).isEqualTo("credentials_missing");
    assertThat(run.failure().path("operation").asString()).isEqualTo("spot-accounts");
  }

  @Test
  void a_person_at_a_terminal_reads_words() {
    Run person = new Run(home).onTerminal();

    person.run("deposits");

    assertThat(person.err).startsWith("Error: invalid_arguments in deposits").contains("currency");
    assertThat(person.run("account-summary").out).contains("\n  \"level\"");
  }
}
