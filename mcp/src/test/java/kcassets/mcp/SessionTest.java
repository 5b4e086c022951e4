package kcassets.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kcassets.accounts.AccountBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A client that is slow, wrong, hasty or gone. */
class SessionTest {
  private static final String EMPTY = "{\"code\":\"200000\",\"data\":[]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "{",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} x",
        "[]",
        "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
        "null",
        "7",
        "{}",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1}",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[1]}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}",
        "\u0000\u0001\uffff"
      })
  void what_is_no_message_is_answered_with_an_error_and_the_session_goes_on(String line) {
    try (Venue venue = Venue.answering(_ -> EMPTY);
        Session session = begun(venue)) {
      session.send(line);

      JsonNode answer = Session.JSON.readTree(session.line());

      assertThat(answer.has("id") && answer.path("id").isNull()).isTrue();
      assertThat(answer.path("error").path("code").intValue()).isIn(-32700, -32600);
      assertThat(session.ask("ping", "{}").path("result").isObject()).isTrue();
    }
  }

  @Test
  void a_line_without_end_does_not_fill_the_memory_and_is_refused() {
    try (Venue venue = Venue.answering(_ -> EMPTY);
        Session session = begun(venue)) {
      session.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + "x".repeat(3 << 20) + "\"}");

      assertThat(session.line()).contains("-32600").contains("longer than");
      assertThat(session.ask("ping", "{}").path("result").isObject()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo/bar {} -32601",
        "tools/call {\"name\":\"nope\"} -32602",
        "tools/call {\"name\":{}} -32602",
        "tools/call {\"name\":\"spot_accounts\",\"arguments\":7} -32602",
        "resources/read {\"uri\":\"file:///etc/passwd\"} -32002",
        "resources/read {\"uri\":\"kucoin-assets://answers/a1/2\"} -32002",
        "prompts/get {\"name\":\"nope\"} -32602"
      })
  void a_request_that_cannot_be_served_is_told_so_by_a_code(String words) {
    String[] parts = words.split(" ", -1);
    try (Venue venue = Venue.answering(_ -> EMPTY);
        Session session = begun(venue)) {
      JsonNode error = session.ask(parts[0], parts[1]).path("error");

      assertThat(error.path("code").intValue()).isEqualTo(Integer.parseInt(parts[2]));
      assertThat(error.toString()).doesNotContain("jackson", "io.modelcontext", "kcassets.");
      assertThat(venue.asked()).isZero();
    }
  }

  @Test
  void a_cancelled_call_ends_its_exchange_and_is_never_answered() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    try (Silent silent = new Silent(asked, left);
        Session session =
            Session.begun(AccountBook.of(Session.at(silent.address())), Session.options(20_000))) {
      int id = session.request("tools/call", Session.params("spot_accounts", Map.of()));
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

      session.send(
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
              + id
              + ",\"reason\":\"no longer wanted\"}}");

      // Less than an attempt may take by itself, so nothing but the cancellation ends it.
      assertThat(left.await(3, TimeUnit.SECONDS)).as("the line to the venue is closed").isTrue();
      assertThat(session.ask("ping", "{}").path("result").isObject()).isTrue();
    }
  }

  @Test
  void a_client_that_leaves_in_the_middle_of_a_call_takes_the_call_with_it()
      throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    try (Silent silent = new Silent(asked, left)) {
      Session session =
          Session.begun(AccountBook.of(Session.at(silent.address())), Session.options(20_000));
      session.request("tools/call", Session.params("spot_accounts", Map.of()));
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

      session.close();

      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** The first question of a pool goes alone, for its answer tells the quota. */
  @Test
  void thirty_two_calls_at_once_are_all_under_way_and_all_answered() {
    AtomicInteger first = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(31);
    try (Venue venue =
            Venue.answering(_ -> {
              if (first.getAndIncrement() > 0) {
                together.countDown();
                await(together);
              }
              return EMPTY;
            });
        Session session = begun(venue)) {
      Set<Integer> waiting = new HashSet<>();
      for (int i = 0; i < 32; i++) {
        waiting.add(session.request("tools/call", Session.params("spot_accounts", Map.of())));
      }

      for (int i = 0; i < 32; i++) {
        JsonNode answer = Session.JSON.readTree(session.line());
        assertThat(waiting.remove(answer.path("id").intValue())).isTrue();
        assertThat(answer.path("result").path("isError").booleanValue(true)).isFalse();
      }
      assertThat(waiting).isEmpty();
      assertThat(together.getCount()).isZero();
    }
  }

  @Test
  void more_requests_than_can_be_kept_are_refused_and_the_first_ones_are_answered()
      throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    try (Venue venue =
            Venue.answering(_ -> {
              await(release);
              return EMPTY;
            });
        Session session = begun(venue)) {
      for (int i = 0; i < 300; i++) {
        session.request("tools/call", Session.params("spot_accounts", Map.of()));
      }
      int refused = 0;
      for (int i = 0; i < 300 - 256; i++) {
        refused += session.line().contains("-32000") ? 1 : 0;
      }
      release.countDown();
      for (int i = 0; i < 256; i++) {
        assertThat(session.line()).contains("\"isError\":false");
      }

      assertThat(refused).isEqualTo(300 - 256);
    }
  }

  @Test
  void an_id_that_is_under_way_is_not_taken_again() {
    CountDownLatch release = new CountDownLatch(1);
    try (Venue venue =
            Venue.answering(_ -> {
              await(release);
              return EMPTY;
            });
        Session session = begun(venue)) {
      String call =
          "{\"jsonrpc\":\"2.0\",\"id\":\"same\",\"method\":\"tools/call\",\"params\":"
              + Session.params("spot_accounts", Map.of())
              + "}";
      session.send(call);
      session.send(call);

      assertThat(session.line()).contains("\"id\":\"same\"").contains("-32600");
      release.countDown();
      assertThat(session.line()).contains("\"id\":\"same\"").contains("\"isError\":false");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Session begun(Venue venue) {
    return Session.begun(AccountBook.of(Session.at(venue.address())), Session.options(20_000));
  }
}
