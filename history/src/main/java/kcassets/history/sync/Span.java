package kcassets.history.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time in epoch milliseconds, both ends included.
 *
 * @param from the first millisecond
 * @param to the last millisecond, not before the first
 */
public record Span(long from, long to) {
  public Span {
    if (to < from) {
      throw new IllegalArgumentException("a span ends before it begins");
    }
  }

  boolean touches(Span other) {
    return from <= other.to && other.from <= to;
  }

  /** The part that lies in another one; empty where there is none. */
  Optional<Span> within(Span other) {
    return touches(other)
        ? Optional.of(new Span(Math.max(from, other.from), Math.min(to, other.to)))
        : Optional.empty();
  }

  /** What they cover together, in order; those that meet are one. */
  static List<Span> union(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingLong(Span::from));
    List<Span> union = new ArrayList<>();
    for (Span span : sorted) {
      if (!union.isEmpty() && span.from <= union.getLast().to + 1) {
        Span last = union.removeLast();
        union.add(new Span(last.from, Math.max(last.to, span.to)));
      } else {
        union.add(span);
      }
    }
    return union;
  }

  /** What is left of it without others, in order. */
  List<Span> without(List<Span> others) {
    List<Span> left = new ArrayList<>();
    long next = from;
    for (Span taken : union(others)) {
      if (taken.to < next) {
        continue;
      }
      if (taken.from > to) {
        break;
      }
      if (taken.from > next) {
        left.add(new Span(next, taken.from - 1));
      }
      next = taken.to + 1;
    }
    if (next <= to) {
      left.add(new Span(next, to));
    }
    return left;
  }

  /** Cuts it into so many parts of about the same length, or fewer where it is too short. */
  List<Span> parts(int count) {
    long length = Math.max(1, (to - from + count) / count);
    List<Span> parts = new ArrayList<>();
    for (long start = from; start <= to; start += length) {
      parts.add(new Span(start, Math.min(to, start + length - 1)));
    }
    return parts;
  }
}
