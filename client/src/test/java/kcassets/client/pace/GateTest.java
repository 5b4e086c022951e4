package kcassets.client.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Its clock stands still unless a test moves it, so whoever waits does so until it is woken. */
@Timeout(60)
class GateTest {
  /** All three are declared to take from one pool, with a weight of 5. */
  private static final Operation ONE = Operation.SPOT_ACCOUNTS;

  private static final Operation OTHER = Operation.DEPOSITS;
  private static final Operation THIRD = Operation.SPOT_ACCOUNT;

  private final AtomicLong now = new AtomicLong(Duration.ofSeconds(1_000).toNanos());
  private final Gate gate = new Gate(now::get);

  @Test
  void the_three_operations_are_declared_alike() {
    for (Operation each : new Operation[] {ONE, OTHER, THIRD}) {
      assertThat(each.endpoint().quota().pool()).isEqualTo(ONE.endpoint().quota().pool());
      assertThat(each.endpoint().quota().weight()).isEqualTo(5);
    }
  }

  @Test
  void a_wait_that_will_not_do_is_refused_at_once_with_the_time_it_takes() {
    answer(ONE, 20, 4, 5_000);

    Failure failure = refusal(ONE, Duration.ofNanos(4_999_999_999L));

    assertThat(failure).isInstanceOf(Failure.RateLimited.class);
    assertThat(failure.code()).isEmpty();
    assertThat(failure.message()).isEqualTo("the quota of the pool Management is used up");
    assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void a_wait_that_will_just_do_is_waited() throws Exception {
    Gate.Permit first = gate.acquire(ONE, Duration.ZERO);
    first.learn(reply(20, 4, 5_000));

    CompletableFuture<Gate.Permit> waiting = acquiring(ONE, Duration.ofSeconds(5));
    now.addAndGet(Duration.ofSeconds(5).toNanos());
    first.close();

    assertThat(waiting.get(30, TimeUnit.SECONDS)).hasToString("Management 15/20");
  }

  @Test
  void while_a_pool_is_unknown_one_call_goes_alone_and_the_next_when_it_is_over() throws Exception {
    Gate.Permit first = gate.acquire(ONE, Duration.ZERO);
    assertThat(refusal(OTHER, Duration.ZERO).retryAfter()).isZero();

    CompletableFuture<Gate.Permit> waiting = acquiring(OTHER, Duration.ofHours(1));
    first.close();

    waiting.get(30, TimeUnit.SECONDS).close();
  }

  @Test
  void an_answer_that_tells_nothing_of_the_pool_lets_the_others_go_too() throws Exception {
    Gate.Permit first = gate.acquire(ONE, Duration.ZERO);

    CompletableFuture<Gate.Permit> waiting = acquiring(OTHER, Duration.ofHours(1));
    first.learn(Reply.of(200, new byte[0], name -> Optional.empty()));

    waiting.get(30, TimeUnit.SECONDS).close();
  }

  @Test
  void whoever_is_interrupted_while_it_waits_is_told_and_stays_interrupted() {
    gate.acquire(ONE, Duration.ZERO);
    Thread.currentThread().interrupt();

    assertThat(refusal(ONE, Duration.ofHours(1))).isInstanceOf(Failure.Interrupted.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void after_the_venue_has_refused_nobody_asks_until_the_pool_refills() {
    answer(ONE, 20, 20, 30_000);
    try (Gate.Permit permit = gate.acquire(ONE, Duration.ZERO)) {
      permit.exhausted(Duration.ofSeconds(7));
    }

    assertThat(refusal(OTHER, Duration.ofSeconds(6)).retryAfter()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void a_weight_up_to_five_times_the_declared_one_is_learned() {
    answer(ONE, 2_000, 1_000, 30_000);
    answer(ONE, 2_000, 975, 30_000);

    answer(OTHER, 2_000, 24, 30_000);

    assertThat(refusal(ONE, Duration.ZERO)).isInstanceOf(Failure.RateLimited.class);
    gate.acquire(OTHER, Duration.ZERO).close();
  }

  @Test
  void a_larger_drop_or_none_is_not_the_weight_of_one_call() {
    answer(ONE, 2_000, 1_000, 30_000);
    answer(ONE, 2_000, 974, 30_000);
    answer(ONE, 2_000, 974, 30_000);
    answer(OTHER, 2_000, 9, 30_000);

    gate.acquire(ONE, Duration.ZERO).close();
    assertThat(refusal(ONE, Duration.ZERO)).isInstanceOf(Failure.RateLimited.class);
  }

  @Test
  void operations_that_report_another_limit_are_counted_apart_and_together() {
    answer(ONE, 2_000, 1_000, 30_000);
    answer(OTHER, 60, 40, 30_000);
    answer(THIRD, 60, 38, 30_000);

    // Each took five units of the first pool before its answer told of another.
    assertThat(gate.left(ONE)).contains(headers(2_000, 990, 30_000));
    assertThat(gate.left(OTHER)).contains(headers(60, 38, 30_000));
    answer(OTHER, 60, 10, 30_000); // more than one call takes, so no weight is learned
    assertThat(gate.left(THIRD)).contains(headers(60, 10, 30_000));
    gate.acquire(OTHER, Duration.ZERO);
    gate.acquire(THIRD, Duration.ZERO); // both at once, for the pool is known
    assertThat(refusal(OTHER, Duration.ZERO)).isInstanceOf(Failure.RateLimited.class);
    gate.acquire(ONE, Duration.ZERO).close();
  }

  @Test
  void what_is_left_is_asked_without_keeping_others_from_asking() throws Exception {
    assertThat(gate.left(ONE)).isEmpty();

    acquiring(ONE, Duration.ZERO).get(30, TimeUnit.SECONDS).close();
  }

  private void answer(Operation operation, long limit, long remaining, long resetMillis) {
    try (Gate.Permit permit = gate.acquire(operation, Duration.ZERO)) {
      permit.learn(reply(limit, remaining, resetMillis));
    }
  }

  private CompletableFuture<Gate.Permit> acquiring(Operation operation, Duration longest)
      throws InterruptedException {
    CompletableFuture<Gate.Permit> acquired = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              try {
                acquired.complete(gate.acquire(operation, longest));
              } catch (RuntimeException e) {
                acquired.completeExceptionally(e);
              }
            });
    while (thread.getState() == Thread.State.RUNNABLE || thread.getState() == Thread.State.NEW) {
      Thread.onSpinWait(); // until it waits, or is over
    }
    return acquired;
  }

  private Failure refusal(Operation operation, Duration longest) {
    return catchThrowableOfType(AssetsException.class, () -> gate.acquire(operation, longest))
        .failure();
  }

  private static Reply reply(long limit, long remaining, long resetMillis) {
    Map<String, String> headers =
        Map.of(
            "gw-ratelimit-limit", Long.toString(limit),
            "gw-ratelimit-remaining", Long.toString(remaining),
            "gw-ratelimit-reset", Long.toString(resetMillis));
    return Reply.of(200, new byte[0], name -> Optional.ofNullable(headers.get(name)));
  }

  private static Reply.QuotaHeaders headers(long limit, long remaining, long resetMillis) {
    return new Reply.QuotaHeaders(limit, remaining, Duration.ofMillis(resetMillis));
  }
}
