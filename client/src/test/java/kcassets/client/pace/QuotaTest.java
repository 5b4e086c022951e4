package kcassets.client.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kcassets.catalog.Operation;
import kcassets.catalog.Pool;
import kcassets.catalog.Request;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.QuotaLeft;
import kcassets.client.Rows;
import kcassets.client.ScriptedVenue;
import kcassets.client.wire.Reply;
import org.junit.jupiter.api.Test;

/** A venue with a small pool and short windows, which counts what it has to refuse. */
class QuotaTest {
  private static final long LIMIT = 60;
  private static final long WINDOW_NANOS = Duration.ofMillis(1500).toNanos();

  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicLong opened = new AtomicLong();
  private long used;

  @Test
  void a_known_quota_is_never_overrun_by_the_threads_of_an_account() throws InterruptedException {
    try (ScriptedVenue venue = new ScriptedVenue().always(asked -> answer(20));
        AssetsClient client = venue.client()) {
      Request request = Operation.ACCOUNT_SUMMARY.request(Map.of(), client.now());
      CountDownLatch done = new CountDownLatch(7);
      for (int i = 0; i < 7; i++) {
        Thread.startVirtualThread(() -> {
          client.callInTurn(request);
          done.countDown();
        });
      }
      done.await();

      assertThat(refused).hasValue(0);
      assertThat(answered).hasValue(7);
    }
  }

  @Test
  void what_is_left_of_a_pool_is_known_once_an_answer_has_told() {
    try (ScriptedVenue venue = new ScriptedVenue().always(asked -> answer(20));
        AssetsClient client = venue.client()) {
      assertThat(client.quotaLeft(Operation.ACCOUNT_SUMMARY)).isEmpty();
      client.call(Operation.ACCOUNT_SUMMARY, Map.of());

      QuotaLeft left = client.quotaLeft(Operation.SPOT_ACCOUNTS).orElseThrow();
      assertThat(left.pool()).isEqualTo(Pool.MANAGEMENT);
      assertThat(left.limit()).isEqualTo(60);
      assertThat(left.remaining()).isEqualTo(40);
      assertThat(client.quotaLeft(Operation.FUTURES_ACCOUNT)).isEmpty();
    }
  }

  @Test
  void what_is_left_of_a_window_is_unknown_when_it_is_over() {
    QuotaWindow window = new QuotaWindow(2000);
    window.take(20, 0);
    window.learn(new Reply.QuotaHeaders(4000, 3980, Duration.ofMillis(5)), 20, 0);
    window.end(20);

    assertThat(window.left(4_999_999))
        .contains(new Reply.QuotaHeaders(4000, 3980, Duration.ofNanos(1)));
    assertThat(window.left(5_000_000)).isEmpty();
  }

  @Test
  void a_window_ends_when_the_fastest_answer_says() {
    QuotaWindow window = new QuotaWindow(4000);
    long second = Duration.ofSeconds(1).toNanos();
    for (long reset : new long[] {29_000, 28_200, 28_900}) {
      window.take(2, second);
      window.learn(new Reply.QuotaHeaders(4000, 3994, Duration.ofMillis(reset)), 2, 2 * second);
      window.end(2);
    }

    assertThat(window.left(30 * second))
        .contains(new Reply.QuotaHeaders(4000, 3994, Duration.ofMillis(200)));
    assertThat(window.left(30 * second + second / 5)).isEmpty();
  }

  @Test
  void a_weight_that_is_not_the_declared_one_is_learned() {
    try (ScriptedVenue venue = new ScriptedVenue().always(asked -> answer(15));
        AssetsClient client = venue.client()) {
      // Declared 5: after two answers it is known to be 15, and only four fit into a window.
      for (int i = 0; i < 9; i++) {
        client.call(Operation.SPOT_ACCOUNTS, Map.of());
      }

      assertThat(refused).hasValue(0);
    }
  }

  @Test
  void a_walk_through_a_quota_that_is_too_small_for_it_waits_and_ends() {
    try (ScriptedVenue venue = new ScriptedVenue().always(asked -> answer(20));
        AssetsClient client =
            venue.client(ClientOptions.defaults().withTimeout(Duration.ofMillis(1200)));
        Rows rows = client.rows(Operation.SPOT_LEDGERS, Map.of("startAt", "-7d", "endAt", "-1m"))) {
      List<String> read = new ArrayList<>();
      rows.forEachRemaining(read::add);

      // One row each day, and three answers each window: the timeout alone would end it before.
      assertThat(read).hasSizeGreaterThanOrEqualTo(7).hasSize(answered.get());
      assertThat(rows.shortfall()).isEmpty();
      long took = venue.asked.getLast().nanos() - venue.asked.getFirst().nanos();
      assertThat(took).isGreaterThan(2 * WINDOW_NANOS - Duration.ofMillis(100).toNanos());
    }
  }

  private synchronized ScriptedVenue.Answer answer(int weight) {
    long now = System.nanoTime();
    if (now - opened.get() > WINDOW_NANOS) {
      opened.set(now);
      used = 0;
    }
    long reset = Duration.ofNanos(opened.get() + WINDOW_NANOS - now).toMillis() + 1;
    boolean fits = used + weight <= LIMIT;
    if (fits) {
      used += weight;
      answered.incrementAndGet();
    } else {
      refused.incrementAndGet();
    }
    return ScriptedVenue.json(
        fits ? 200 : 429,
        fits
            ? "{\"code\":\"200000\",\"data\":{\"items\":[{\"id\":\""
                + answered.get()
                + "\"}],\"totalNum\":1,\"totalPage\":1}}"
            : "{\"code\":\"429000\",\"msg\":\"too many\"}",
        "gw-ratelimit-limit",
        Long.toString(LIMIT),
        "gw-ratelimit-remaining",
        Long.toString(LIMIT - used),
        "gw-ratelimit-reset",
        Long.toString(reset));
  }
}
