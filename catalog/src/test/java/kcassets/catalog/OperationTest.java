package kcassets.catalog;

import static kcassets.catalog.Asking.NOW;
import static kcassets.catalog.Asking.everything;
import static kcassets.catalog.Asking.problems;
import static kcassets.catalog.Asking.problemsOfWalk;
import static kcassets.catalog.Asking.request;
import static kcassets.catalog.Asking.required;
import static kcassets.catalog.Asking.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationTest {
  @ParameterizedTest
  @EnumSource
  void one_name_has_three_spellings_and_is_found_by_two(Operation operation) {
    assertThat(operation.command()).matches("[a-z]+(-[a-z]+)*");
    assertThat(operation.tool()).isEqualTo(operation.name().toLowerCase(Locale.ROOT));
    assertThat(operation.tool().replace('_', '-')).isEqualTo(operation.command());
    assertThat(Operation.named(operation.command())).contains(operation);
    assertThat(Operation.named(operation.tool())).contains(operation);
    assertThat(Operation.named(operation.name())).isEmpty();
  }

  @Test
  void no_two_operations_share_a_name_or_a_host_and_path() {
    assertThat(Operation.values()).extracting(Operation::command).doesNotHaveDuplicates();
    assertThat(Operation.values())
        .extracting(o -> o.endpoint().host().productionOrigin() + o.endpoint().path())
        .doesNotHaveDuplicates();
    assertThat(Operation.values()).extracting(o -> o.endpoint().docPage()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void the_examples_of_all_parameters_go_through_without_a_warning(Operation operation) {
    Request request = request(operation, everything(operation));

    assertThat(request.warnings()).isEmpty();
    assertThat(request.values().keySet()).isEqualTo(everything(operation).keySet());
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_sent_that_was_not_given(Operation operation) {
    assertThat(request(operation, required(operation)).values().keySet())
        .isEqualTo(required(operation).keySet());
  }

  @ParameterizedTest
  @EnumSource
  void every_missing_parameter_is_told_at_once(Operation operation) {
    assertThat(problems(operation, Map.of()))
        .extracting(Problem::parameter)
        .containsExactlyElementsOf(required(operation).keySet());
    assertThat(problems(operation, Map.of()))
        .allSatisfy(problem -> assertThat(problem.message()).startsWith("is required"));
  }

  @ParameterizedTest
  @EnumSource
  void an_unknown_parameter_is_told_together_with_the_known_ones(Operation operation) {
    List<Problem> problems = problems(operation, with(required(operation), "nonsense", "1"));

    assertThat(problems).extracting(Problem::parameter).containsExactly("nonsense");
    assertThat(problems.getFirst().message()).contains(operation.name());
    for (Parameter parameter : operation.endpoint().parameters()) {
      assertThat(problems.getFirst().message()).contains(parameter.name());
    }
  }

  @ParameterizedTest
  @EnumSource
  void empty_and_endless_texts_are_refused_for_every_parameter(Operation operation) {
    for (Parameter parameter : operation.endpoint().parameters()) {
      for (String text : List.of("", "1".repeat(Domain.LONGEST_ARGUMENT + 1))) {
        assertThat(problems(operation, with(everything(operation), parameter.name(), text)))
            .as("%s = %s characters", parameter.name(), text.length())
            .extracting(Problem::parameter)
            .containsExactly(parameter.name());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void kebab_case_and_aliases_are_understood_as_the_venues_names(Operation operation) {
    for (Parameter parameter : operation.endpoint().parameters()) {
      List<String> spellings = new ArrayList<>(parameter.aliases());
      spellings.add(parameter.option());
      for (String spelling : spellings) {
        Map<String, String> arguments = new LinkedHashMap<>();
        everything(operation)
            .forEach((name, text) ->
                arguments.put(name.equals(parameter.name()) ? spelling : name, text));

        assertThat(request(operation, arguments).values())
            .isEqualTo(request(operation, everything(operation)).values());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_parameter_under_two_of_its_names_is_refused(Operation operation) {
    for (Parameter parameter : operation.endpoint().parameters()) {
      if (!parameter.option().equals(parameter.name())) {
        assertThat(
                problems(
                    operation,
                    with(everything(operation), parameter.option(), parameter.example())))
            .containsExactly(
                new Problem(parameter.name(), "is given twice, under two of its names"));
      }
    }
  }

  @Test
  void the_futures_fee_takes_symbols_as_another_name_of_symbol() {
    assertThat(request(Operation.FUTURES_TRADE_FEE, Map.of("symbols", "XBTUSDTM")).rawTarget())
        .isEqualTo("/api/v1/trade-fees?symbol=XBTUSDTM");
    assertThat(request(Operation.SPOT_TRADE_FEES, Map.of("symbols", "BTC-USDT")).rawTarget())
        .isEqualTo("/api/v1/trade-fees?symbols=BTC-USDT");
  }

  @Test
  void problems_of_the_arguments_and_of_the_face_are_told_together() {
    Failure failure =
        Asking.refused(() ->
                Operation.DEPOSITS.request(
                    Map.of("pageSize", "501", "status", "ODD ONE", "nonsense", "1"),
                    NOW,
                    false,
                    List.of(new Problem("output", "must be json")),
                    Naming.LIBRARY))
            .orElseThrow();

    assertThat(failure.problems())
        .extracting(Problem::parameter)
        .containsExactly("output", "nonsense", "currency", "status", "pageSize");
    assertThat(failure.message()).contains("from 10 to 500").contains("\"501\"");
  }

  @ParameterizedTest
  @EnumSource
  void only_lists_with_pages_can_be_walked_and_their_position_is_not_to_be_given(
      Operation operation) {
    Endpoint endpoint = operation.endpoint();
    if (!endpoint.isWalkable()) {
      assertThat(problemsOfWalk(operation, required(operation)))
          .extracting(Problem::parameter)
          .containsExactly("all");
      return;
    }
    assertThat(problemsOfWalk(operation, required(operation))).isEmpty();
    for (String position : endpoint.paging().positionParameters()) {
      String example = endpoint.parameter(position).orElseThrow().example();
      assertThat(problemsOfWalk(operation, with(required(operation), position, example)))
          .extracting(Problem::parameter)
          .containsExactly(position);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_summary_ends_as_a_sentence_and_names_only_operations_that_exist(Operation operation) {
    Endpoint endpoint = operation.endpoint();
    assertThat(endpoint.summary()).endsWith(".");
    assertThat(endpoint.notFor().text(Naming.LIBRARY)).endsWith(".");
    assertThat(endpoint.notFor().mentions()).doesNotContain(operation);
  }

  /** A name that is not marked as one would be told to agents as a command. */
  @ParameterizedTest
  @EnumSource
  void an_operation_is_mentioned_by_its_mark_alone(Operation operation) {
    Endpoint endpoint = operation.endpoint();
    List<Prose> texts = new ArrayList<>(endpoint.unconfirmed());
    texts.add(endpoint.notFor());
    endpoint.parameters().forEach(parameter -> texts.add(parameter.meaning()));
    texts.add(new Prose(endpoint.summary()));
    for (Prose prose : texts) {
      String unmarked = prose.marked().replaceAll("\\{[a-z-]+}", "");
      assertThat(unmarked).doesNotContainPattern("\\buse [a-z-]+\\.");
      for (Operation each : Operation.values()) {
        if (each.command().contains("-") && each != Operation.SUB_ACCOUNTS) {
          assertThat(unmarked).doesNotContain(each.command());
        }
      }
      assertThat(prose.text(Naming.LIBRARY)).doesNotContain("{", "}");
    }
  }

  @Test
  void each_reader_gets_the_names_of_its_own_face() {
    Naming shouting =
        new Naming() {
          @Override
          public String operation(Operation operation) {
            return operation.tool() + "!";
          }

          @Override
          public String wholeList() {
            return "everything";
          }

          @Override
          public String option(String name) {
            return name;
          }
        };
    Prose prose = new Prose("One: use {spot-account}. All: use {spot-accounts}.");

    assertThat(prose.text(shouting)).isEqualTo("One: use spot_account!. All: use spot_accounts!.");
    assertThat(prose.text(Naming.LIBRARY))
        .isEqualTo("One: use SPOT_ACCOUNT. All: use SPOT_ACCOUNTS.");
    assertThat(prose.mentions()).containsExactly(Operation.SPOT_ACCOUNT, Operation.SPOT_ACCOUNTS);
    assertThat(prose.sentences())
        .containsExactly(
            new Prose("One: use {spot-account}."), new Prose("All: use {spot-accounts}."));
    assertThat(new Prose("").isEmpty()).isTrue();
    assertThat(prose.isEmpty()).isFalse();
    assertThat(
            Asking.refused(() ->
                    Operation.DEPOSITS.request(
                        Map.of("currency", "BTC", "currentPage", "1", "nonsense", "1"),
                        NOW,
                        true,
                        List.of(),
                        shouting))
                .orElseThrow()
                .message())
        .contains("is not a parameter of deposits!")
        .contains("does not go with everything, which walks every page");
    assertThat(new Rule.Span("startAt", "endAt", Duration.ofHours(24)).sentence(shouting))
        .endsWith("; everything walks any span.");
  }

  @ParameterizedTest
  @EnumSource
  void every_parameter_says_what_it_does_and_what_it_takes(Operation operation) {
    for (Parameter parameter : operation.endpoint().parameters()) {
      assertThat(parameter.meaning().marked()).endsWith(".");
      assertThat(parameter.domain().allowed()).isNotBlank();
      assertThat(parameter.domain().type()).isIn("string", "integer", "boolean");
    }
  }
}
