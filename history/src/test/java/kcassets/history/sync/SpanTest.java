package kcassets.history.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void what_is_left_without_others_is_every_moment_that_none_of_them_holds() {
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      Span whole = span(random);
      List<Span> others = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        others.add(span(random));
      }

      List<Span> left = whole.without(others);

      for (long moment = 0; moment < 60; moment++) {
        long at = moment;
        boolean expected = holds(whole, at) && others.stream().noneMatch(each -> holds(each, at));
        assertThat(left.stream().filter(each -> holds(each, at)).count())
            .as("%d in %s without %s", at, whole, others)
            .isEqualTo(expected ? 1 : 0);
      }
    }
  }

  @Test
  void parts_are_the_whole_again_and_no_more_than_asked_for() {
    Random random = new Random(6);
    for (int round = 0; round < 500; round++) {
      Span whole = span(random);
      int most = random.nextInt(1, 9);

      List<Span> parts = whole.parts(most);

      assertThat(parts).hasSizeBetween(1, most);
      assertThat(Span.union(parts)).containsExactly(whole);
      assertThat(parts.stream().mapToLong(part -> part.to() - part.from() + 1).sum())
          .isEqualTo(whole.to() - whole.from() + 1);
    }
  }

  @Test
  void calls_of_a_rate_keep_their_distance() {
    CallRate rate = CallRate.of(100);
    long began = System.nanoTime();
    for (int call = 0; call < 6; call++) {
      rate.take();
    }
    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(50_000_000L);
  }

  private static Span span(Random random) {
    long from = random.nextInt(50);
    return new Span(from, from + random.nextInt(10));
  }

  private static boolean holds(Span span, long moment) {
    return span.from() <= moment && moment <= span.to();
  }
}
