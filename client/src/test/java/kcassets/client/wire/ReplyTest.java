package kcassets.client.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What headers tell, and which of ours may be sent. */
class ReplyTest {
  @ParameterizedTest
  @CsvSource({
    "text/html;charset=utf-8,{},true",
    "application/json,<html>,true",
    "application/json,'  <html>',true",
    "application/json,{},false",
    "application/json,'{<}',false",
    "application/json,'  ',false",
    "application/json,'',false",
    ",{},false",
    ",<html>,true"
  })
  void a_page_is_known_by_its_type_or_its_first_letter(
      @Nullable String type, String body, boolean html) {
    Reply reply =
        Reply.of(
            200,
            body.getBytes(ISO_8859_1),
            name -> name.equals("content-type") ? Optional.ofNullable(type) : Optional.empty());

    assertThat(reply.html()).isEqualTo(html);
  }

  @Test
  void a_quota_is_told_by_three_numbers_and_an_end_is_at_most_an_hour_away() {
    assertThat(quota("4000", "3980", "1500"))
        .contains(new Reply.QuotaHeaders(4000, 3980, Duration.ofMillis(1500)));
    assertThat(quota(" 4000 ", "0", "3600001"))
        .contains(new Reply.QuotaHeaders(4000, 0, Duration.ofHours(1)));
    assertThat(quota("999999999999999", "90", "1"))
        .map(Reply.QuotaHeaders::limit)
        .contains(999_999_999_999_999L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "+1", "1.0", "1/", "1:", "x", "1000000000000000"})
  void what_is_no_number_or_too_long_for_one_counts_as_absent(String odd) {
    assertThat(quota(odd, "1", "1")).isEmpty();
    assertThat(quota("1", odd, "1")).isEmpty();
    assertThat(quota("1", "1", odd)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3599,3599", "3600,3600", "3601,3600", "'Wed, 21 Oct 2026 07:28:00 GMT',0"})
  void a_proxy_is_waited_for_an_hour_at_the_most(String asked, long seconds) {
    Reply reply =
        Reply.of(
            503,
            new byte[0],
            name -> name.equals("retry-after") ? Optional.of(asked) : Optional.empty());

    assertThat(reply.retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a key", "tab\there", "~", "\u0080", "\u00ff"})
  void a_header_may_hold_what_fits_into_a_line(String value) {
    assertThatCode(request(value)::head).doesNotThrowAnyException();
    assertThat(request(value).head()).contains("\r\nKC-API-KEY: " + value + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "a\rb", "\u0000", "\u001f", "\u007f", "\u0100", "\u4e2d"})
  void a_header_holds_nothing_that_could_end_it_or_change_on_its_way(String value) {
    assertThatThrownBy(request(value)::head).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_request_shows_neither_its_headers_nor_the_values_of_its_query() {
    assertThat(request("key")).hasToString("GET /api/v1/accounts");
    assertThat(request("key").head())
        .isEqualTo(
            String.join(
                "\r\n",
                "GET /api/v1/accounts?currency=BTC HTTP/1.1",
                "Host: 127.0.0.1:1",
                "Accept: application/json",
                "User-Agent: kucoin-assets",
                "KC-API-KEY: key",
                "",
                ""));
  }

  private static SignedRequest request(String key) {
    return new SignedRequest(
        URI.create("http://127.0.0.1:1/api/v1/accounts?currency=BTC"), List.of("KC-API-KEY", key));
  }

  private static Optional<Reply.QuotaHeaders> quota(String limit, String remaining, String reset) {
    Map<String, String> headers =
        Map.of(
            "gw-ratelimit-limit", limit,
            "gw-ratelimit-remaining", remaining,
            "gw-ratelimit-reset", reset);
    return Reply.of(200, new byte[0], name -> Optional.ofNullable(headers.get(name))).quota();
  }
}
