package kcassets.client.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

  /** A page of ten rows from one moment back to another, with cursors below the last. */
  private static Page page(long newest, long oldest, long cursor) {
    return new Page(
        LongStream.rangeClosed(0, 9)
            .mapToObj(each ->
                new Row(
                    "{}",
                    Long.toString(cursor - each),
                    true,
                    OptionalLong.of(each == 9 ? oldest : newest),
                    OptionalLong.of(cursor - each)))
            .toList(),
        -1,
        -1,
        false,
        0,
        "");
  }

  private static Pages pages(WindowPlan.Window window, boolean idle, Page... script) {
    Deque<Page> left = new ArrayDeque<>(List.of(script));
    PageReader reader = new PageReader(Operation.TRADE_HF_LEDGERS.endpoint());
    return Pages.of((asked, how) -> left.removeFirst(), window, reader, () -> idle);
  }

  /** A part is twelve spans, and half a part more is not worth a reader. */
  @ParameterizedTest
  @CsvSource({"162000, 0, 0", "162001, 0, 1", "270000, 9000, 1", "270001, 9000, 2"})
  void a_window_is_cut_where_more_than_one_part_and_a_half_is_left(
      long left, long guessed, int parts) {
    long oldest = END - 9_500;
    Pages pages = pages(window(oldest - left, guessed), false, page(END - 500, oldest, 100));

    pages.next();

    assertThat(pages.rests()).hasSize(parts);
    assertThat(pages.rests()).as("they are told once").isEmpty();
  }

  @Test
  void a_page_whose_rows_share_one_moment_covers_a_millisecond() {
    Pages pages = pages(window(END - 1_000, 0), false, page(END, END, 100));

    pages.next();

    assertThat(pages.rests())
        .singleElement()
        .satisfies(rest -> assertThat(rest.window().end()).isEqualTo(END - 12 + 1));
  }

  @Test
  void a_page_without_times_cuts_nothing() {
    Page page = page(END, END - 9, 100);
    List<Row> rows =
        page.rows().stream()
            .map(row -> new Row("{}", row.identity(), true, OptionalLong.empty(), row.cursor()))
            .toList();
    Pages pages = pages(window(START, 0), true, new Page(rows, -1, -1, false, 0, ""));

    pages.next();

    assertThat(pages.rests()).isEmpty();
    assertThat(pages.shortfall()).isEmpty();
  }

  @Test
  void a_window_is_looked_at_again_every_two_parts() {
    Page[] script = new Page[26];
    script[0] = page(END - 500, END - 9_500, 1_000);
    for (int i = 1; i < script.length; i++) {
      long newest = END - 9_500 - 10L * (i - 1);
      script[i] = page(newest, newest - 10, 1_000 - 10 * i);
    }
    Pages pages = pages(window(START, 0), false, script);

    for (int i = 0; i < script.length; i++) {
      pages.next();
      assertThat(pages.rests()).as("page %d", i + 1).hasSize(i % 24 == 0 ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"76000, 1", "75999, 0"})
  void eight_pages_are_worth_to_be_halved(long left, int parts) {
    long oldest = END - 9_500 - 9_500;
    Pages pages =
        pages(
            window(oldest - left, 0),
            true,
            page(END - 500, END - 9_500, 100),
            page(END - 9_500, oldest, 90));
    pages.next();
    assertThat(pages.rests()).isEmpty();

    pages.next();

    assertThat(pages.rests()).hasSize(parts);
  }

  @Test
  void the_newest_window_may_end_where_there_are_no_rows_yet() {
    WindowPlan.Window ahead =
        new WindowPlan.Window(window(START, 0).request(), START, END, false, true, 0);
    Pages pages = pages(ahead, false, page(END - 5_000, END - 14_000, 100));

    pages.next();

    assertThat(pages.rests())
        .singleElement()
        .satisfies(rest -> {
          long end = END - 14_000 - 12 * 9_000 + 1;
          assertThat(rest.window().end()).isEqualTo(end);
          assertThat(rest.pages()).isEqualTo((end - START) / 9_000);
        });
  }

  @Test
  void the_first_page_of_a_window_that_overlaps_may_repeat_rows_of_another() {
    Pages pages =
        pages(
            window(END - 100_000, 0),
            false,
            page(END - 500, END - 9_500, 100),
            page(END - 9_500, END - 18_500, 90));

    assertThat(pages.next()).map(Page::repeats).contains(Page.ALL);
    assertThat(pages.next()).map(Page::repeats).contains(0L);
  }

  @ParameterizedTest
  @CsvSource({"99, true", "100, false"})
  void a_full_page_that_leads_to_nothing_older_falls_short(long cursor, boolean goesOn) {
    Pages pages =
        pages(
            window(END - 100_000, 0),
            false,
            page(END - 500, END - 9_500, 100),
            page(END - 9_500, END - 18_500, cursor),
            page(END - 18_500, END - 27_500, 50));
    pages.next();
    pages.next();

    assertThat(pages.next().isPresent()).isEqualTo(goesOn);
    assertThat(pages.shortfall())
        .isEqualTo(
            goesOn
                ? Optional.empty()
                : Optional.of("the venue has more rows and gives none that leads to them"));
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
