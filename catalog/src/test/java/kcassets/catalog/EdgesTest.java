package kcassets.catalog;

import static kcassets.catalog.Asking.everything;
import static kcassets.catalog.Asking.problems;
import static kcassets.catalog.Asking.request;
import static kcassets.catalog.Asking.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of every edge of every parameter of every operation. */
class EdgesTest {
  static Stream<Arguments> parameters() {
    return Arrays.stream(Operation.values())
        .flatMap(operation ->
            operation.endpoint().parameters().stream()
                .map(parameter -> Arguments.of(operation, parameter)));
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void what_lies_on_an_edge_goes_through_and_what_lies_beyond_is_refused(
      Operation operation, Parameter parameter) {
    List<String> inside = inside(parameter);
    List<String> outside = outside(parameter);

    assertThat(inside).isNotEmpty();
    assertThat(outside).isNotEmpty();
    for (String text : inside) {
      assertThat(problemsAbout(operation, parameter, text)).as(text).isEmpty();
    }
    for (String text : outside) {
      assertThat(problemsAbout(operation, parameter, text)).as("'%s'", text).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void control_characters_and_separators_are_refused_everywhere(
      Operation operation, Parameter parameter) {
    for (String text : List.of("\n", "BTC\r\nX: y", "\u0000", "\u001b[31m", "\ud800")) {
      assertThat(problemsAbout(operation, parameter, text)).as(parameter.name()).isNotEmpty();
    }
    if (!(parameter.domain() instanceof Domain.FreeText)) {
      for (String text : List.of(" ", "a b", "a&b=c", "a#b", "a%20b", "a+b", "ü", "BTC?x", "\"")) {
        assertThat(problemsAbout(operation, parameter, text)).as("'%s'", text).isNotEmpty();
      }
    }
  }

  @Test
  void a_word_that_an_open_set_does_not_know_goes_through_with_a_warning() {
    int openSets = 0;
    for (Operation operation : Operation.values()) {
      for (Parameter parameter : operation.endpoint().parameters()) {
        if (parameter.domain() instanceof Domain.OpenChoice) {
          openSets++;
          Request request =
              request(operation, with(everything(operation), parameter.name(), "NEW_WORD"));

          assertThat(request.values()).containsEntry(parameter.name(), "NEW_WORD");
          assertThat(request.warnings())
              .extracting(Problem::parameter)
              .containsExactly(parameter.name());
          assertThat(request.warnings().getFirst().message()).contains("\"NEW_WORD\"");
        }
      }
    }
    assertThat(openSets).isGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "SPOT_LEDGERS,pageSize,9,false",
    "SPOT_LEDGERS,pageSize,10,true",
    "SPOT_LEDGERS,pageSize,500,true",
    "SPOT_LEDGERS,pageSize,501,false",
    "DEPOSITS,pageSize,9,false",
    "DEPOSITS,pageSize,10,true",
    "DEPOSITS,pageSize,500,true",
    "DEPOSITS,pageSize,501,false",
    "SUB_ACCOUNTS,pageSize,0,false",
    "SUB_ACCOUNTS,pageSize,1,true",
    "SUB_ACCOUNTS,pageSize,100,true",
    "SUB_ACCOUNTS,pageSize,101,false",
    "SUB_ACCOUNT_SPOT_BALANCES,pageSize,9,false",
    "SUB_ACCOUNT_SPOT_BALANCES,pageSize,10,true",
    "TRADE_HF_LEDGERS,limit,0,false",
    "TRADE_HF_LEDGERS,limit,1,true",
    "TRADE_HF_LEDGERS,limit,200,true",
    "TRADE_HF_LEDGERS,limit,201,false",
    "TRADE_HF_LEDGERS,lastId,9223372036854775807,true",
    "TRADE_HF_LEDGERS,lastId,9223372036854775808,false",
    "DEPOSITS,currentPage,0,false",
    "DEPOSITS,currentPage,1,true",
    "SPOT_LEDGERS,'currency','A,B,C,D,E,F,G,H,I,J',true",
    "SPOT_LEDGERS,'currency','A,B,C,D,E,F,G,H,I,J,K',false",
    "DEPOSITS,'currency','BTC,ETH',false",
    "DEPOSITS,currency,btc,false",
    "SPOT_ACCOUNTS,type,MAIN,false",
    "TRANSFER_QUOTAS,type,main,false",
    "TRANSFER_QUOTAS,type,CONTRACT,false",
    "TRANSFER_QUOTAS,type,TRADE_HF,false",
    "BASIC_FEE,currencyType,2,false",
    "SPOT_ACCOUNT,accountId,ledgers,false",
    "SPOT_ACCOUNT,accountId,transferable,false",
    "SPOT_ACCOUNT,accountId,..,false",
    "WITHDRAWAL,withdrawalId,quotas,false",
    "SUB_ACCOUNT_BALANCE,subUserId,169579801,false",
    "CURRENCY,currency,..,false",
  })
  void the_edges_of_the_venues_pages_hold(
      Operation operation, String name, String text, boolean goesThrough) {
    Parameter parameter = operation.endpoint().parameter(name).orElseThrow();

    assertThat(problemsAbout(operation, parameter, text).isEmpty()).isEqualTo(goesThrough);
  }

  private static List<Problem> problemsAbout(
      Operation operation, Parameter parameter, String text) {
    return problems(operation, with(everything(operation), parameter.name(), text)).stream()
        .filter(problem -> problem.parameter().equals(parameter.name()))
        .filter(problem -> !problem.message().startsWith("goes only with"))
        .toList();
  }

  private static List<String> inside(Parameter parameter) {
    return switch (parameter.domain()) {
      case Domain.WholeNumber number ->
          List.of(Long.toString(number.minimum()), Long.toString(number.maximum()));
      case Domain.TextList list -> {
        String item = parameter.example().split(",")[0];
        int most = Math.min(list.longest(), 400);
        yield List.of(item, String.join(",", Collections.nCopies(most, item)));
      }
      case Domain.FreeText free -> List.of("x", "x".repeat(free.longest()), "Zoë & co #1 50%+");
      case Domain.EpochMillis _ -> List.of("-1d", "2026-03-15", "1773500000000");
      case Domain.Choice choice -> List.copyOf(choice.meanings().keySet());
      case Domain.OpenChoice open -> List.copyOf(open.known().keySet());
      case Domain.Flag _ -> List.of("true", "false");
      case Domain.DecimalNumber _ -> List.of("0", "0.000000000000000001", "9".repeat(30));
      case Domain.Text _ -> List.of(parameter.example());
    };
  }

  private static List<String> outside(Parameter parameter) {
    return switch (parameter.domain()) {
      case Domain.WholeNumber number ->
          List.of(
              Long.toString(number.minimum() - 1),
              BigInteger.valueOf(number.maximum()).add(BigInteger.ONE).toString(),
              "1.0",
              "1e1",
              "0x10",
              "١");
      case Domain.TextList list -> {
        String item = parameter.example().split(",")[0];
        String tooMany =
            list.longest() > 1000
                ? item + ",?"
                : String.join(",", Collections.nCopies(list.longest() + 1, item));
        yield List.of(tooMany, item + ",", "," + item, item + ",," + item, item + ", " + item);
      }
      case Domain.FreeText free -> List.of("x".repeat(free.longest() + 1), "  ", "a\tb");
      case Domain.EpochMillis _ ->
          List.of("-1", "10000000000000", "tomorrow", "2026-02-31", "-1y", "");
      case Domain.Choice choice ->
          List.of(choice.meanings().keySet().iterator().next() + "_X", "?");
      case Domain.OpenChoice _ -> List.of("NEW WORD", "x".repeat(65));
      case Domain.Flag _ -> List.of("TRUE", "1", "yes");
      case Domain.DecimalNumber _ -> List.of("-1", "1e3", ".5", "1.", "1,5", "NaN");
      case Domain.Text _ ->
          List.of("/", "../ledgers", "x".repeat(65), "-" + parameter.example() + "?");
    };
  }
}
