package kcassets.client.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.Kind;
import kcassets.client.wire.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer is that is no envelope, and how long it asks us to wait. */
class EnvelopeTest {
  private static final String BLOCK_PAGE =
      "<html><title>Access denied</title><p>Error code: 1015</p></html>";

  @ParameterizedTest
  @ValueSource(ints = {403, 429, 503})
  void the_page_of_a_blocked_address_asks_for_half_a_minute(int status) {
    Failure failure = failure(status, BLOCK_PAGE, Map.of());

    assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(failure.code()).isEqualTo("1015");
    assertThat(failure.message()).isEqualTo("too many requests from this address");
    assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @CsvSource({"29,30", "30,30", "31,31"})
  void a_block_lasts_as_long_as_its_page_says_but_half_a_minute_at_least(int asked, int waited) {
    assertThat(failure(429, BLOCK_PAGE, Map.of("retry-after", "" + asked)).retryAfter())
        .isEqualTo(Duration.ofSeconds(waited));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 402, 404, 500, 502})
  void another_status_is_no_block_whatever_its_page_names(int status) {
    assertThat(failure(status, BLOCK_PAGE, Map.of()).code()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1015", "1015 here", "it is 1015", "21015, a1015, 10150 and 1015.", "<1015>"})
  void the_number_of_a_block_stands_by_itself(String page) {
    assertThat(failure(403, page, Map.of()).code()).isEqualTo("1015");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "101", "21015", "10150", "x1015", "1015x", "21015 10150", "10 15"})
  void a_longer_number_or_word_is_no_block(String page) {
    assertThat(failure(403, page, Map.of()).code()).isEmpty();
  }

  @Test
  void a_block_is_looked_for_at_the_beginning_of_a_page_alone() {
    assertThat(failure(403, " ".repeat(4092) + "1015", Map.of()).code()).isEqualTo("1015");
    assertThat(failure(403, " ".repeat(4093) + "1015", Map.of()).code()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "429,text/plain,RATE_LIMITED",
    "429,text/html,RATE_LIMITED",
    "403,text/html,RATE_LIMITED",
    "403,text/plain,UNREADABLE",
    "499,text/plain,UNREADABLE",
    "500,text/plain,UNREACHABLE",
    "503,text/html,UNREACHABLE",
    "300,text/html,UNREADABLE",
    "399,text/html,UNREADABLE",
    "400,text/html,UNREADABLE",
    "200,text/html,UNREADABLE"
  })
  void an_answer_without_an_envelope_is_known_by_its_status(int status, String type, Kind kind) {
    Failure failure = failure(status, "no envelope", Map.of("content-type", type));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.code()).isEmpty();
    boolean redirect = status >= 300 && status < 400;
    if (failure instanceof Failure.Unreadable unreadable) {
      assertThat(unreadable.retryable()).isEqualTo(!redirect);
      assertThat(unreadable.message())
          .startsWith(
              redirect
                  ? "a redirect (" + status + ")"
                  : type.equals("text/html") ? "an HTML page came" : "something that is no answer");
    }
    assertThat(failure.message()).contains(Integer.toString(status));
  }

  @Test
  void a_page_of_a_proxy_is_waited_for_as_long_as_it_asks() {
    assertThat(failure(429, "slow", Map.of("retry-after", "7")).retryAfter())
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(failure(429, "slow", Map.of()).retryAfter()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0,,1500", "99,,1500", "100,,0", "0,1,1500", "0,2,2000", "100,2,2000", "99,1,1500"})
  void a_pool_that_holds_plenty_was_not_the_reason(
      long remaining, @Nullable String proxy, long millis) {
    Map<String, String> headers =
        new HashMap<>(
            Map.of(
                "gw-ratelimit-limit", "4000",
                "gw-ratelimit-remaining", Long.toString(remaining),
                "gw-ratelimit-reset", "1500"));
    if (proxy != null) {
      headers.put("retry-after", proxy);
    }

    Failure failure = failure(429, "{\"code\":\"429000\",\"msg\":\"no\"}", headers);

    assertThat(failure.retryAfter()).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "\"text\"",
        "{}",
        "{\"data\":[1]}",
        "{\"code\":\"\",\"data\":[1]}",
        "{\"code\":[\"200000\"],\"data\":[1]}",
        "{\"code\":{\"code\":\"200000\"},\"data\":[1]}",
        "{\"code\":\"200000\",\"data\":[1]",
        "{\"code\":\"200000\",\"data\":[1]}]"
      })
  void what_has_no_code_or_no_end_is_no_envelope(String body) {
    assertThat(failure(200, body, Map.of()).kind()).isEqualTo(Kind.UNREADABLE);
  }

  @Test
  void a_refusal_tells_the_code_and_the_words_that_came() {
    Failure failure = failure(200, "{\"msg\":\"because\",\"more\":[1],\"code\":400100}", Map.of());

    assertThat(failure).isEqualTo(new Failure.Refused("400100", "because"));
    assertThat(failure(200, "{\"code\":\"400100\",\"msg\":[\"because\"]}", Map.of()).message())
        .isEqualTo("a parameter is wrong, or a time range too wide");
  }

  @Test
  void a_success_without_data_is_null() {
    assertThat(envelope().open(reply(200, "{\"code\":\"200000\"}", Map.of()))).isEqualTo("null");
    assertThat(envelope().open(reply(200, " {\"code\":\"200000\",\"data\":null}", Map.of())))
        .isEqualTo("null");
  }

  private static Failure failure(int status, String body, Map<String, String> headers) {
    return catchThrowableOfType(
            AssetsException.class, () -> envelope().open(reply(status, body, headers)))
        .failure();
  }

  private static Envelope envelope() {
    return new Envelope(new Scrubber(List.of(), Optional.empty()));
  }

  private static Reply reply(int status, String body, Map<String, String> headers) {
    return Reply.of(status, body.getBytes(UTF_8), name -> Optional.ofNullable(headers.get(name)));
  }
}
