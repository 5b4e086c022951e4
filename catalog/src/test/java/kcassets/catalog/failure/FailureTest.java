package kcassets.catalog.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kcassets.catalog.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {
  static Stream<Failure> oneOfEach() {
    return Stream.of(
        new Failure.InvalidArguments("pageSize", "must be a number"),
        new Failure.CredentialsMissing("no such account", "Add it."),
        new Failure.CredentialsRefused("400003", "key gone"),
        new Failure.NotPermitted("400007", "no right"),
        new Failure.RateLimited("429000", "slow down", Duration.ofMillis(1200)),
        new Failure.Unreachable("", "no route"),
        new Failure.Unreadable("html came", true),
        new Failure.Refused("400100", "bad"),
        new Failure.Incomplete("a page is missing"),
        new Failure.Storage("cannot write", "Free some space."),
        new Failure.Findings("2 findings"),
        new Failure.Interrupted());
  }

  @ParameterizedTest
  @CsvSource({
    "INTERNAL,internal,1",
    "INVALID_ARGUMENTS,invalid_arguments,2",
    "CREDENTIALS_MISSING,credentials_missing,3",
    "CREDENTIALS_REFUSED,credentials_refused,3",
    "NOT_PERMITTED,not_permitted,4",
    "RATE_LIMITED,rate_limited,5",
    "UNREACHABLE,unreachable,6",
    "UNREADABLE,unreadable,6",
    "REFUSED,refused,7",
    "INCOMPLETE,incomplete,8",
    "STORAGE,storage,9",
    "FINDINGS,findings,10",
    "INTERRUPTED,interrupted,130",
  })
  void kinds_and_exit_codes_never_change(Kind kind, String label, int exitCode) {
    assertThat(kind.label()).isEqualTo(label);
    assertThat(kind.exitCode()).isEqualTo(exitCode);
    assertThat(Kind.values()).hasSize(13);
  }

  @ParameterizedTest
  @MethodSource("oneOfEach")
  void every_failure_says_what_happened_and_what_to_do(Failure failure) {
    assertThat(failure.message()).isNotBlank();
    assertThat(failure.hint()).isNotBlank().endsWith(".");
    assertThat(new AssetsException(failure)).hasMessage(failure.message());
    assertThat(new AssetsException(failure).failure()).isSameAs(failure);
    assertThat(failure.retryable()).isEqualTo(failure.kind().retryable());
  }

  @Test
  void every_kind_but_our_own_fault_is_some_failure() {
    assertThat(oneOfEach().map(Failure::kind))
        .containsExactlyElementsOf(
            Arrays.stream(Kind.values()).filter(kind -> kind != Kind.INTERNAL).toList());
  }

  @Test
  void only_what_may_be_answered_later_is_retryable() {
    assertThat(oneOfEach().filter(Failure::retryable).map(Failure::kind))
        .containsExactly(Kind.RATE_LIMITED, Kind.UNREACHABLE, Kind.UNREADABLE, Kind.INTERRUPTED);
    assertThat(new Failure.Unreadable("a redirect came", false).retryable()).isFalse();
  }

  @Test
  void only_a_limit_says_how_long_to_wait_and_only_wrong_arguments_have_problems() {
    assertThat(oneOfEach().map(Failure::retryAfter).filter(Duration::isPositive))
        .containsExactly(Duration.ofMillis(1200));
    assertThat(oneOfEach().filter(failure -> !failure.problems().isEmpty()).map(Failure::kind))
        .containsExactly(Kind.INVALID_ARGUMENTS);
  }

  @Test
  void the_message_of_wrong_arguments_holds_every_problem_and_the_hint_every_advice_once() {
    Failure failure =
        new Failure.InvalidArguments(
            List.of(
                new Problem("pageSize", "must be 10", "Take 10."),
                new Problem("limit", "must be 1", "Take 10."),
                new Problem("endAt", "is early", "Wait.")));

    assertThat(failure.message()).isEqualTo("pageSize must be 10; limit must be 1; endAt is early");
    assertThat(failure.hint()).isEqualTo("Take 10. Wait.");
    assertThatIllegalArgumentException().isThrownBy(() -> new Failure.InvalidArguments(List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "400001,CREDENTIALS_REFUSED",
    "400002,CREDENTIALS_REFUSED",
    "400003,CREDENTIALS_REFUSED",
    "400004,CREDENTIALS_REFUSED",
    "400005,CREDENTIALS_REFUSED",
    "400006,NOT_PERMITTED",
    "400007,NOT_PERMITTED",
    "400008,CREDENTIALS_REFUSED",
    "400009,CREDENTIALS_REFUSED",
    "400010,NOT_PERMITTED",
    "400011,REFUSED",
    "400100,REFUSED",
    "400299,REFUSED",
    "400300,NOT_PERMITTED",
    "400304,NOT_PERMITTED",
    "400399,NOT_PERMITTED",
    "400400,REFUSED",
    "400700,NOT_PERMITTED",
    "404000,REFUSED",
    "411099,REFUSED",
    "411100,NOT_PERMITTED",
    "411200,NOT_PERMITTED",
    "411299,NOT_PERMITTED",
    "411300,REFUSED",
    "415000,REFUSED",
    "429000,RATE_LIMITED",
    "429001,RATE_LIMITED",
    "429002,RATE_LIMITED",
    "429003,REFUSED",
    "200002,RATE_LIMITED",
    "1015,RATE_LIMITED",
    "230005,UNREACHABLE",
    "499999,REFUSED",
    "500000,UNREACHABLE",
    "501000,UNREACHABLE",
    "503000,UNREACHABLE",
    "504999,UNREACHABLE",
    "505000,UNREACHABLE",
    "505001,REFUSED",
    "130201,NOT_PERMITTED",
    "130306,NOT_PERMITTED",
    "900001,REFUSED",
    "200000,REFUSED",
    "0500000,REFUSED",
    "'',REFUSED",
    "none,REFUSED",
    "٥٠٠٠٠٠,REFUSED",
  })
  void a_code_alone_decides_the_kind_on_both_sides_of_every_range(String code, Kind kind) {
    assertThat(VenueFailures.kindOf(code)).isEqualTo(kind);
    assertThat(VenueFailures.of(code, "words", Duration.ZERO).kind()).isEqualTo(kind);
    assertThat(VenueFailures.of(code, "words", Duration.ZERO).code()).isEqualTo(code);
    assertThat(VenueFailures.of(code, "words", Duration.ZERO).message()).isEqualTo("words");
    assertThat(VenueFailures.of(code, "words", Duration.ZERO).hint()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void every_known_code_has_words_and_a_hint_and_keeps_to_its_range(VenueCode code) {
    assertThat(code.meaning()).isNotBlank().doesNotEndWith(".");
    assertThat(code.advice().sentence()).isNotBlank().endsWith(".");
    assertThat(VenueCode.of(code.code())).contains(code);
    assertThat(VenueFailures.of(code.code(), " ", Duration.ZERO).message())
        .isEqualTo(code.meaning());
    CodeRange.of(code.code()).ifPresent(range -> assertThat(code.kind()).isEqualTo(range.kind()));
  }

  @Test
  void no_code_is_listed_twice_and_success_is_no_failure() {
    assertThat(VenueCode.values()).extracting(VenueCode::code).doesNotHaveDuplicates();
    assertThat(VenueCode.of("200000")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"200002,0,10000", "1015,0,30000", "429000,0,0", "429000,700,700", "200002,700,700"})
  void a_limit_waits_as_long_as_it_says_or_as_is_documented(
      String code, long toldMillis, long millis) {
    assertThat(VenueFailures.of(code, "", Duration.ofMillis(toldMillis)).retryAfter())
        .isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void an_unknown_code_without_words_is_told_by_its_number() {
    assertThat(VenueFailures.of("123456", "", Duration.ZERO).message()).contains("123456");
  }
}
