package kcassets.client.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may ask next, by what waits in memory and what is still to come. */
class ReadAheadTest {
  private static final OptionalLong LITTLE = OptionalLong.of(1);
  private static final OptionalLong ENDLESS = OptionalLong.of(1L << 40);

  private final List<Thread> threads = new ArrayList<>();

  @AfterEach
  void stop() {
    threads.forEach(Thread::interrupt);
  }

  @Test
  void the_newest_window_that_waits_goes_first() throws InterruptedException {
    ReadAhead turns = new ReadAhead(1);
    ReadAhead.Place newest = turns.place(30, LITTLE);
    LinkedBlockingQueue<Integer> order = new LinkedBlockingQueue<>();
    newest.begin();
    Asker older = asks(turns.place(10, LITTLE), () -> order.add(10));
    Asker newer = asks(turns.place(20, LITTLE), () -> order.add(20));
    older.waits();
    newer.waits();

    newest.end();

    newer.goes();
    older.waits();
    newer.place.end();
    older.goes();
    assertThat(order).containsExactly(20, 10);
  }

  @Test
  void nobody_goes_on_behind_more_rows_than_fit_into_memory_until_they_are_fewer()
      throws InterruptedException {
    ReadAhead turns = new ReadAhead(9);
    ReadAhead.Place newer = turns.place(20, ENDLESS);
    Asker behind = asks(turns.place(10, LITTLE));
    behind.waits();

    newer.hold(1_000, 1_000);

    behind.goes();
  }

  @Test
  void a_window_of_which_nothing_is_known_is_begun_however_much_comes_before_it() {
    ReadAhead turns = new ReadAhead(9);
    turns.place(20, ENDLESS);

    asks(turns.place(10, OptionalLong.empty())).goes();
  }

  @Test
  void the_nearest_read_on_where_the_furthest_have_filled_the_memory() {
    ReadAhead turns = new ReadAhead(9);
    turns.starve(true);
    ReadAhead.Place nearest = turns.place(30, LITTLE);
    ReadAhead.Place full = turns.place(20, LITTLE);
    full.hold(ReadAhead.MOST_BYTES_AHEAD, 0);
    Asker furthest = asks(turns.place(10, LITTLE));

    asks(nearest).goes();
    furthest.waits();
    full.release(1);
    furthest.goes();
  }

  @Test
  void a_reader_that_nobody_takes_from_stops_at_the_end_of_its_memory() {
    ReadAhead turns = new ReadAhead(9);
    turns.starve(true);
    ReadAhead.Place only = turns.place(30, LITTLE);
    only.hold(ReadAhead.MOST_BYTES_AHEAD, 1);
    Asker asker = asks(only);
    asker.waits();

    only.release(1);

    asker.goes();
  }

  @Test
  void little_is_read_ahead_until_the_consumer_waits_for_more() {
    ReadAhead turns = new ReadAhead(9);
    turns.place(30, LITTLE).hold(ReadAhead.ENOUGH_BYTES_AHEAD, 0);
    Asker asker = asks(turns.place(20, LITTLE));
    asker.waits();

    turns.starve(true);

    asker.goes();
  }

  @Test
  void turns_are_idle_while_only_the_consumer_waits_and_most_are_free()
      throws InterruptedException {
    ReadAhead turns = new ReadAhead(4);
    ReadAhead.Place newest = turns.place(30, ENDLESS);
    newest.begin();
    assertThat(turns.areIdle()).isFalse();
    turns.starve(true);
    assertThat(turns.areIdle()).isTrue();
    Asker second = asks(turns.place(20, OptionalLong.empty()));
    second.goes();
    assertThat(turns.areIdle()).isFalse();
    second.place.end();
    assertThat(turns.areIdle()).isTrue();

    asks(turns.place(10, LITTLE)).waits(); // for memory, not for a turn

    assertThat(turns.areIdle()).isFalse();
  }

  private Asker asks(ReadAhead.Place place) {
    return asks(place, () -> {});
  }

  private Asker asks(ReadAhead.Place place, Runnable then) {
    CountDownLatch begun = new CountDownLatch(1);
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              try {
                place.begin();
                then.run();
                begun.countDown();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
    threads.add(thread);
    return new Asker(place, thread, begun);
  }

  private record Asker(ReadAhead.Place place, Thread thread, CountDownLatch begun) {
    void goes() {
      try {
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    /** It has come to a rest without a turn. */
    void waits() {
      long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (thread.getState() != Thread.State.WAITING && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertThat(thread.getState()).isEqualTo(Thread.State.WAITING);
      assertThat(begun.getCount()).isOne();
    }
  }
}
