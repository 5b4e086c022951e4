package kcassets.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.Kind;
import org.junit.jupiter.api.Test;

class FailureLineTest {
  private static final FailureContext LEDGERS = FailureContext.of("spot-ledgers", "main");

  @Test
  void every_member_comes_in_its_order() {
    FailureLine line =
        new FailureLine(
            Kind.RATE_LIMITED,
            "too many",
            "429000",
            LEDGERS,
            true,
            Duration.ofMillis(1200),
            "wait",
            List.of(new Problem("pageSize", "must be less")));

    assertThat(line.json())
        .isEqualTo(
            "{\"error\":\"rate_limited\",\"message\":\"too many\",\"code\":\"429000\","
                + "\"operation\":\"spot-ledgers\",\"account\":\"main\",\"retryable\":true,"
                + "\"retryAfterMillis\":1200,\"hint\":\"wait\","
                + "\"problems\":[{\"parameter\":\"pageSize\",\"message\":\"must be less\"}]}");
  }

  @Test
  void what_does_not_apply_is_left_out() {
    assertThat(FailureLine.of(new Failure.Incomplete("a row"), FailureContext.NONE).json())
        .isEqualTo(
            "{\"error\":\"incomplete\",\"message\":\"a row\",\"retryable\":false,\"hint\":"
                + "\"The result names what is missing and why; ask again when that is mended.\"}");
  }

  @Test
  void a_fault_of_our_own_is_internal() {
    FailureLine line =
        FailureLine.internal(
            "a bug", new FailureContext(Optional.of("deposits"), Optional.empty()));

    assertThat(line.exitCode()).isEqualTo(1);
    assertThat(line.json())
        .startsWith(
            "{\"error\":\"internal\",\"message\":\"a bug\",\"operation\":\"deposits\","
                + "\"retryable\":false,\"hint\":");
  }

  @Test
  void words_list_every_problem_and_say_what_the_exit_means() {
    Failure failure =
        new Failure.InvalidArguments(
            List.of(
                new Problem("pageSize", "must be 10 to 500; got 9"),
                new Problem("currency", "is required")));

    assertThat(FailureLine.of(failure, LEDGERS).words())
        .isEqualTo(
            """
            Error: invalid_arguments in spot-ledgers, account main:
              pageSize must be 10 to 500; got 9
              currency is required
            What to do: Correct every problem listed and ask again; nothing was sent.
            Exit code 2: nothing was sent: the arguments are wrong.\
            """);
  }

  @Test
  void words_tell_when_asking_again_may_help() {
    Failure failure = new Failure.RateLimited("429000", "too many", Duration.ofMillis(1200));

    assertThat(FailureLine.of(failure, FailureContext.NONE).words())
        .startsWith("Error: rate_limited (code 429000): too many\n")
        .contains("\nAsking again may help after 1.2 s.\n");
  }

  @Test
  void neither_form_lets_a_terminal_act_or_a_line_break_in() {
    Failure failure = new Failure.Refused("4\n", "a\n\u001b[2J\u009b\u202eb\ud800");
    FailureContext context = FailureContext.of("x\r", "y\n");

    assertThat(FailureLine.of(failure, context).json())
        .doesNotContain("\n", "\r", "\u001b", "\u009b", "\u202e", "\ud800");
    assertThat(FailureLine.of(failure, context).words().lines().toList())
        .hasSize(3)
        .first()
        .isEqualTo(
            "Error: refused (code 4\\n) in x\\r, account y\\n:"
                + " a\\n\\u001b[2J\\u009b\\u202eb\\ud800");
  }
}
