package kcassets.client;

import static kcassets.client.ScriptedVenue.cut;
import static kcassets.client.ScriptedVenue.data;
import static kcassets.client.ScriptedVenue.error;
import static kcassets.client.ScriptedVenue.half;
import static kcassets.client.ScriptedVenue.json;
import static kcassets.client.ScriptedVenue.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kcassets.catalog.Host;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingTest {
  private static final String[] EXHAUSTED = {
    "gw-ratelimit-limit", "2000", "gw-ratelimit-remaining", "0", "gw-ratelimit-reset", "700"
  };

  @Test
  void data_comes_back_with_every_literal_and_member_in_its_place() {
    String data =
        "{\"b\":0.0,\"a\":1.000000000000000001,\"c\":[1e-8,-0,12345678901234567890123456789012],"
            + "\"new\":{\"x\":null,\"y\":\"é\"},\"n\":1E+2}";
    try (ScriptedVenue venue = new ScriptedVenue(data(" " + data.replace(",", " ,\n ")));
        AssetsClient client = venue.client()) {
      assertThat(client.call(Operation.SPOT_ACCOUNTS, Map.of())).isEqualTo(data);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "1547015186532", "null", "[]", "\"text\""})
  void data_may_be_anything(String data) {
    try (ScriptedVenue venue = new ScriptedVenue(data(data));
        AssetsClient client = venue.client()) {
      assertThat(client.call(Operation.SPOT_ACCOUNT_TYPE, Map.of())).isEqualTo(data);
    }
  }

  @Test
  void a_numeric_code_and_unknown_members_are_an_answer_too() {
    try (ScriptedVenue venue =
            new ScriptedVenue(
                json(
                    200,
                    "{\"success\":true,\"msg\":\"ok\",\"data\":[1],\"code\":200000,\"z\":{}}"));
        AssetsClient client = venue.client()) {
      assertThat(client.call(Operation.SPOT_ACCOUNTS, Map.of())).isEqualTo("[1]");
    }
  }

  @Test
  void keys_are_masked_wherever_they_stand_and_secrets_wherever_they_are_echoed() {
    try (ScriptedVenue venue =
            new ScriptedVenue(
                data(
                    "[{\"apiKey\":\"68d4a0000000000000841d\",\"deep\":{\"apiKey\":\"short\"}},"
                        + "{\"apiKey\":null,\"remark\":\"it is correct horse battery!\","
                        + "\"note\":\"f03a5284-5c39-4aaa-9b20-dea10bdcf8e3\"}]"));
        AssetsClient client = venue.client()) {
      assertThat(client.call(Operation.SPOT_ACCOUNTS, Map.of()))
          .isEqualTo(
              "[{\"apiKey\":\"68d4a...841d\",\"deep\":{\"apiKey\":\"***...\"}},"
                  + "{\"apiKey\":null,\"remark\":\"it is ***...!\",\"note\":\"***...\"}]");
    }
  }

  @Test
  void the_venues_words_are_free_of_key_secret_and_passphrase() {
    Credentials own = ScriptedVenue.credentials();
    try (ScriptedVenue venue =
            new ScriptedVenue(
                error(
                    401,
                    "400003",
                    "no "
                        + own.key().reveal()
                        + " "
                        + own.secret().reveal()
                        + " "
                        + own.passphrase().reveal()));
        AssetsClient client = venue.client()) {
      Failure failure = failureOf(client, Operation.SPOT_ACCOUNTS);

      assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS_REFUSED);
      assertThat(failure.message()).isEqualTo("no ***... ***... ***...");
    }
  }

  static Stream<Arguments> hiccups() {
    return Stream.of(
        Arguments.of("status 500", error(500, "500000", "internal")),
        Arguments.of("busy", error(200, "230005", "busy")),
        Arguments.of("gateway page", reply(502, "text/html", "<html>502</html>")),
        Arguments.of("page with status 200", reply(200, "text/html", "<html>?</html>")),
        Arguments.of("page with status 403", reply(403, "text/html", "<html>blocked</html>")),
        Arguments.of("empty body", reply(200, "application/json", "")),
        Arguments.of("cut line", cut()),
        Arguments.of("half a body", half("{\"code\":\"200000\",\"data\":[1,2,3,4,5,6,7]}")),
        Arguments.of("cut JSON", json(200, "{\"code\":\"200000\",\"data\":[1,2")),
        Arguments.of("two texts", json(200, "{\"code\":\"200000\",\"data\":[]}{}")),
        Arguments.of("overload", error(429, "429000", "too many")),
        Arguments.of("system limit", error(429, "429001", "too many")),
        Arguments.of("connection limit", error(429, "429002", "too many")),
        Arguments.of("quota", json(429, "{\"code\":\"429000\",\"msg\":\"x\"}", EXHAUSTED)),
        Arguments.of("429 without an envelope", reply(429, "text/plain", "slow down")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hiccups")
  void a_hiccup_is_asked_again_with_a_signature_of_its_own(
      String name, ScriptedVenue.Answer hiccup) {
    try (ScriptedVenue venue = new ScriptedVenue(hiccup, data("[1]"));
        AssetsClient client = venue.client()) {
      assertThat(client.call(Operation.SPOT_ACCOUNTS, Map.of())).isEqualTo("[1]");

      assertThat(venue.asked).hasSize(2);
      assertThat(venue.asked.get(1).header("KC-API-SIGN"))
          .isNotEqualTo(venue.asked.get(0).header("KC-API-SIGN"));
    }
  }

  @Test
  void a_used_up_quota_is_waited_for_as_long_as_its_header_says() {
    try (ScriptedVenue venue =
            new ScriptedVenue(
                json(429, "{\"code\":\"429000\",\"msg\":\"x\"}", EXHAUSTED), data("[1]"));
        AssetsClient client = venue.client()) {
      client.call(Operation.SPOT_ACCOUNTS, Map.of());

      assertThat(venue.asked.get(1).nanos() - venue.asked.get(0).nanos())
          .isGreaterThanOrEqualTo(Duration.ofMillis(690).toNanos());
    }
  }

  @Test
  void a_wait_beyond_the_timeout_is_not_begun() {
    try (ScriptedVenue venue =
            new ScriptedVenue(
                json(
                    429,
                    "{\"code\":\"429000\",\"msg\":\"x\"}",
                    "gw-ratelimit-limit",
                    "2000",
                    "gw-ratelimit-remaining",
                    "0",
                    "gw-ratelimit-reset",
                    "25000"));
        AssetsClient client =
            venue.client(ClientOptions.defaults().withTimeout(Duration.ofSeconds(5)))) {
      Failure failure = failureOf(client, Operation.SPOT_ACCOUNTS);

      assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
      assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(25));
      assertThat(venue.asked).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400001,401,CREDENTIALS_REFUSED",
    "400005,401,CREDENTIALS_REFUSED",
    "400006,403,NOT_PERMITTED",
    "400007,200,NOT_PERMITTED",
    "400399,403,NOT_PERMITTED",
    "130201,200,NOT_PERMITTED",
    "400100,400,REFUSED",
    "900001,200,REFUSED",
    "999999,500,REFUSED",
    "1015,200,RATE_LIMITED"
  })
  void what_is_permanent_or_a_long_block_is_asked_once(String code, int status, Kind kind) {
    try (ScriptedVenue venue = new ScriptedVenue(error(status, code, "no"));
        AssetsClient client =
            venue.client(ClientOptions.defaults().withTimeout(Duration.ofSeconds(20)))) {
      assertThat(failureOf(client, Operation.SPOT_ACCOUNTS).kind()).isEqualTo(kind);
      assertThat(venue.asked).hasSize(1);
    }
  }

  @Test
  void a_redirect_is_not_followed_and_takes_no_key_along() {
    try (ScriptedVenue elsewhere = new ScriptedVenue();
        ScriptedVenue venue =
            new ScriptedVenue(
                reply(302, "text/html", "<html></html>", "Location", elsewhere.url() + "/x"));
        AssetsClient client = venue.client()) {
      assertThat(failureOf(client, Operation.SPOT_ACCOUNTS).kind()).isEqualTo(Kind.UNREADABLE);
      assertThat(elsewhere.asked).isEmpty();
      assertThat(venue.asked).hasSize(1);
    }
  }

  @Test
  void a_refused_time_stamp_is_corrected_once_by_the_hosts_own_clock() {
    Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-7));
    try (ScriptedVenue venue =
            new ScriptedVenue(
                error(400, "400002", "off"),
                data(Long.toString(System.currentTimeMillis())),
                data("[1]"),
                data("[2]"));
        AssetsClient client = venue.client(ClientOptions.defaults().withClock(late))) {
      assertThat(client.call(Operation.SPOT_ACCOUNTS, Map.of())).isEqualTo("[1]");
      assertThat(client.call(Operation.SPOT_ACCOUNTS, Map.of())).isEqualTo("[2]");

      assertThat(venue.asked)
          .extracting(ScriptedVenue.Asked::target)
          .containsExactly(
              "/api/v1/accounts", "/api/v1/timestamp", "/api/v1/accounts", "/api/v1/accounts");
      for (ScriptedVenue.Asked asked : List.of(venue.asked.get(2), venue.asked.get(3))) {
        assertThat(Long.parseLong(asked.header("KC-API-TIMESTAMP")))
            .isBetween(System.currentTimeMillis() - 5000, System.currentTimeMillis() + 5000);
      }
    }
  }

  @Test
  void a_time_stamp_that_stays_refused_is_told_after_one_correction() {
    try (ScriptedVenue venue =
            new ScriptedVenue(
                error(400, "400002", "off"),
                data(Long.toString(System.currentTimeMillis())),
                error(400, "400002", "off"));
        AssetsClient client = venue.client()) {
      assertThat(failureOf(client, Operation.SPOT_ACCOUNTS).code()).isEqualTo("400002");
      assertThat(venue.asked).hasSize(3);
    }
  }

  @Test
  void the_clock_is_measured_on_demand() {
    try (ScriptedVenue venue =
            new ScriptedVenue(data(Long.toString(System.currentTimeMillis() + 60_000)));
        AssetsClient client = venue.client()) {
      assertThat(client.measureClock(Host.SPOT))
          .isBetween(Duration.ofSeconds(58), Duration.ofSeconds(62));
    }
  }

  @Test
  void a_public_call_needs_and_sends_no_key() {
    try (ScriptedVenue venue = new ScriptedVenue(data("1"));
        AssetsClient client =
            new AssetsClient(venue.venue(), Optional.empty(), ClientOptions.defaults())) {
      assertThat(client.call(Operation.SERVER_TIME, Map.of())).isEqualTo("1");
      assertThat(venue.asked.getFirst().header("KC-API-KEY")).isEmpty();
      assertThat(failureOf(client, Operation.SPOT_ACCOUNTS).kind())
          .isEqualTo(Kind.CREDENTIALS_MISSING);
      assertThat(venue.asked).hasSize(1);
    }
  }

  @Test
  void a_silent_server_is_given_up_at_the_timeout() {
    try (ScriptedVenue venue =
            new ScriptedVenue()
                .always(asked ->
                    exchange -> {
                      /* never answers */
                    });
        AssetsClient client =
            venue.client(ClientOptions.defaults().withTimeout(Duration.ofMillis(600)))) {
      long begun = System.nanoTime();

      assertThat(failureOf(client, Operation.SPOT_ACCOUNTS).kind()).isEqualTo(Kind.UNREACHABLE);

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void nothing_listens_and_that_is_said() {
    AssetsClient client;
    try (ScriptedVenue venue = new ScriptedVenue()) {
      client = venue.client();
    }
    try (client) {
      Failure failure = failureOf(client, Operation.SPOT_ACCOUNTS);

      assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(failure.message()).contains("no connection");
    }
  }

  @Test
  void keys_stay_on_their_side() {
    Credentials simulated = ScriptedVenue.credentials();
    Credentials real =
        new Credentials(
            Secret.of("5f0e"), simulated.secret(), simulated.passphrase(), KeyVersion.V3);

    assertThat(refusal(Venue.PRODUCTION, simulated)).isEqualTo(Kind.INVALID_ARGUMENTS);
    assertThat(refusal(Venue.simulator("http://127.0.0.1:1", "http://[::1]:2"), real))
        .isEqualTo(Kind.INVALID_ARGUMENTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:1",
        "http://localhost:1",
        "http://127.0.0.1",
        "http://127.0.0.1:0",
        "http://127.0.0.1:65536",
        "http://127.0.0.2:1",
        "http://10.0.0.1:1",
        "http://127.0.0.1:1/path",
        "http://user@127.0.0.1:1",
        "http://127.0.0.1:1#x",
        "http://[::ffff:127.0.0.1]:1",
        "http://127.0.0.1:1@example.org",
        "https://api.kucoin.com",
        "",
        "ftp://127.0.0.1:1",
        " http://127.0.0.1:1",
        "http://127.0.0.1:1\nx"
      })
  void a_simulator_is_a_literal_loopback_address_or_nothing(String url) {
    AssetsException refused =
        catchThrowableOfType(
            AssetsException.class, () -> Venue.simulator(url, "http://127.0.0.1:1"));

    assertThat(refused.failure().kind()).isEqualTo(Kind.INVALID_ARGUMENTS);
  }

  private static Kind refusal(Venue venue, Credentials credentials) {
    return catchThrowableOfType(
            AssetsException.class,
            () -> new AssetsClient(venue, Optional.of(credentials), ClientOptions.defaults()))
        .failure()
        .kind();
  }

  private static Failure failureOf(AssetsClient client, Operation operation) {
    return catchThrowableOfType(AssetsException.class, () -> client.call(operation, Map.of()))
        .failure();
  }
}
