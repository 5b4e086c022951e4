package kcassets.client.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kcassets.catalog.Operation;
import kcassets.catalog.Request;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class WindowReaderTest {
  private static final long END = Instant.parse("2026-01-31T12:00:00Z").toEpochMilli();

  @Test
  void a_window_is_its_pages_and_an_end_with_what_was_held_back() {
    Page rows = page(5, row());
    Page none = page(5);
    WindowReader reader =
        reader(true, (request, how) -> request.values().containsValue("2") ? none : rows);

    assertThat(reader.take()).isEqualTo(new WindowReader.Step.OnePage(rows));
    assertThat(reader.take()).isInstanceOf(WindowReader.Step.OnePage.class);
    assertThat(reader.take())
        .isEqualTo(
            new WindowReader.Step.End(
                Optional.of("the venue counts 5 pages and gives none after page 1")));
    assertThat(reader.rests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, false",
    "true, false, false",
    "false, true, true",
    "false, false, false"
  })
  void a_refusal_of_a_window_that_may_be_forgotten_is_the_end_and_any_other_failure_is_told(
      boolean certain, boolean refused, boolean forgotten) {
    Failure failure =
        refused ? new Failure.Refused("400100", "no") : new Failure.Unreachable("", "no");
    WindowReader reader =
        reader(
            certain,
            (request, how) -> {
              throw new AssetsException(failure);
            });

    WindowReader.Step step = reader.take();

    if (forgotten) {
      assertThat(step).isEqualTo(new WindowReader.Step.Forgotten());
    } else {
      assertThat(((WindowReader.Step.Broken) step).why())
          .isInstanceOfSatisfying(
              AssetsException.class, why -> assertThat(why.failure()).isSameAs(failure));
    }
  }

  @Test
  void a_fault_of_ours_is_told_and_keeps_nobody_waiting() {
    RuntimeException fault = new IllegalStateException("ours");
    Error worse = new AssertionError("ours");

    assertThat(reader(true, (request, how) -> throwing(fault)).take())
        .isEqualTo(new WindowReader.Step.Broken(fault));
    assertThat(
            ((WindowReader.Step.Broken)
                    reader(
                            true,
                            (request, how) -> {
                              throw worse;
                            })
                        .take())
                .why())
        .hasCause(worse);
  }

  @Test
  void whoever_stops_it_interrupts_its_question() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    WindowReader reader =
        reader(
            true,
            (request, how) -> {
              asked.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException ignored) {
                interrupted.countDown();
              }
              return page(1, row());
            });
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

    reader.stop();

    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoever_is_interrupted_while_it_takes_is_told_and_stays_interrupted() {
    CountDownLatch never = new CountDownLatch(1);
    WindowReader reader =
        reader(
            true,
            (request, how) -> {
              try {
                never.await();
              } catch (InterruptedException ignored) {
                // stopped
              }
              return page(1, row());
            });
    Thread.currentThread().interrupt();

    assertThatThrownBy(reader::take)
        .isInstanceOfSatisfying(
            AssetsException.class,
            why -> assertThat(why.failure()).isInstanceOf(Failure.Interrupted.class));
    assertThat(Thread.interrupted()).isTrue();
    reader.stop();
  }

  private static Page throwing(RuntimeException fault) {
    throw fault;
  }

  private static WindowReader reader(boolean certain, PageSource source) {
    Request request =
        Operation.DEPOSITS
            .walk(Map.of("currency", "BTC", "pageSize", "10"), Instant.ofEpochMilli(END))
            .with("startAt", Long.toString(END - 1))
            .with("endAt", Long.toString(END));
    WindowPlan.Window window = new WindowPlan.Window(request, END - 1, END, false, certain, 0);
    return new WindowReader(source, window, OptionalLong.empty(), new ReadAhead(1));
  }

  private static Page page(long pages, Row... rows) {
    return new Page(List.of(rows), 50, pages, false, 0, "");
  }

  private static Row row() {
    return new Row("{}", "a", true, OptionalLong.of(END - 1), OptionalLong.empty());
  }
}
