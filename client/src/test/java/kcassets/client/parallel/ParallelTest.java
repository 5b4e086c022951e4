package kcassets.client.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelTest {
  @Test
  void answers_come_in_the_order_of_the_questions_and_so_many_are_asked_at_once() {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);

    List<Integer> answers =
        Parallel.ask(
            IntStream.range(0, 30).boxed().toList(),
            3,
            each -> {
              most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              three.countDown();
              wait(three); // nobody goes on before three are under way
              underWay.decrementAndGet();
              return each * each;
            });

    assertThat(answers)
        .containsExactlyElementsOf(
            IntStream.range(0, 30).map(each -> each * each).boxed().toList());
    assertThat(most).hasValue(3);
  }

  @Test
  void the_first_that_throws_ends_the_others_and_is_thrown_as_it_is() {
    IllegalArgumentException fault = new IllegalArgumentException("mine");
    CountDownLatch ended = new CountDownLatch(1);

    assertThatThrownBy(() ->
            Parallel.ask(
                List.of(0, 1),
                2,
                each -> {
                  if (each == 0) {
                    throw fault;
                  }
                  sleepUntilEnded(ended);
                  return each;
                }))
        .isSameAs(fault);
    assertThat(ended.getCount()).isZero();
  }

  @Test
  void work_has_a_thread_for_each_task_and_ends_those_that_are_left() {
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);

    String given =
        Parallel.run(threads -> {
          threads.execute(() -> {
            begun.countDown();
            sleepUntilEnded(ended);
          });
          wait(begun);
          return "given";
        });

    assertThat(given).isEqualTo("given");
    assertThat(ended.getCount()).isZero();
  }

  @Test
  void what_a_task_threw_comes_out_of_all_its_wrappings() {
    Error fault = new AssertionError("ours");

    assertThatThrownBy(() ->
            Parallel.run(
                threads -> CompletableFuture.supplyAsync(() -> throwing(fault), threads).join()))
        .isSameAs(fault);
    assertThatThrownBy(() -> Parallel.await(CompletableFuture.failedFuture(new IOException("x"))))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void a_task_that_is_late_gives_nothing_and_one_in_time_what_it_has() {
    CompletableFuture<String> task = new CompletableFuture<>();

    assertThat(Parallel.await(task, Duration.ofMillis(1))).isEmpty();
    assertThat(task).isNotDone();
    task.complete("given");
    assertThat(Parallel.await(task, Duration.ZERO)).contains("given");
    RuntimeException fault = new IllegalArgumentException("mine");
    assertThatThrownBy(
            () -> Parallel.await(CompletableFuture.failedFuture(fault), Duration.ofSeconds(9)))
        .isSameAs(fault);
  }

  @Test
  void whoever_is_interrupted_while_it_waits_is_told_and_stays_interrupted() {
    CompletableFuture<String> never = new CompletableFuture<>();
    for (Runnable waiting :
        List.<Runnable>of(
            () -> Parallel.await(never), () -> Parallel.await(never, Duration.ofSeconds(50)))) {
      Thread.currentThread().interrupt();

      Failure failure = catchThrowableOfType(AssetsException.class, waiting::run).failure();

      assertThat(failure).isInstanceOf(Failure.Interrupted.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static String throwing(Error fault) {
    throw fault;
  }

  private static void wait(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void sleepUntilEnded(CountDownLatch ended) {
    try {
      Thread.sleep(Duration.ofSeconds(50));
    } catch (InterruptedException ignored) {
      ended.countDown();
    }
  }
}
