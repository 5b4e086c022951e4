package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kcassets.acceptance.Stub.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user gets when the other side does not answer as an exchange does. */
class BadVenueTest {
  private static final String LINES = "sim-0123456789abcdef\na-secret-of-mine\na-passphrase\n";

  @TempDir Path folder;

  private User user = new User(Path.of(""));

  @BeforeEach
  void a_new_home() {
    user = new User(folder.resolve("home"));
  }

  @Test
  void nobody_answers() {
    String addresses;
    try (Stub stub = Stub.answering(_ -> Answer.json(200, "{}"))) {
      addresses = stub.addresses();
    }

    Told told = asked(addresses, 6, "--timeout", "3");

    assertThat(told.error()).isEqualTo("unreachable");
    assertThat(told.retryable()).isTrue();
  }

  @Test
  void a_key_is_not_stored_when_nobody_can_be_asked_about_it() {
    Ended ended =
        user.adds("main", "http://127.0.0.1:1,http://127.0.0.1:1", LINES, "--timeout", "1");

    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(6);
    assertThat(user.runs("accounts", "list").out()).isEqualTo("[]\n");
  }

  @Test
  void a_page_of_some_other_server_is_unreadable() {
    try (Stub stub = Stub.answering(_ -> Answer.page(200, "Welcome to the hotel's network"))) {
      Told told = asked(stub.addresses(), 6, "--timeout", "2");

      assertThat(told.error()).isEqualTo("unreadable");
    }
  }

  @Test
  void a_redirect_is_not_followed() {
    try (Stub elsewhere = Stub.answering(_ -> Answer.json(200, "{\"code\":\"200000\"}"));
        Stub stub =
            Stub.answering(
                _ -> Answer.redirect(elsewhere.addresses().split(",", -1)[0] + "/api"))) {
      Told told = asked(stub.addresses(), 6);

      assertThat(told.error()).isEqualTo("unreadable");
      assertThat(told.retryable()).isFalse();
      assertThat(stub.asked()).isEqualTo(1);
      assertThat(elsewhere.asked()).isZero();
    }
  }

  @Test
  void an_answer_larger_than_the_memory_of_a_walk_ends_it_behind_the_rows_that_came() {
    String row = "{\"id\":\"%d\",\"createdAt\":1}";
    String tooMany =
        IntStream.range(0, 400_000).mapToObj(row::formatted).collect(Collectors.joining(","));
    try (Stub stub =
        Stub.answering(exchange -> {
          String query = exchange.getRequestURI().getQuery();
          long end = Long.parseLong(query.replaceFirst(".*endAt=([0-9]+).*", "$1"));
          boolean newest = end > System.currentTimeMillis();
          String rows = newest ? row.formatted(1_000_000) : tooMany;
          return Answer.json(200, "{\"code\":\"200000\",\"data\":[" + rows + "]}");
        })) {
      assertThat(user.adds("main", stub.addresses(), LINES, "--no-verify").exitCode()).isZero();

      Ended ended = user.runs("trade-hf-ledgers", "--all", "--start-at", "-30h", "-o", "ndjson");

      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(6);
      assertThat(ended.told().error()).isEqualTo("unreadable");
      assertThat(ended.told().retryable()).isFalse();
      assertThat(ended.err().lines()).hasSize(1);
      assertThat(ended.out()).isEqualTo(row.formatted(1_000_000) + "\n");
    }
  }

  @Test
  void half_an_answer_is_not_taken_for_a_whole_one() {
    try (Stub stub = Stub.answering(_ -> Answer.json(200, "{\"code\":\"200000\",\"data\":[1,2"))) {
      assertThat(asked(stub.addresses(), 6, "--timeout", "2").error()).isEqualTo("unreadable");
    }
  }

  @Test
  void a_gateway_that_stays_broken_is_asked_more_than_once() {
    try (Stub stub = Stub.answering(_ -> Answer.page(502, "Bad Gateway"))) {
      Told told = asked(stub.addresses(), 6, "--timeout", "2");

      assertThat(told.error()).isEqualTo("unreachable");
      assertThat(stub.asked()).isGreaterThan(1);
    }
  }

  @Test
  void a_limit_that_never_lifts_ends_as_limited_within_the_time_given() {
    String body = "{\"code\":\"429000\",\"msg\":\"Too Many Requests\"}";
    try (Stub stub = Stub.answering(_ -> Answer.json(429, body))) {
      long start = System.nanoTime();
      Told told = asked(stub.addresses(), 5, "--timeout", "2");
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);

      assertThat(told.error()).isEqualTo("rate_limited");
      assertThat(told.code()).isEqualTo("429000");
      assertThat(told.retryable()).isTrue();
      assertThat(stub.asked()).isGreaterThan(1);
      assertThat(seconds).isLessThan(20);
    }
  }

  @Test
  void rows_that_are_counted_but_not_given_make_the_list_incomplete() {
    String page =
        """
        {"code":"200000","data":{"currentPage":1,"pageSize":500,"totalNum":7,"totalPage":1,\
        "items":[]}}\
        """;
    try (Stub stub = Stub.answering(_ -> Answer.json(200, page))) {
      store(stub.addresses());

      Ended ended = user.runs("sub-account-spot-balances", "--all");

      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(8);
      assertThat(ended.told().error()).isEqualTo("incomplete");
      assertThat(ended.out()).isEqualTo("[]\n");
    }
  }

  @Test
  void an_interrupt_during_a_slow_call_is_told_in_the_last_line() throws Exception {
    CountDownLatch wasAsked = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (Stub stub =
        Stub.answering(_ -> {
          wasAsked.countDown();
          await(over);
          return Answer.json(200, "{}");
        })) {
      store(stub.addresses());
      Process process = user.types("spot-accounts").start();
      try (var out = process.inputReader();
          var err = process.errorReader()) {
        assertThat(wasAsked.await(60, TimeUnit.SECONDS)).isTrue();

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(out.readAllAsString()).isEmpty();
        String words = err.readAllAsString();
        assertThat(words.lines()).as(words).hasSize(1);
        assertThat(Told.in(words).error()).isEqualTo("interrupted");
      } finally {
        process.destroyForcibly();
        over.countDown();
      }
    }
  }

  private static void await(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void store(String addresses) {
    Ended added = user.adds("main", addresses, LINES, "--no-verify");
    assertThat(added.exitCode()).as(added.err()).isZero();
  }

  private Told asked(String addresses, int exitCode, String... options) {
    store(addresses);
    Ended ended = user.types("spot-accounts").and(options).run();

    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines()).hasSize(1);
    return ended.told();
  }
}
