package kcassets.history.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets of moments. In the tables {@code 1-3 5-5} are two intervals. */
class IntervalsTest {
  private static final int UNIVERSE = 40;

  private static List<Interval> list(String text) {
    return Arrays.stream(text.split(" "))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("-"))
        .map(ends -> new Interval(Long.parseLong(ends[0]), Long.parseLong(ends[1])))
        .toList();
  }

  private static Intervals set(String text) {
    return Intervals.union(list(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'',            ''",
    "5-5,           5-5",
    "1-3 4-6,       1-6", // they touch
    "1-3 5-6,       1-3 5-6", // one moment between
    "5-6 1-3,       1-3 5-6",
    "1-9 2-3,       1-9",
    "1-3 1-3,       1-3",
    "1-3 3-3 2-7,   1-7",
    "1-1 2-2 3-3,   1-3"
  })
  void intervals_that_overlap_or_touch_become_one(String parts, String merged) {
    assertThat(set(parts).list()).isEqualTo(list(merged));
  }

  @ParameterizedTest
  @CsvSource({
    "1-3,     4-6,       ''",
    "1-4,     4-6,       4-4",
    "1-9,     2-3 5-5,   2-3 5-5",
    "1-2 8-9, 2-8,       2-2 8-8",
    "'',      1-9,       ''"
  })
  void only_what_is_in_both_is_common(String one, String other, String common) {
    assertThat(set(one).and(set(other)).list()).isEqualTo(list(common));
    assertThat(set(other).and(set(one)).list()).isEqualTo(list(common));
  }

  @ParameterizedTest
  @CsvSource({
    "'',          3-5,  3-5",
    "3-5,         3-5,  ''",
    "1-9,         3-5,  ''",
    "3-3,         3-5,  4-5",
    "5-5,         3-5,  3-4",
    "4-4,         3-5,  3-3 5-5",
    "1-2 6-9,     3-5,  3-5",
    "1-3 5-9,     3-5,  4-4"
  })
  void what_is_missing_from_a_stretch_is_the_rest_of_it(String set, String whole, String rest) {
    assertThat(set(set).missingFrom(list(whole).getFirst()).list()).isEqualTo(list(rest));
  }

  @Test
  void the_ends_of_time_do_not_overflow() {
    Intervals all = Intervals.between(Long.MIN_VALUE, Long.MAX_VALUE);
    assertThat(all.missingFrom(new Interval(Long.MIN_VALUE, Long.MAX_VALUE)).isEmpty()).isTrue();
    assertThat(Intervals.NONE.missingFrom(new Interval(0, Long.MAX_VALUE)))
        .isEqualTo(Intervals.between(0, Long.MAX_VALUE));
    assertThat(all.or(all)).isEqualTo(all);
  }

  @Test
  void an_interval_has_at_least_one_moment() {
    assertThatThrownBy(() -> new Interval(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Intervals.between(2, 1)).isEqualTo(Intervals.NONE);
    assertThat(Intervals.NONE.containsAll(2, 1)).isTrue();
    assertThat(Intervals.NONE.containsAll(2, 2)).isFalse();
  }

  @Test
  void sets_agree_with_a_bit_for_every_moment() {
    int seeds = Integer.getInteger("seeds", 20);
    for (int seed = 0; seed < seeds; seed++) {
      Random random = new Random(seed);
      for (int round = 0; round < 50; round++) {
        Intervals one = random(random);
        Intervals other = random(random);
        BitSet either = bits(one);
        either.or(bits(other));
        BitSet both = bits(one);
        both.and(bits(other));
        BitSet rest = new BitSet();
        rest.set(5, 31);
        rest.andNot(bits(one));
        assertThat(bits(one.or(other))).as("seed %d", seed).isEqualTo(either);
        assertThat(bits(one.and(other))).as("seed %d", seed).isEqualTo(both);
        assertThat(bits(one.missingFrom(new Interval(5, 30)))).as("seed %d", seed).isEqualTo(rest);
        assertThat(one.or(other).list())
            .isEqualTo(Intervals.union(one.or(other).list()).list())
            .isSortedAccordingTo((a, b) -> Long.compare(a.to() + 1, b.from()));
      }
    }
  }

  private static Intervals random(Random random) {
    return Intervals.union(
        IntStream.range(0, random.nextInt(6))
            .mapToObj(_ -> {
              int from = random.nextInt(UNIVERSE);
              return new Interval(from, from + random.nextInt(6));
            })
            .toList());
  }

  private static BitSet bits(Intervals intervals) {
    BitSet bits = new BitSet();
    intervals.list().forEach(each -> bits.set((int) each.from(), (int) each.to() + 1));
    return bits;
  }
}
