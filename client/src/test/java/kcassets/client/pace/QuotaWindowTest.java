package kcassets.client.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import kcassets.client.wire.Reply;
import org.junit.jupiter.api.Test;

class QuotaWindowTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  @Test
  void a_window_gives_what_it_has_to_the_last_unit_and_then_the_time_until_its_end() {
    QuotaWindow window = heard(20, 20, 10, 7 * SECOND);

    assertThat(window.take(15, 8 * SECOND)).isZero();
    assertThat(window.take(6, 9 * SECOND)).isEqualTo(8 * SECOND);
    assertThat(window.take(5, 9 * SECOND)).isZero();
    assertThat(window.take(1, 17 * SECOND - 1)).isEqualTo(1);
  }

  @Test
  void the_first_call_goes_alone_until_an_answer_has_come_or_it_is_over() {
    QuotaWindow window = new QuotaWindow(20);

    assertThat(window.take(5, 0)).isZero();
    assertThat(window.take(5, 0)).isEqualTo(Long.MAX_VALUE);
    window.end(5);
    assertThat(window.take(5, 0)).isZero();
    window.answered();
    assertThat(window.take(5, 0)).isZero();
  }

  @Test
  void nobody_has_told_when_a_window_ends_so_it_lasts_half_a_minute() {
    QuotaWindow window = new QuotaWindow(5);
    window.take(5, 3 * SECOND);
    window.answered();

    assertThat(window.take(1, 4 * SECOND)).isEqualTo(29 * SECOND);
    assertThat(window.take(1, 33 * SECOND - 1)).isEqualTo(1);
    window.end(5);
    assertThat(window.take(5, 33 * SECOND)).isZero();
  }

  @Test
  void what_is_still_under_way_when_a_window_ends_counts_towards_the_next() {
    QuotaWindow window = heard(20, 20, 10, 0);
    window.take(5, SECOND);

    assertThat(window.take(16, 10 * SECOND)).isZero(); // the first of a window always goes
    window.end(16);
    QuotaWindow other = heard(20, 20, 10, 0);
    other.take(5, SECOND);
    assertThat(other.take(10, 10 * SECOND)).isZero();
    assertThat(other.take(6, 10 * SECOND)).isPositive();
    assertThat(other.take(5, 10 * SECOND)).isZero();
  }

  @Test
  void an_answer_tells_what_its_call_took_where_no_other_blurs_it() {
    QuotaWindow window = heard(100, 90, 10, 0);

    window.take(2, SECOND);
    assertThat(window.learn(headers(100, 83, 9), 2, SECOND)).isEqualTo(OptionalLong.of(7));
    window.take(2, SECOND);
    assertThat(window.learn(headers(100, 70, 9), 2, SECOND)).isEmpty();
  }

  @Test
  void what_is_under_way_is_taken_off_what_an_answer_says_is_left() {
    QuotaWindow window = heard(100, 90, 10, 0);
    window.take(2, SECOND);
    window.take(30, SECOND);

    window.learn(headers(100, 80, 9), 2, SECOND);

    assertThat(window.left(SECOND)).contains(headers(100, 50, 9));
  }

  @Test
  void a_later_answer_of_a_window_never_gives_back_what_an_earlier_one_took() {
    QuotaWindow window = heard(100, 60, 10, 0);
    window.take(2, SECOND);

    window.learn(headers(100, 90, 9), 2, SECOND);

    assertThat(window.left(SECOND)).contains(headers(100, 60, 9));
  }

  @Test
  void an_end_two_seconds_from_the_known_one_is_of_another_window() {
    QuotaWindow window = heard(100, 60, 10, 0);
    window.take(2, 0);
    window.learn(new Reply.QuotaHeaders(100, 90, Duration.ofMillis(11_999)), 2, 0);
    assertThat(window.left(0)).map(Reply.QuotaHeaders::remaining).contains(60L);

    window.learn(headers(100, 90, 12), 2, 0);

    assertThat(window.left(0)).contains(headers(100, 90, 12));
  }

  @Test
  void an_answer_of_a_window_that_is_over_changes_nothing() {
    QuotaWindow window = heard(100, 60, 20, 0);
    window.take(2, 0);

    assertThat(window.learn(headers(50, 1, 5), 2, 0)).isEmpty();

    assertThat(window.left(0)).contains(headers(100, 58, 20));
  }

  @Test
  void an_exhausted_window_has_nothing_until_the_moment_that_was_told() {
    QuotaWindow window = heard(100, 60, 20, 0);

    window.exhaust(Duration.ofSeconds(5), 8 * SECOND);

    assertThat(window.left(9 * SECOND)).contains(headers(100, 0, 4));
    assertThat(window.take(1, 9 * SECOND)).isEqualTo(4 * SECOND);
    assertThat(window.take(1, 13 * SECOND)).isZero();
  }

  /** A window of which one answer has told, with nothing under way. */
  private static QuotaWindow heard(long limit, long remaining, long resetSeconds, long now) {
    QuotaWindow window = new QuotaWindow(1);
    window.take(1, now);
    window.answered();
    window.learn(headers(limit, remaining, resetSeconds), 1, now);
    window.end(1);
    return window;
  }

  private static Reply.QuotaHeaders headers(long limit, long remaining, long resetSeconds) {
    return new Reply.QuotaHeaders(limit, remaining, Duration.ofSeconds(resetSeconds));
  }
}
