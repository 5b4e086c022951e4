package kcassets.client.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  @Test
  void a_deadline_that_has_passed_leaves_nothing_and_yet_a_millisecond_to_ask_in() {
    Deadline over = Deadline.in(Duration.ZERO);

    assertThat(over.hasTime()).isFalse();
    assertThat(over.left()).isZero();
    assertThat(over.atMost(Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void what_is_left_is_cut_to_the_longest_that_is_allowed() {
    Deadline far = Deadline.in(Duration.ofHours(1));

    assertThat(far.hasTime()).isTrue();
    assertThat(far.left()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
    assertThat(far.atMost(Duration.ofNanos(1_500_000))).isEqualTo(Duration.ofNanos(1_500_000));
    assertThat(far.atMost(Duration.ofHours(2))).isBetween(far.left(), Duration.ofHours(1));
  }
}
