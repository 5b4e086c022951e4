package kcassets.client.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.catalog.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlanTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = 24 * HOUR;

  @Test
  void without_bounds_a_list_of_known_retention_is_asked_to_its_end_but_for_a_minute() {
    List<WindowPlan.Window> windows = windows(Operation.SPOT_LEDGERS, Map.of(), false);

    assertThat(windows.getFirst().end()).isEqualTo(now() + HOUR); // clocks differ
    assertThat(windows.getFirst().overlaps()).isFalse();
    assertThat(windows.getLast().start()).isEqualTo(now() - 365 * DAY + 60_000);
    assertThat(windows).allMatch(WindowPlan.Window::certain).hasSize(366);
    for (int i = 1; i < windows.size(); i++) {
      assertThat(windows.get(i).end()).isEqualTo(windows.get(i - 1).start() + 1);
      assertThat(windows.get(i).end() - windows.get(i).start()).isLessThan(DAY);
      assertThat(windows.get(i).overlaps()).isTrue();
    }
  }

  @Test
  void a_list_that_cuts_in_silence_is_asked_day_by_day_to_where_it_is_cut() {
    List<WindowPlan.Window> windows = windows(Operation.TRADE_HF_LEDGERS, Map.of(), false);

    assertThat(windows.getLast().start()).isEqualTo(now() - 7 * DAY);
    assertThat(windows.getFirst().start()).isEqualTo(now() + HOUR - DAY + 1);
  }

  @Test
  void a_list_without_windows_is_asked_at_once() {
    List<WindowPlan.Window> windows = windows(Operation.DEPOSITS, Map.of(), false);

    assertThat(windows).hasSize(1);
    assertThat(windows.getFirst().start())
        .isEqualTo(Instant.parse("2017-09-16T00:00:00Z").toEpochMilli());
    List<WindowPlan.Window> untimed = windows(Operation.SUB_ACCOUNTS, Map.of(), false);
    assertThat(untimed).hasSize(1);
    assertThat(untimed.getFirst().request().values()).doesNotContainKeys("startAt", "endAt");
  }

  @Test
  void a_list_of_unknown_retention_is_certain_for_a_year_and_asked_until_nothing_comes() {
    WindowPlan plan = new WindowPlan(walk(Operation.FUTURES_LEDGERS, Map.of()), NOW);
    int certain = 0;
    int others = 0;
    for (Optional<WindowPlan.Window> window = plan.next();
        window.isPresent();
        window = plan.next()) {
      if (window.get().certain()) {
        assertThat(window.get().end()).isGreaterThanOrEqualTo(now() - 365 * DAY);
        certain++;
      } else {
        assertThat(window.get().end()).isLessThan(now() - 365 * DAY);
        others++;
      }
      plan.read(others > 0 && others != 50); // one window with rows begins the count anew
    }

    assertThat(certain).isEqualTo(366);
    assertThat(others).isEqualTo(50 + 90);
    assertThat(plan.stoppedAt()).isPresent();
    assertThat(plan.stoppedAt().orElseThrow()).isBefore(NOW.minus(Duration.ofDays(365 + 138)));
    assertThat(plan.next()).isEmpty();
  }

  @Test
  void a_beginning_that_was_asked_for_is_certain_however_long_ago() {
    Map<String, String> since = Map.of("startAt", Long.toString(now() - 500 * DAY));
    List<WindowPlan.Window> windows = windows(Operation.FUTURES_LEDGERS, since, true);

    assertThat(windows).allMatch(WindowPlan.Window::certain);
    assertThat(windows.getLast().start()).isEqualTo(now() - 500 * DAY);
  }

  @Test
  void nothing_older_is_asked_once_the_venue_has_refused() {
    WindowPlan plan = new WindowPlan(walk(Operation.FUTURES_LEDGERS, Map.of()), NOW);
    plan.next();

    plan.refused();

    assertThat(plan.next()).isEmpty();
    assertThat(plan.stoppedAt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 1", "1, 1", "86399999, 1", "86400000, 2"})
  void so_many_windows_as_the_bounds_need(long span, int windows) {
    long end = now() - 10 * DAY;
    Request request =
        walk(Operation.SPOT_LEDGERS, Map.of())
            .with("startAt", Long.toString(end))
            .with("endAt", Long.toString(end + span));
    WindowPlan plan = new WindowPlan(request, NOW);

    List<WindowPlan.Window> all = new ArrayList<>();
    plan.next().ifPresent(all::add);
    plan.next().ifPresent(all::add);
    plan.next().ifPresent(all::add);

    assertThat(all).hasSize(windows);
  }

  @Test
  void the_largest_pages_are_asked_for_unless_the_caller_has_chosen() {
    assertThat(largest(Operation.DEPOSITS, Map.of())).containsEntry("pageSize", "500");
    assertThat(largest(Operation.DEPOSITS, Map.of("pageSize", "20")))
        .containsEntry("pageSize", "20");
    assertThat(largest(Operation.TRADE_HF_LEDGERS, Map.of())).containsEntry("limit", "200");
  }

  private static Map<String, String> largest(Operation operation, Map<String, String> arguments) {
    return WindowPlan.withLargestPages(walk(operation, arguments)).values();
  }

  private static List<WindowPlan.Window> windows(
      Operation operation, Map<String, String> arguments, boolean empty) {
    WindowPlan plan = new WindowPlan(walk(operation, arguments), NOW);
    List<WindowPlan.Window> windows = new ArrayList<>();
    for (Optional<WindowPlan.Window> next = plan.next(); next.isPresent(); next = plan.next()) {
      windows.add(next.get());
      plan.read(empty);
    }
    assertThat(plan.stoppedAt()).isEmpty();
    return windows;
  }

  private static Request walk(Operation operation, Map<String, String> arguments) {
    Map<String, String> all = new HashMap<>(arguments);
    if (operation == Operation.DEPOSITS) {
      all.put("currency", "BTC"); // has to be there
    }
    return operation.walk(all, NOW);
  }

  private static long now() {
    return NOW.toEpochMilli();
  }
}
