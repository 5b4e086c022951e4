package kcassets.simulator.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

/** What is going to happen, and when; it is run once, in the order of time. */
final class Timeline {
  private final long begin;
  private final long end;
  private final List<Event> events = new ArrayList<>();

  /** A timeline of epoch milliseconds; what is planned outside of it never happens. */
  Timeline(long begin, long end) {
    this.begin = begin;
    this.end = end;
  }

  long begin() {
    return begin;
  }

  long end() {
    return end;
  }

  /** Days from the beginning to the end. */
  int days() {
    return (int) ((end - begin) / 86_400_000L);
  }

  /** Plans something; it is told the moment at which it happens. */
  void at(long moment, LongConsumer event) {
    if (moment >= begin && moment <= end) {
      events.add(new Event(moment, event));
    }
  }

  void run() {
    events.sort(Comparator.comparingLong(Event::moment));
    events.forEach(event -> event.act().accept(event.moment()));
  }

  private record Event(long moment, LongConsumer act) {}
}
