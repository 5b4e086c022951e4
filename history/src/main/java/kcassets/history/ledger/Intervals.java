package kcassets.history.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * A set of moments, as intervals that neither overlap nor touch, the oldest first. A value; threads
 * may share it.
 */
public final class Intervals {
  /** No moment at all. */
  public static final Intervals NONE = new Intervals(List.of());

  private final List<Interval> list;

  private Intervals(List<Interval> list) {
    this.list = List.copyOf(list);
  }

  /** Every moment of one interval. */
  public static Intervals of(Interval only) {
    return new Intervals(List.of(only));
  }

  /** Every moment between two, both included; none where the second is the earlier one. */
  public static Intervals between(long from, long to) {
    return to < from ? NONE : of(new Interval(from, to));
  }

  /** Every moment that lies in at least one of them, in whatever order they come. */
  public static Intervals union(Collection<Interval> parts) {
    List<Interval> sorted =
        parts.stream().sorted(Comparator.comparingLong(Interval::from)).toList();
    List<Interval> merged = new ArrayList<>();
    for (Interval next : sorted) {
      Interval last = merged.isEmpty() ? next : merged.removeLast();
      if (next.from() <= last.to() || next.from() - 1 == last.to()) {
        merged.add(new Interval(last.from(), Math.max(last.to(), next.to())));
      } else {
        merged.add(last);
        merged.add(next);
      }
    }
    return new Intervals(merged);
  }

  /** Every moment of either. */
  public Intervals or(Intervals other) {
    List<Interval> all = new ArrayList<>(list);
    all.addAll(other.list);
    return union(all);
  }

  /** Every moment of both. */
  public Intervals and(Intervals other) {
    List<Interval> common = new ArrayList<>();
    int mine = 0;
    int theirs = 0;
    while (mine < list.size() && theirs < other.list.size()) {
      Interval left = list.get(mine);
      Interval right = other.list.get(theirs);
      long from = Math.max(left.from(), right.from());
      long to = Math.min(left.to(), right.to());
      if (from <= to) {
        common.add(new Interval(from, to));
      }
      if (left.to() < right.to()) {
        mine++;
      } else {
        theirs++;
      }
    }
    return new Intervals(common);
  }

  /** Every moment of an interval that is not in this set. */
  public Intervals missingFrom(Interval whole) {
    List<Interval> holes = new ArrayList<>();
    long next = whole.from();
    for (Interval part : list) {
      if (part.to() < next) {
        continue;
      }
      if (part.from() > whole.to()) {
        break;
      }
      if (part.from() > next) {
        holes.add(new Interval(next, part.from() - 1));
      }
      if (part.to() >= whole.to()) {
        return new Intervals(holes);
      }
      next = part.to() + 1;
    }
    holes.add(new Interval(next, whole.to()));
    return new Intervals(holes);
  }

  /** Whether every moment between two, both included, is in it. */
  public boolean containsAll(long from, long to) {
    return to < from || missingFrom(new Interval(from, to)).isEmpty();
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** The first moment; empty where there is none. */
  public OptionalLong first() {
    return isEmpty() ? OptionalLong.empty() : OptionalLong.of(list.getFirst().from());
  }

  /** The last moment; empty where there is none. */
  public OptionalLong last() {
    return isEmpty() ? OptionalLong.empty() : OptionalLong.of(list.getLast().to());
  }

  /** The intervals, the oldest first. */
  public List<Interval> list() {
    return list;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Intervals those && list.equals(those.list);
  }

  @Override
  public int hashCode() {
    return list.hashCode();
  }

  @Override
  public String toString() {
    return list.toString();
  }
}
