package kcassets.mcp.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kcassets.accounts.AccountBook;
import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.AdviceWords;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.Kind;
import kcassets.catalog.failure.VenueCode;
import kcassets.catalog.failure.VenueFailures;
import kcassets.faces.CommandLineAdvice;
import kcassets.mcp.Session;
import kcassets.mcp.Venue;
import kcassets.snapshots.RepositoryFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Hints for somebody who has tools and no command line. */
class ToolAdviceTest {
  static Stream<Failure> failures() {
    return Stream.concat(
        Arrays.stream(VenueCode.values())
            .map(code -> VenueFailures.of(code.code(), "no", Duration.ZERO)),
        Stream.of(
            VenueFailures.of("429999", "no", Duration.ZERO),
            VenueFailures.of("999999", "no", Duration.ZERO),
            new Failure.Unreadable("no", true),
            new Failure.Unreachable("", "no", false),
            new Failure.Incomplete("no"),
            new Failure.Interrupted()));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void no_hint_sends_an_agent_to_an_option(Failure failure) {
    String hint = ToolAdvice.WORDS.hint(failure);

    assertThat(hint).isNotBlank();
    if (hint.contains("--")) {
      assertThat(hint).contains("The user does this in a terminal");
    }
  }

  @Test
  void what_only_the_user_can_do_is_said_to_be_that() {
    assertThat(ToolAdvice.WORDS.say(VenueCode.KEY_UNKNOWN.advice()))
        .contains("never ask for a key");
    assertThat(ToolAdvice.WORDS.say(Advice.of("Ask again in a moment.")))
        .isEqualTo("Ask again in a moment.");
  }

  /** All the advice there is, as three readers have it: a person, an agent, a caller from Java. */
  @Test
  void every_face_says_its_advice_as_it_is_written_down() throws IOException {
    StringBuilder lines = new StringBuilder();
    Stream.concat(
            Arrays.stream(Advice.Step.values()),
            Stream.of(
                new Advice.AddAccount("NAME"),
                new Advice.AddAccountAgain("NAME"),
                new Advice.SetVariables(List.of("ONE", "TWO")),
                new Advice.UseStore("Make room")))
        .forEach(advice ->
            lines
                .append(advice)
                .append("\n  command line: ")
                .append(CommandLineAdvice.WORDS.say(advice))
                .append("\n  tools: ")
                .append(ToolAdvice.WORDS.say(advice))
                .append("\n  library: ")
                .append(AdviceWords.LIBRARY.say(advice))
                .append('\n'));

    RepositoryFile.assertUpToDate(
        "mcp/src/test/resources/kcassets/mcp/advice.txt", lines.toString());
  }

  /** Every code of the venue comes as a result with the contract's error object. */
  @ParameterizedTest
  @EnumSource
  void a_refusal_of_the_venue_is_a_result_that_says_what_to_do(VenueCode code) {
    if (code.kind() == Kind.RATE_LIMITED || code.kind() == Kind.UNREACHABLE) {
      return; // these are asked again first, which the client's own tests see to
    }
    try (Venue venue =
            Venue.answering(path ->
                path.startsWith("/api/v1/timestamp")
                    ? "{\"code\":\"200000\",\"data\":" + System.currentTimeMillis() + "}"
                    : "{\"code\":\"" + code.code() + "\",\"msg\":\"the exchange's words\"}");
        Session session =
            Session.begun(AccountBook.of(Session.at(venue.address())), Session.options(20_000))) {
      JsonNode error = session.error("spot_accounts", Map.of());

      assertThat(error.path("error").stringValue()).isEqualTo(code.kind().label());
      assertThat(error.path("code").stringValue()).isEqualTo(code.code());
      assertThat(error.path("message").stringValue()).isEqualTo("the exchange's words");
      assertThat(error.path("retryable").booleanValue()).isEqualTo(code.kind().retryable());
      assertThat(error.path("hint").stringValue()).isNotBlank();
      assertThat(error.path("account").stringValue()).isEqualTo("main");
      assertThat(error.path("operation").stringValue()).isEqualTo("spot-accounts");
    }
  }
}
