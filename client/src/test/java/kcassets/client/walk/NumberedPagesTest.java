package kcassets.client.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kcassets.catalog.Operation;
import kcassets.catalog.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of ten rows, of a list that counts as a test tells it. */
@Timeout(30)
class NumberedPagesTest {
  private static final long START = 1_000_000;
  private static final long END = 2_000_000;

  private final Deque<Page> script = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();

  @Test
  void pages_are_asked_in_turn_as_many_as_are_counted() {
    Pages pages = pages(false, page(25, 3, full("a")), page(25, 3, full("b")), page(25, 3, "c"));

    for (long left : new long[] {2, 1, 0}) {
      assertThat(pages.next()).isPresent();
      assertThat(pages.pagesLeft()).isEqualTo(left);
    }
    assertThat(pages.next()).isEmpty();
    assertThat(asked).containsExactly("1", "2", "3");
    assertThat(pages.shortfall()).isEmpty();
    assertThat(pages.rests()).isEmpty();
  }

  @Test
  void where_nobody_counts_the_pages_one_that_is_not_full_is_the_last() {
    Pages pages = pages(false, page(-1, -1, full("a")), page(-1, -1, nine("b")));

    assertThat(pages.next()).isPresent();
    assertThat(pages.pagesLeft()).isZero();
    assertThat(pages.next()).isPresent();
    assertThat(pages.next()).isEmpty();
    assertThat(asked).containsExactly("1", "2");
  }

  @Test
  void an_empty_list_is_one_empty_page_and_complete() {
    Pages pages = pages(false, page(0, 0));

    assertThat(pages.next()).map(Page::rows).contains(List.of());
    assertThat(pages.pagesLeft()).isZero();
    assertThat(pages.next()).isEmpty();
    assertThat(pages.shortfall()).isEmpty();
  }

  @Test
  void a_list_that_counts_rows_and_gives_none_falls_short() {
    Pages pages = pages(false, page(5, 1));

    assertThat(pages.next()).map(Page::rows).contains(List.of());
    assertThat(pages.next()).isEmpty();
    assertThat(pages.shortfall()).contains("the venue counts 5 rows and gives none");
  }

  @Test
  void an_empty_page_behind_the_last_that_is_counted_is_the_end() {
    Pages pages = pages(false, page(11, 2, full("a")), page(11, 1));

    assertThat(pages.next()).isPresent();
    assertThat(pages.next()).map(Page::rows).contains(List.of());
    assertThat(pages.next()).isEmpty();
    assertThat(pages.shortfall()).isEmpty();
    assertThat(asked).containsExactly("1", "2");
  }

  @Test
  void where_a_counted_page_is_empty_the_rest_is_asked_with_a_nearer_end() {
    Pages pages =
        pages(
            false,
            page(25, 3, row("a", END - 7), row("b", START + 500)),
            page(25, 3),
            page(5, 1, row("b", START + 500), row("c", START)));

    assertThat(pages.next()).isPresent();
    assertThat(pages.next()).map(Page::repeats).contains(Page.ALL);
    assertThat(pages.next()).isEmpty();
    assertThat(asked).containsExactly("1", "2", "1 to " + (START + 501));
    assertThat(pages.shortfall()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1999998, true", "1999999, false", "1000000, true", "999999, false"})
  void an_end_is_nearer_only_between_the_bounds(long oldest, boolean nearer) {
    Pages pages = pages(false, page(25, 3, row("a", oldest)), page(25, 3), page(0, 0));

    pages.next();
    pages.next();

    assertThat(asked).hasSize(nearer ? 3 : 2);
    assertThat(pages.shortfall())
        .isEqualTo(
            nearer
                ? Optional.empty()
                : Optional.of("the venue counts 3 pages and gives none after page 1"));
    assertThat(pages.next()).isEmpty();
  }

  /** At page 3, of 40 rows before: so many pages back as the rows that have gone may fill. */
  @ParameterizedTest
  @CsvSource({"40, 4", "39, 2", "30, 2", "29, 1", "0, 1"})
  void rows_that_leave_are_gone_after(long total, String next) {
    Pages pages =
        pages(
            false,
            page(40, 4, full("a")),
            page(40, 4, full("b")),
            page(total, 4, full("c")),
            page(total, 4, full("d")));

    pages.next();
    pages.next();
    assertThat(pages.next())
        .map(Page::repeats)
        .contains(total == 40 ? 0 : Page.ALL); // it may have been given before
    if (total == 40) {
      pages.next();
    }

    assertThat(asked).containsExactly("1", "2", "3", next);
  }

  @Test
  void a_list_that_tells_no_count_is_not_gone_after() {
    Pages pages = pages(false, page(40, 3, full("a")), page(-1, 3, full("b")), page(40, 3, "c"));

    pages.next();
    assertThat(pages.next()).map(Page::repeats).contains(0L);
    assertThat(pages.next()).map(Page::repeats).contains(0L);
    assertThat(asked).containsExactly("1", "2", "3");
  }

  @Test
  void the_first_page_is_taken_however_much_has_left() {
    Pages pages =
        pages(
            false,
            page(40, 4, full("a")),
            page(30, 4, full("b")),
            page(20, 2, full("c")),
            page(20, 2, "d"));

    pages.next();
    pages.next();
    pages.next();

    assertThat(asked).containsExactly("1", "2", "1", "2");
  }

  @Test
  void a_list_that_never_stops_leaving_is_gone_after_two_hundred_times() {
    long[] total = {100_000};
    PageSource shrinking =
        (request, reader) -> {
          asked.add(request.values().getOrDefault("currentPage", ""));
          return page(--total[0], 10_000, full("x" + total[0]));
        };
    Pages pages = Pages.of(shrinking, window(false), () -> false);

    for (int i = 0; i < 202; i++) {
      pages.next();
    }

    assertThat(asked.stream().filter("2"::equals)).hasSize(201);
    assertThat(asked.getLast()).isEqualTo("2");
  }

  @Test
  void rows_that_arrive_push_as_many_of_the_page_before_to_the_next() {
    Pages pages =
        pages(
            false,
            page(30, 9, full("a")),
            page(30, 9, full("b")),
            page(32, 9, with(full("c"), "b8", "b9")), // two arrived
            page(33, 9, with(full("d"), "c6", "c7")), // one did, and another left unseen
            page(43, 9, full("d")), // ten: all that were there
            page(44, 9, full("e"))); // nothing fits

    List<Long> repeats = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      repeats.add(pages.next().orElseThrow().repeats());
    }

    assertThat(repeats).startsWith(0L, 0L, 2L, 2L).endsWith(Page.ALL);
  }

  @Test
  void a_page_whose_rows_are_all_of_the_one_before_repeats_them_all_by_number() {
    Pages pages = pages(false, page(30, 9, full("a")), page(40, 9, full("a")));

    pages.next();

    assertThat(pages.next()).map(Page::repeats).contains(10L);
  }

  @Test
  void more_arrivals_than_rows_of_a_page_may_repeat_any() {
    Pages pages = pages(false, page(30, 9, full("a")), page(41, 9, full("a")));

    pages.next();

    assertThat(pages.next()).map(Page::repeats).contains(Page.ALL);
  }

  @Test
  void the_first_page_of_a_window_that_overlaps_may_repeat_rows_of_another() {
    Pages pages = pages(true, page(15, 2, full("a")), page(15, 2, "b"));

    assertThat(pages.next()).map(Page::repeats).contains(Page.ALL);
    assertThat(pages.next()).map(Page::repeats).contains(0L);
  }

  private Pages pages(boolean overlaps, Page... pages) {
    script.addAll(List.of(pages));
    return Pages.of(this::answer, window(overlaps), () -> false);
  }

  private Page answer(Request request, PageReader reader) {
    String end = request.values().getOrDefault("endAt", "");
    asked.add(
        request.values().getOrDefault("currentPage", "")
            + (end.equals(Long.toString(END)) ? "" : " to " + end));
    return script.removeFirst();
  }

  private static WindowPlan.Window window(boolean overlaps) {
    Request request =
        Operation.DEPOSITS
            .walk(Map.of("currency", "BTC", "pageSize", "10"), Instant.ofEpochMilli(END))
            .with("startAt", Long.toString(START))
            .with("endAt", Long.toString(END));
    return new WindowPlan.Window(request, START, END, overlaps, true, 0);
  }

  private static Page page(long total, long pages, Row... rows) {
    return new Page(List.of(rows), total, pages, false, 0, "");
  }

  private static Page page(long total, long pages, String... names) {
    return page(total, pages, Stream.of(names).map(name -> row(name, END - 9)).toArray(Row[]::new));
  }

  private static Page page(long total, long pages) {
    return page(total, pages, new Row[0]);
  }

  private static String[] full(String name) {
    return IntStream.range(0, 10).mapToObj(each -> name + each).toArray(String[]::new);
  }

  private static String[] nine(String name) {
    return IntStream.range(0, 9).mapToObj(each -> name + each).toArray(String[]::new);
  }

  /** The same with others in front, and as many less behind. */
  private static String[] with(String[] names, String... front) {
    return Stream.concat(Stream.of(front), Stream.of(names))
        .limit(names.length)
        .toArray(String[]::new);
  }

  private static Row row(String name, long time) {
    return new Row("{}", name, true, OptionalLong.of(time), OptionalLong.empty());
  }
}
