package kcassets.client.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import kcassets.catalog.Operation;
import kcassets.catalog.Request;
import kcassets.client.AssetsClient;
import kcassets.client.ScriptedVenue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a dense window is cut: a row each second, ten rows a page. */
class CursorPagesTest {
  private static final long END = Instant.parse("2026-01-31T12:00:00Z").toEpochMilli();
  private static final long NEWEST = END - 500; // well within, however the venue counts its bounds
  private static final long START = END - 5_000_000;
  private static final long PAGE_SPAN = 9_000; // between its first row and its last

  @Test
  void a_first_guess_leaves_all_the_rest_to_one_reader() {
    assertThat(firstCut(window(START, 0))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"4499, 1", "4500, 2", "9000, 2", "18000, 2", "18001, 1"})
  void the_next_part_has_a_reader_of_its_own_once_a_guess_was_right_within_the_double(
      long guessed, int parts) {
    assertThat(firstCut(window(START, guessed))).hasSize(parts);
  }

  @Test
  void parts_overlap_by_the_moment_where_they_are_cut_and_leave_nothing_out() {
    List<Pages.Rest> rests = firstCut(window(START, PAGE_SPAN));
    WindowPlan.Window rest = rests.getFirst().window();
    WindowPlan.Window next = rests.getLast().window();

    // Twelve such spans are kept behind the page.
    assertThat(next.end()).isEqualTo(NEWEST - 13 * PAGE_SPAN + 1);
    assertThat(next.start()).isEqualTo(NEWEST - 25 * PAGE_SPAN);
    assertThat(rest.end()).isEqualTo(next.start() + 1);
    assertThat(rest.start()).isEqualTo(START);
    assertThat(rests).extracting(each -> each.window().overlaps()).containsOnly(true);
    assertThat(bounds(next.request())).isEqualTo(next.start() + ".." + next.end());
    assertThat(bounds(rest.request())).isEqualTo(rest.start() + ".." + rest.end());
  }

  @Test
  void a_part_is_told_with_the_pages_it_may_hold_by_how_far_the_first_one_went() {
    assertThat(firstCut(window(START, PAGE_SPAN)))
        .extracting(Pages.Rest::pages)
        .containsExactly((NEWEST - 25 * PAGE_SPAN + 1 - START) / 9_500, 108_001L / 9_500);
  }

  @Test
  void what_is_left_of_a_part_is_halved_for_an_idle_reader() {
    long start = END - 130_000; // thirteen pages: not enough to be cut at first
    try (ScriptedVenue venue = venue();
        AssetsClient client = venue.client()) {
      Pages pages = pages(client, window(start, PAGE_SPAN), () -> true);
      pages.next();
      assertThat(pages.rests()).isEmpty();
      pages.next();

      long oldest = NEWEST - 19_000;
      long middle = start + (oldest - start) / 2;
      assertThat(pages.rests())
          .singleElement()
          .satisfies(rest -> {
            assertThat(rest.window().start()).isEqualTo(start);
            assertThat(rest.window().end()).isEqualTo(middle + 1);
            assertThat(rest.pages()).isEqualTo(5);
          });
      assertThat(pages.pagesLeft()).isEqualTo(5);
      pages.next();
      assertThat(pages.rests()).as("little is left").isEmpty();
    }
  }

  @Test
  void nothing_is_halved_while_all_have_something_to_do() {
    try (ScriptedVenue venue = venue();
        AssetsClient client = venue.client()) {
      Pages pages = pages(client, window(END - 130_000, PAGE_SPAN), () -> false);
      for (int page = 1; page <= 14; page++) {
        assertThat(pages.next()).isPresent();
        assertThat(pages.rests()).isEmpty();
      }
      assertThat(pages.next()).isEmpty();
      assertThat(pages.pagesLeft()).isZero();
    }
  }

  private static List<Pages.Rest> firstCut(WindowPlan.Window window) {
    try (ScriptedVenue venue = venue();
        AssetsClient client = venue.client()) {
      Pages pages = pages(client, window, () -> false);
      assertThat(pages.next()).isPresent();
      return pages.rests();
    }
  }

  private static Pages pages(AssetsClient client, WindowPlan.Window window, BooleanSupplier idle) {
    return Pages.of(ScriptedVenue.pages(client), window, idle);
  }

  private static ScriptedVenue venue() {
    return new ListVenue(1, 0, false)
        .fillAt(LongStream.rangeClosed(-4_999, 0).map(second -> NEWEST + second * 1_000))
        .serve();
  }

  private static WindowPlan.Window window(long start, long pageSpan) {
    Request request =
        Operation.TRADE_HF_LEDGERS
            .walk(Map.of("limit", "10"), Instant.ofEpochMilli(END))
            .with("startAt", Long.toString(start))
            .with("endAt", Long.toString(END));
    return new WindowPlan.Window(request, start, END, true, true, pageSpan);
  }

  private static String bounds(Request request) {
    return request.values().get("startAt") + ".." + request.values().get("endAt");
  }
}
