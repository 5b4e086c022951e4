package kcassets.catalog;

import static kcassets.catalog.Asking.NOW;
import static kcassets.catalog.Asking.problems;
import static kcassets.catalog.Asking.problemsOfWalk;
import static kcassets.catalog.Asking.refused;
import static kcassets.catalog.Asking.request;
import static kcassets.catalog.Asking.required;
import static kcassets.catalog.Asking.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kcassets.catalog.failure.Advice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {
  private static final long END = NOW.toEpochMilli();
  private static final long DAY = Duration.ofDays(1).toMillis();

  static Stream<Operation> withWindow() {
    return Stream.of(Operation.values())
        .filter(operation -> operation.endpoint().parameter("startAt").isPresent());
  }

  @ParameterizedTest
  @MethodSource("withWindow")
  void a_window_that_ends_before_or_when_it_starts_is_refused(Operation operation) {
    assertThat(problems(operation, window(operation, END - 1, END))).isEmpty();
    assertThat(problems(operation, window(operation, END, END)))
        .extracting(Problem::parameter)
        .containsExactly("startAt");
    assertThat(problems(operation, window(operation, END, END - 1)))
        .extracting(Problem::parameter)
        .containsExactly("startAt");
    assertThat(problems(operation, with(required(operation), "startAt", "-1h"))).isEmpty();
    assertThat(problems(operation, with(required(operation), "endAt", "-1h"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SPOT_LEDGERS", "FUTURES_LEDGERS"})
  void a_day_in_one_call_is_the_most_and_the_hint_names_the_walk(Operation operation) {
    assertThat(problems(operation, window(operation, END - DAY, END))).isEmpty();

    var failure =
        refused(() -> operation.request(window(operation, END - DAY - 1, END), NOW)).orElseThrow();

    assertThat(failure.problems()).extracting(Problem::parameter).containsExactly("endAt");
    assertThat(failure.advice()).isEqualTo(Advice.Step.WALK_WHOLE_LIST);
    assertThat(failure.message()).contains("24 hours and 1 milliseconds");
  }

  @ParameterizedTest
  @EnumSource(names = {"SPOT_LEDGERS", "FUTURES_LEDGERS"})
  void a_walk_may_span_a_year_but_not_backwards(Operation operation) {
    assertThat(problemsOfWalk(operation, window(operation, END - 365 * DAY, END))).isEmpty();
    assertThat(problemsOfWalk(operation, window(operation, END, END - 365 * DAY)))
        .extracting(Problem::parameter)
        .containsExactly("startAt");
  }

  @ParameterizedTest
  @EnumSource(names = {"DEPOSITS", "WITHDRAWALS", "TRADE_HF_LEDGERS", "MARGIN_HF_LEDGERS"})
  void lists_without_a_widest_span_take_a_year_in_one_call(Operation operation) {
    assertThat(problems(operation, window(operation, END - 365 * DAY, END))).isEmpty();
  }

  @Test
  void times_older_than_what_is_kept_warn_and_go_through() {
    assertKept(Operation.SPOT_LEDGERS, 365);
    assertKept(Operation.TRADE_HF_LEDGERS, 7);
    assertKept(Operation.MARGIN_HF_LEDGERS, 3);
    for (Operation undocumented :
        List.of(Operation.FUTURES_LEDGERS, Operation.DEPOSITS, Operation.WITHDRAWALS)) {
      assertThat(request(undocumented, with(required(undocumented), "startAt", "0")).warnings())
          .isEmpty();
    }
  }

  private static void assertKept(Operation operation, int days) {
    long oldest = END - days * DAY;
    Request inside =
        request(operation, with(required(operation), "startAt", Long.toString(oldest)));
    Request outside =
        request(operation, with(required(operation), "startAt", Long.toString(oldest - 1)));

    assertThat(inside.warnings()).isEmpty();
    assertThat(outside.warnings()).extracting(Problem::parameter).containsExactly("startAt");
    assertThat(outside.warnings().getFirst().message()).contains(days + " days");
    assertThat(outside.values()).containsEntry("startAt", Long.toString(oldest - 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISOLATED", "ISOLATED_V2"})
  void isolated_margin_needs_its_pair(String type) {
    Map<String, String> without = Map.of("currency", "USDT", "type", type);

    assertThat(problems(Operation.TRANSFER_QUOTAS, without))
        .extracting(Problem::parameter)
        .containsExactly("tag");
    assertThat(problems(Operation.TRANSFER_QUOTAS, with(without, "tag", "BTC-USDT"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAIN", "TRADE", "MARGIN", "MARGIN_V2", "OPTION"})
  void no_other_account_takes_a_pair(String type) {
    Map<String, String> without = Map.of("currency", "USDT", "type", type);

    assertThat(problems(Operation.TRANSFER_QUOTAS, without)).isEmpty();
    assertThat(problems(Operation.TRANSFER_QUOTAS, with(without, "tag", "BTC-USDT")))
        .extracting(Problem::parameter)
        .containsExactly("tag");
  }

  @Test
  void a_rule_names_its_values_in_the_same_order_in_every_run() {
    assertThat(
            new Rule.GoesWith("a", "b", Set.of("E", "A", "D", "B", "C")).sentence(Naming.LIBRARY))
        .isEqualTo("a goes with b A or B or C or D or E, and only then.");
  }

  @Test
  void a_rule_is_silent_about_a_value_that_could_not_be_read() {
    assertThat(
            problems(
                Operation.SPOT_LEDGERS, Map.of("startAt", "soon", "endAt", Long.toString(END))))
        .extracting(Problem::parameter)
        .containsExactly("startAt");
    assertThat(
            problems(
                Operation.TRANSFER_QUOTAS,
                Map.of("currency", "USDT", "type", "ISOLATED", "tag", "no pair")))
        .extracting(Problem::parameter)
        .containsExactly("tag");
  }

  @ParameterizedTest
  @EnumSource
  void every_rule_says_in_a_sentence_what_must_hold(Operation operation) {
    for (Rule rule : operation.endpoint().rules()) {
      assertThat(rule.sentence(Naming.LIBRARY)).endsWith(".").contains(rule.parameters());
    }
  }

  private static Map<String, String> window(Operation operation, long startAt, long endAt) {
    return with(
        with(required(operation), "startAt", Long.toString(startAt)),
        "endAt",
        Long.toString(endAt));
  }
}
