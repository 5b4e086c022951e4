package kcassets.client.walk;

import static kcassets.client.ScriptedVenue.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Rows;
import kcassets.client.ScriptedVenue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WalkTest {
  /** Half as many as elsewhere: each walks a list of a server, and eight tests do. */
  static LongStream seeds() {
    return LongStream.range(0, (Long.getLong("seeds", 20) + 1) / 2);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void six_weeks_of_windows_and_pages_give_every_row_once(long seed) {
    ListVenue list = new ListVenue(seed, 0.1, false).fill(400, Duration.ofDays(40));

    List<String> rows =
        walk(list, Operation.SPOT_LEDGERS, Map.of("startAt", "-45d", "pageSize", "10"));

    assertThat(rows).isEqualTo(all(list, ListVenue::row));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_week_of_cursors_gives_every_row_once(long seed) {
    ListVenue list = new ListVenue(seed, 0.1, false).fill(700, Duration.ofDays(6));

    assertThat(walk(list, Operation.TRADE_HF_LEDGERS, Map.of("limit", "23")))
        .isEqualTo(all(list, ListVenue::row));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void deposits_that_are_alike_are_all_given_although_they_have_no_id(long seed) {
    ListVenue list = new ListVenue(seed, 0.1, false).fill(300, Duration.ofMillis(90));

    assertThat(walk(list, Operation.DEPOSITS, Map.of("currency", "BTC", "pageSize", "17")))
        .isEqualTo(all(list, ListVenue::deposit));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void futures_windows_and_offsets_give_every_row_once_and_pending_rows_once(long seed) {
    ListVenue list = new ListVenue(seed, 0.1, false).fill(300, Duration.ofDays(9));

    List<String> rows =
        walk(list, Operation.FUTURES_LEDGERS, Map.of("startAt", "-10d", "maxCount", "7"));

    assertThat(rows.stream().filter(row -> row.contains("Pending"))).hasSize(1);
    assertThat(rows.stream().filter(row -> !row.contains("Pending")))
        .extracting(row -> row.replaceFirst(".*\"offset\":([0-9]+),.*", "$1"))
        .isEqualTo(all(list, item -> Long.toString(item.id())));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_dense_day_that_is_read_in_parts_gives_every_row_once(long seed) {
    ListVenue list = new ListVenue(seed, 0.05, false).fillAt(storms(new Random(seed), 1_500));

    assertThat(walk(list, Operation.TRADE_HF_LEDGERS, Map.of("startAt", "-20h", "limit", "7")))
        .isEqualTo(all(list, ListVenue::row));
    List<String> futures =
        walk(list, Operation.FUTURES_LEDGERS, Map.of("startAt", "-20h", "maxCount", "9"));
    assertThat(futures.stream().filter(row -> !row.contains("Pending")))
        .extracting(row -> row.replaceFirst(".*\"offset\":([0-9]+),.*", "$1"))
        .isEqualTo(all(list, item -> Long.toString(item.id())));
  }

  @Test
  void parts_are_asked_at_the_same_time_and_take_few_calls_more() {
    ListVenue list = new ListVenue(1, 0, false).fill(3_000, Duration.ofHours(18));
    try (ScriptedVenue venue = list.serve();
        AssetsClient client = venue.client()) {
      assertThat(rows(client, Operation.TRADE_HF_LEDGERS, Map.of("startAt", "-20h", "limit", "10")))
          .hasSize(3_000);

      assertThat(venue.asked).hasSizeBetween(300, 340);
      // One reader would name the same start in every call.
      assertThat(
              venue.asked.stream().map(asked -> bounds(asked.target()).get("startAt")).distinct())
          .hasSizeGreaterThan(10);
    }
  }

  @Test
  void a_dense_day_is_read_ahead_while_nobody_takes_its_rows() throws InterruptedException {
    ListVenue list = new ListVenue(1, 0, false).fill(3_000, Duration.ofHours(18));
    CountDownLatch pages = new CountDownLatch(300);
    try (ScriptedVenue venue = list.serve(pages::countDown);
        AssetsClient client = venue.client();
        Rows rows =
            client.rows(Operation.TRADE_HF_LEDGERS, Map.of("startAt", "-20h", "limit", "10"))) {
      assertThat(rows.hasNext()).isTrue();

      assertThat(pages.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Moments of the last hours, oldest first: storms within milliseconds, and quiet between. */
  private static LongStream storms(Random random, int rows) {
    long now = System.currentTimeMillis() - 60_000;
    long[] times = new long[rows];
    long at = now - Duration.ofHours(18).toMillis();
    for (int i = 0; i < rows; i++) {
      times[i] = at;
      at += random.nextInt(60) == 0 ? random.nextLong(3_000_000) : random.nextLong(4);
      at = Math.min(at, now);
    }
    return LongStream.of(times);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_list_that_moves_loses_nothing_and_repeats_nothing(long seed) {
    Random random = new Random(seed);
    ListVenue list = new ListVenue(seed, 0.1, true).fill(300, Duration.ofDays(2));
    List<String> before = all(list, ListVenue::row);
    Operation operation =
        random.nextBoolean() ? Operation.SPOT_LEDGERS : Operation.TRADE_HF_LEDGERS;
    String size = operation == Operation.SPOT_LEDGERS ? "pageSize" : "limit";

    List<String> rows = walk(list, operation, Map.of("startAt", "-3d", size, "11"));

    assertThat(rows).doesNotHaveDuplicates().containsAll(before);
    assertThat(all(list, ListVenue::row)).containsAll(rows);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void rows_on_the_seams_between_windows_are_given_once_whichever_bounds_the_venue_counts_in(
      long seed) {
    long end = System.currentTimeMillis() - 60_000;
    long step = Duration.ofHours(24).toMillis() - 2; // a window's width, less what it overlaps
    LongStream aroundSeams =
        LongStream.rangeClosed(-3, -1)
            .flatMap(
                window -> LongStream.rangeClosed(-3, 4).map(near -> end + window * step + near));
    ListVenue list = new ListVenue(seed, 0, false).fillAt(aroundSeams);

    List<String> rows =
        walk(
            list,
            Operation.SPOT_LEDGERS,
            Map.of("startAt", Long.toString(end - 5 * step), "endAt", Long.toString(end)));

    assertThat(rows).hasSize(24).isEqualTo(all(list, ListVenue::row));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void bounds_are_kept_in_any_cut(long seed) {
    Random random = new Random(seed);
    ListVenue list = new ListVenue(seed, 0, false).fill(200, Duration.ofDays(30));
    long now = System.currentTimeMillis();
    long start = now - Duration.ofHours(random.nextInt(24, 700)).toMillis();
    long end = start + Duration.ofHours(random.nextInt(1, 400)).toMillis();

    List<String> rows =
        walk(
            list,
            Operation.SPOT_LEDGERS,
            Map.of("startAt", Long.toString(start), "endAt", Long.toString(end)));

    assertThat(rows)
        .isEqualTo(
            list.newestFirst().stream()
                .filter(item -> item.time() >= start && item.time() <= end)
                .map(ListVenue::row)
                .toList());
  }

  @Test
  void rows_that_leave_a_list_while_it_is_read_hide_no_others() {
    // Page 1 of 3, then two rows of it have left before page 2 is read.
    try (ScriptedVenue venue =
            new ScriptedVenue(
                page(1, 30, 3, 1, 10),
                page(2, 28, 3, 13, 22),
                page(1, 28, 3, 3, 12),
                page(2, 28, 3, 13, 22),
                page(3, 28, 3, 23, 30));
        AssetsClient client = venue.client()) {
      assertThat(rows(client, Operation.WITHDRAWALS, Map.of("currency", "USDT", "pageSize", "10")))
          .extracting(row -> Integer.valueOf(row.replaceAll("[^0-9]", "")))
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    }
  }

  @Test
  void deposits_that_are_alike_are_not_lost_when_others_arrive() {
    // The tenth row is pushed to the second page, where one like it stands already.
    try (ScriptedVenue venue =
            new ScriptedVenue(
                deposits(1, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), deposits(2, 13, 10, 10, 11));
        AssetsClient client = venue.client()) {
      assertThat(rows(client, Operation.DEPOSITS, Map.of("currency", "BTC", "pageSize", "10")))
          .extracting(row -> Integer.valueOf(row.replaceAll("[^0-9]", "")))
          .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 11);
    }
  }

  @Test
  void deposits_are_not_given_twice_when_more_arrive_than_the_count_shows() {
    // Two arrived and one that was still to come has left: the count grew by one.
    try (ScriptedVenue venue =
            new ScriptedVenue(
                deposits(1, 13, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), deposits(2, 14, 9, 10, 11, 12));
        AssetsClient client = venue.client()) {
      assertThat(rows(client, Operation.DEPOSITS, Map.of("currency", "BTC", "pageSize", "10")))
          .hasSize(12)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void pending_rows_of_one_answer_are_all_given_although_they_are_alike() {
    String pending = "{\"offset\":-1,\"time\":1,\"remark\":\"XBTUSDTM\",\"amount\":%d}";
    try (ScriptedVenue venue =
            new ScriptedVenue(
                data(
                    "{\"hasMore\":false,\"dataList\":[%s,%s]}"
                        .formatted(pending.formatted(1), pending.formatted(2))));
        AssetsClient client = venue.client()) {
      assertThat(rows(client, Operation.FUTURES_LEDGERS, Map.of("startAt", "-2h"))).hasSize(2);
    }
  }

  @Test
  void a_list_that_stops_short_of_its_count_is_told_to_be_incomplete() {
    try (ScriptedVenue venue = new ScriptedVenue(page(1, 30, 3, 1, 10), page(2, 30, 3, 1, 0));
        AssetsClient client = venue.client();
        Rows rows = client.rows(Operation.SUB_ACCOUNTS, Map.of("pageSize", "10"))) {
      List<String> read = new ArrayList<>();

      assertThatThrownBy(() -> rows.forEachRemaining(read::add))
          .isInstanceOf(AssetsException.class)
          .extracting(thrown -> ((AssetsException) thrown).failure())
          .isInstanceOf(Failure.Incomplete.class);
      assertThat(read).hasSize(10);
      assertThatThrownBy(rows::hasNext).isInstanceOf(AssetsException.class);
    }
  }

  @Test
  void a_list_that_stops_short_of_its_count_ends_quietly_where_a_part_is_allowed() {
    try (ScriptedVenue venue = new ScriptedVenue(page(1, 30, 3, 1, 10), page(2, 30, 3, 1, 0));
        AssetsClient client = venue.client();
        Rows rows = client.rows(Operation.SUB_ACCOUNTS, Map.of("pageSize", "10")).allowPartial()) {
      List<String> read = new ArrayList<>();
      rows.forEachRemaining(read::add);

      assertThat(read).hasSize(10);
      assertThat(rows.shortfall()).get().isInstanceOf(Failure.Incomplete.class);
    }
  }

  @Test
  void a_cursor_that_does_not_move_ends_the_walk() {
    String full = "[{\"id\":\"7\"},{\"id\":\"6\"}]";
    try (ScriptedVenue venue = new ScriptedVenue().always(asked -> data(full));
        AssetsClient client = venue.client();
        Rows rows =
            client
                .rows(Operation.TRADE_HF_LEDGERS, Map.of("limit", "2", "startAt", "-2h"))
                .allowPartial()) {
      List<String> read = new ArrayList<>();
      rows.forEachRemaining(read::add);

      assertThat(read).containsExactly("{\"id\":\"7\"}", "{\"id\":\"6\"}");
      assertThat(rows.shortfall()).isPresent();
    }
  }

  @Test
  void an_empty_list_may_be_null() {
    try (ScriptedVenue venue =
            new ScriptedVenue(
                data("{\"totalNum\":0,\"totalPage\":0,\"items\":null}"), data("null"));
        AssetsClient client = venue.client()) {
      Map<String, String> arguments = Map.of("currency", "BTC");

      assertThat(rows(client, Operation.DEPOSITS, arguments)).isEmpty();
      assertThat(rows(client, Operation.DEPOSITS, arguments)).isEmpty();
    }
  }

  @Test
  void a_walk_that_cannot_go_on_says_why_after_the_rows_it_has() {
    try (ScriptedVenue venue =
            new ScriptedVenue(
                page(1, 20, 2, 1, 10), ScriptedVenue.error(200, "400100", "no more for you"));
        AssetsClient client = venue.client();
        Rows rows =
            client.rows(Operation.WITHDRAWALS, Map.of("currency", "USDT", "pageSize", "10"))) {
      List<String> read = new ArrayList<>();

      assertThatThrownBy(() -> rows.forEachRemaining(read::add))
          .isInstanceOf(AssetsException.class)
          .hasMessage("no more for you");
      assertThat(read).hasSize(10);
    }
  }

  @Test
  void a_fault_of_ours_ends_a_walk_and_lets_nobody_wait() {
    try (ScriptedVenue venue = new ScriptedVenue().always(asked -> data("[]"));
        AssetsClient client =
            venue.client(
                ClientOptions.defaults()
                    .withLog(line -> {
                      throw new StackOverflowError("while it is logged");
                    }));
        Rows rows = client.rows(Operation.TRADE_HF_LEDGERS, Map.of("startAt", "-2h"))) {
      assertThatThrownBy(rows::hasNext).hasRootCauseInstanceOf(StackOverflowError.class);
    }
  }

  @Test
  void everything_of_a_year_old_list_is_asked_within_what_the_venue_keeps() {
    ListVenue list = new ListVenue(1, 0, false).fill(50, Duration.ofDays(360));
    try (ScriptedVenue venue = list.serve();
        AssetsClient client = venue.client()) {
      long oldest = System.currentTimeMillis() - Duration.ofDays(365).toMillis();

      assertThat(rows(client, Operation.SPOT_LEDGERS, Map.of())).hasSize(50);

      assertThat(venue.asked)
          .hasSizeBetween(365, 367)
          .allSatisfy(asked -> {
            Map<String, Long> bounds = bounds(asked.target());
            long from = bounds.getOrDefault("startAt", 0L);
            assertThat(from).isGreaterThanOrEqualTo(oldest);
            assertThat(bounds.getOrDefault("endAt", Long.MAX_VALUE) - from)
                .isLessThan(Duration.ofHours(24).toMillis());
          });
    }
  }

  private static Map<String, Long> bounds(String target) {
    Map<String, Long> bounds = new HashMap<>();
    for (String name : List.of("startAt", "endAt")) {
      bounds.put(name, Long.valueOf(target.replaceFirst(".*[?&]" + name + "=([0-9]+).*", "$1")));
    }
    return bounds;
  }

  private static ScriptedVenue.Answer page(int page, int total, int pages, int first, int last) {
    String items =
        IntStream.rangeClosed(first, last)
            .mapToObj(id -> "{\"id\":\"" + id + "\"}")
            .collect(Collectors.joining(","));
    return data(
        "{\"currentPage\":%d,\"totalNum\":%d,\"totalPage\":%d,\"items\":[%s]}"
            .formatted(page, total, pages, items));
  }

  private static ScriptedVenue.Answer deposits(int page, int total, int... amounts) {
    String items =
        IntStream.of(amounts)
            .mapToObj(amount -> "{\"amount\":\"" + amount + "\"}")
            .collect(Collectors.joining(","));
    return data(
        "{\"currentPage\":%d,\"totalNum\":%d,\"totalPage\":2,\"items\":[%s]}"
            .formatted(page, total, items));
  }

  private static <T> List<T> all(ListVenue list, Function<ListVenue.Item, T> form) {
    return list.newestFirst().stream().map(form).toList();
  }

  private static List<String> walk(
      ListVenue list, Operation operation, Map<String, String> arguments) {
    try (ScriptedVenue venue = list.serve();
        AssetsClient client = venue.client()) {
      return rows(client, operation, arguments);
    }
  }

  private static List<String> rows(
      AssetsClient client, Operation operation, Map<String, String> arguments) {
    try (Rows rows = client.rows(operation, arguments)) {
      List<String> read = new ArrayList<>();
      rows.forEachRemaining(read::add);
      assertThat(rows.shortfall()).isEmpty();
      return read;
    }
  }
}
