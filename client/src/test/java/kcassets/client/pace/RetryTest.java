package kcassets.client.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LongSummaryStatistics;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
  private static final Failure BROKEN = new Failure.Unreachable("", "the line broke");
  private static final Failure PAGE = new Failure.RateLimited("", "a page", Duration.ZERO);
  private static final Failure LIMITED = new Failure.RateLimited("429001", "x", Duration.ZERO);

  @Test
  void an_exchange_slower_than_the_first_attempt_allows_is_given_longer_in_the_next() {
    assertThat(IntStream.rangeClosed(1, 4).mapToObj(Retry::attempt))
        .containsExactly(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            Duration.ofSeconds(80));
    assertThat(Retry.attempt(11)).isEqualTo(Duration.ofSeconds(10 << 10));
    assertThat(Retry.attempt(200)).isEqualTo(Retry.attempt(11));
  }

  @Test
  void a_question_is_sent_eight_times_at_the_most() {
    assertThat(Retry.allows(BROKEN, 7)).isTrue();
    assertThat(Retry.allows(BROKEN, 8)).isFalse();
    assertThat(Retry.allows(LIMITED, 7)).isTrue();
    assertThat(Retry.allows(LIMITED, 8)).isFalse();
  }

  @Test
  void an_exchange_that_cannot_be_connected_to_is_tried_four_times_at_the_most() {
    Failure none = new Failure.NoConnection("no connection to the exchange");

    assertThat(Retry.allows(none, 3)).isTrue();
    assertThat(Retry.allows(none, 4)).isFalse();
  }

  @Test
  void what_would_end_the_same_way_or_was_stopped_is_not_asked_again() {
    assertThat(Retry.allows(new Failure.Refused("400100", "no"), 1)).isFalse();
    assertThat(Retry.allows(new Failure.Unreachable("", "not trusted", false), 1)).isFalse();
    assertThat(new Failure.Interrupted().retryable()).isTrue();
    assertThat(Retry.allows(new Failure.Interrupted(), 1)).isFalse();
  }

  /** Half of it is left to chance, so that many who were refused at once part. */
  @ParameterizedTest
  @CsvSource({"1,100", "2,200", "5,1600", "6,2500", "8,2500"})
  void the_pause_doubles_up_to_two_and_a_half_seconds(int attempts, long full) {
    assertSpread(pauses(BROKEN, attempts), full / 2, full);
    assertSpread(pauses(LIMITED, attempts), full / 2, full);
  }

  @ParameterizedTest
  @CsvSource({"1,800", "2,1600", "4,6400", "5,10000", "8,10000"})
  void after_a_page_of_a_proxy_the_pause_is_longer(int attempts, long full) {
    assertSpread(pauses(PAGE, attempts), full / 2, full);
  }

  @Test
  void what_the_exchange_asks_for_is_waited_for_and_a_little_more() {
    Failure asked = new Failure.RateLimited("429000", "x", Duration.ofMillis(700));

    assertSpread(pauses(asked, 3), 705, 739);
  }

  private static LongSummaryStatistics pauses(Failure failure, int attempts) {
    return LongStream.range(0, 4000)
        .map(any -> Retry.pause(failure, attempts).toMillis())
        .summaryStatistics();
  }

  /** That the ends of so short a stretch are missed by 4000 draws happens to nobody. */
  private static void assertSpread(LongSummaryStatistics pauses, long least, long most) {
    long margin = (most - least) / 50;
    assertThat(pauses.getMin()).isBetween(least, least + margin);
    assertThat(pauses.getMax()).isBetween(most - margin, most);
  }
}
