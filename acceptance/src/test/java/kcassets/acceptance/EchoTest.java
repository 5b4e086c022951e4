package kcassets.acceptance;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kcassets.acceptance.Stub.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A venue that says back everything it was told, and knows our secret beside it. */
class EchoTest {
  private static final String KEY = "sim-0123456789abcdef01234567";
  private static final String SECRET = "a-secret/of+mine=\"quoted\"";
  private static final String PASSPHRASE = "pass phrase & more";
  private static final String LINES = String.join("\n", KEY, SECRET, PASSPHRASE);

  private static volatile Function<Said, Answer> says = _ -> Answer.json(200, "{}");

  private static final Set<String> SIGNED = ConcurrentHashMap.newKeySet();
  private static final Stub STUB = Stub.answering(exchange -> says.apply(heard(exchange)));

  @TempDir static Path folder;

  private static User user = new User(Path.of(""));

  static Stream<Arguments> echo() {
    return Stream.of(
        in("a message", said -> Answer.json(400, refusal("400100", said.everything()))),
        in(
            "a message of a refused key",
            said -> Answer.json(401, refusal("400003", said.everything()))),
        in("a code", said -> Answer.json(400, refusal(said.secrets(), "no"))),
        in("a page", said -> Answer.page(200, said.everything())),
        in("a page of a gateway", said -> Answer.page(502, said.everything())),
        in("a page that forbids", said -> Answer.page(403, said.everything())),
        in(
            "a body cut short",
            said -> Answer.json(200, success("[\"" + escaped(said.everything())))),
        in("a text", said -> Answer.json(200, success(quoted(said.secrets())))),
        in("a text in escapes", said -> Answer.json(200, success(unicode(said.secrets())))),
        in("rows", said -> Answer.json(200, success(page(said.object())))),
        in("names of members", said -> Answer.json(200, success(page(said.names())))),
        in(
            "what is counted",
            said ->
                Answer.json(
                    200,
                    success(
                        "{\"totalNum\":"
                            + quoted(said.secrets())
                            + ",\"totalPage\":"
                            + quoted(said.secrets())
                            + ",\"items\":"
                            + quoted(said.secrets())
                            + "}"))),
        in(
            "the facts of a key",
            said ->
                Answer.json(
                    200,
                    success(
                        "{\"permission\":"
                            + quoted("General," + said.secrets())
                            + ",\"uid\":"
                            + quoted(said.secrets())
                            + ",\"apiKey\":"
                            + quoted(KEY)
                            + ",\"expiredAt\":"
                            + quoted(said.secrets())
                            + "}"))),
        in(
            "a place to go",
            said -> Answer.redirect("http://127.0.0.1:9/" + unicode(said.secrets()))),
        in(
            "headers",
            said ->
                new Answer(
                    429,
                    "text/plain",
                    Map.of("Retry-After", said.signed(), "gw-ratelimit-reset", said.signed()),
                    said.everything())));
  }

  @BeforeAll
  static void store_an_account() {
    user = new User(folder.resolve("home"));
    Ended added = user.adds("main", STUB.addresses(), LINES, "--no-verify");
    assertThat(added.exitCode()).as(added.err()).isZero();
  }

  @AfterAll
  static void stop() {
    STUB.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void echo(String where, Function<Said, Answer> answer) {
    says = answer;
    int before = STUB.asked();
    String[] quick = {"-v", "--timeout", "0.5"};

    List<Ended> runs =
        List.of(
            user.types("spot-accounts").and(quick).run(),
            user.types("deposits", "--currency", "BTC", "--all", "-o", "csv").and(quick).run(),
            user.types("accounts", "audit", "main").and(quick).run(),
            user.types("doctor").and(quick).run(),
            user.adds("other-" + where.replace(' ', '-'), STUB.addresses(), LINES, quick),
            Agent.asks(
                user.types("mcp").and(quick),
                List.of(
                    Agent.call("spot_accounts", Map.of("account", "main")),
                    Agent.call(
                        "deposits", Map.of("account", "main", "currency", "BTC", "all", true)))));

    assertThat(STUB.asked()).isGreaterThanOrEqualTo(before + runs.size());
    assertThat(SIGNED).isNotEmpty();
    for (Ended ended : runs) {
      assertThat(ended.out() + ended.err())
          .doesNotContain(SECRET, escaped(SECRET), PASSPHRASE, KEY)
          .doesNotContain(SIGNED);
      assertThat(ended.err()).contains("status ");
      assertThat(ended.exitCode()).as("it is no fault of ours").isNotEqualTo(1);
    }
  }

  private static Said heard(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("KC-API-PASSPHRASE");
    if (header == null) {
      return new Said(exchange, ""); // a public question is not signed
    }
    SIGNED.add(header);
    return new Said(exchange, header);
  }

  private static Arguments in(String where, Function<Said, Answer> answer) {
    return Arguments.arguments(where, answer);
  }

  private static String refusal(String code, String message) {
    return "{\"code\":" + quoted(code) + ",\"msg\":" + quoted(message) + "}";
  }

  private static String success(String json) {
    return "{\"code\":\"200000\",\"data\":" + json + "}";
  }

  private static String page(String row) {
    return "{\"currentPage\":1,\"pageSize\":500,\"totalNum\":1,\"totalPage\":1,\"items\":["
        + row
        + "]}";
  }

  private static String quoted(String text) {
    return "\"" + escaped(text) + "\"";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String unicode(String text) {
    return text.chars().mapToObj("\\u%04x"::formatted).collect(joining("", "\"", "\""));
  }

  /** What the venue has heard, and knows. */
  record Said(HttpExchange exchange, String signed) {
    String secrets() {
      return SECRET + " and " + PASSPHRASE + " and " + signed;
    }

    String everything() {
      String headers =
          exchange.getRequestHeaders().entrySet().stream()
              .map(header -> header.getKey() + ": " + String.join(",", header.getValue()))
              .collect(joining("; "));
      return secrets() + " and " + headers;
    }

    String object() {
      return "{\"apiKey\":"
          + quoted(KEY)
          + ",\"a\":"
          + quoted(secrets())
          + ",\"b\":["
          + quoted(signed)
          + ",{\"c\":"
          + quoted(SECRET)
          + "}]}";
    }

    String names() {
      return "{" + quoted(SECRET) + ":1," + quoted(PASSPHRASE) + ":2," + quoted(signed) + ":3}";
    }
  }
}
