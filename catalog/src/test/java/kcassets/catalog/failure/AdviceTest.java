package kcassets.catalog.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdviceTest {
  static Stream<Advice> each() {
    return Stream.concat(
        Arrays.stream(Advice.Step.values()),
        Stream.of(
            new Advice.AddAccount("main"),
            new Advice.AddAccountAgain("main"),
            new Advice.SetVariables(List.of("ONE", "TWO")),
            new Advice.UseStore("Make room")));
  }

  @ParameterizedTest
  @MethodSource("each")
  void a_caller_from_java_reads_a_sentence_without_options_or_commands(Advice advice) {
    assertThat(advice.sentence())
        .matches("[A-Z].*\\.")
        .doesNotContain("--", "accounts add", "accounts show", "in a terminal");
    assertThat(AdviceWords.LIBRARY.say(advice)).isEqualTo(advice.sentence());
  }

  @Test
  void what_depends_on_a_name_names_it() {
    assertThat(new Advice.AddAccount("work").sentence()).contains(" work ");
    assertThat(new Advice.AddAccountAgain("work").sentence()).contains(" work ");
    assertThat(new Advice.SetVariables(List.of("ONE", "TWO")).sentence())
        .isEqualTo("Set ONE, TWO.");
    assertThat(new Advice.UseStore("Make room").sentence()).startsWith("Make room, or ");
  }

  @Test
  void several_pieces_are_said_in_turn_and_equal_ones_once() {
    Advice wait = Advice.of("Wait.");

    assertThat(Advice.of(List.of(wait, Advice.of("Wait.")))).isEqualTo(wait);
    assertThat(Advice.of(List.of(wait, Advice.of("Ask again."), wait)).sentence())
        .isEqualTo("Wait. Ask again.");
    assertThatIllegalArgumentException().isThrownBy(() -> Advice.of(List.of()));
  }

  @Test
  void a_failure_tells_its_advice_in_the_words_that_are_asked_for() {
    Failure failure = VenueFailures.of("400100", "no", Duration.ZERO);

    assertThat(failure.advice()).isEqualTo(Advice.Step.CHECK_VALUES_OR_WALK);
    assertThat(failure.hint()).isEqualTo(Advice.Step.CHECK_VALUES_OR_WALK.sentence());
    AdviceWords names = advice -> ((Advice.Step) advice).name();
    assertThat(names.hint(failure)).isEqualTo("CHECK_VALUES_OR_WALK");
  }
}
