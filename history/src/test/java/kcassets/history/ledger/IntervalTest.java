package kcassets.history.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void both_ends_belong_to_it() {
    Interval interval = new Interval(3, 5);

    assertThat(List.of(2L, 3L, 5L, 6L).stream().filter(interval::contains)).containsExactly(3L, 5L);
    assertThat(new Interval(4, 4).contains(4)).isTrue();
    assertThatThrownBy(() -> new Interval(5, 4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_two_have_in_common_may_be_one_moment_or_nothing() {
    Interval interval = new Interval(3, 5);

    assertThat(interval.within(new Interval(1, 2))).isEmpty();
    assertThat(interval.within(new Interval(1, 3))).contains(new Interval(3, 3));
    assertThat(interval.within(new Interval(4, 9))).contains(new Interval(4, 5));
    assertThat(interval.within(new Interval(5, 9))).contains(new Interval(5, 5));
    assertThat(interval.within(new Interval(6, 9))).isEmpty();
  }

  @Test
  void parts_are_the_whole_again_and_no_more_than_asked_for() {
    Random random = new Random(6);
    for (int round = 0; round < 500; round++) {
      long from = random.nextInt(50);
      Interval whole = new Interval(from, from + random.nextInt(10));
      int most = random.nextInt(1, 9);

      List<Interval> parts = whole.parts(most);

      assertThat(parts).hasSizeBetween(1, most);
      assertThat(Intervals.union(parts)).isEqualTo(Intervals.of(whole));
      assertThat(parts.stream().mapToLong(part -> part.to() - part.from() + 1).sum())
          .isEqualTo(whole.to() - whole.from() + 1);
    }
    assertThat(new Interval(0, 9).parts(3))
        .containsExactly(new Interval(0, 3), new Interval(4, 7), new Interval(8, 9));
  }
}
