package kcassets.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kcassets.catalog.Operation;
import kcassets.simulator.world.Movement;
import kcassets.simulator.world.Quirk;
import kcassets.simulator.world.WalletKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowsAndPagesTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = 24 * HOUR;

  private final TurnableClock clock = new TurnableClock();
  private final SimulatorOptions options =
      SimulatorOptions.defaults().withClock(clock).withQuotas(false).withSubAccounts(23);
  private final Simulator simulator = Simulator.start(options);
  private final Caller caller = new Caller(simulator, clock);
  private final Books books = simulator.books();
  private final long now = clock.millis();

  @AfterAll
  void stop() {
    caller.close();
    simulator.close();
  }

  @Test
  void without_bounds_the_spot_ledger_is_that_of_the_last_24_hours() {
    assertThat(spotTimes()).isEqualTo(spotTimes("startAt", now - DAY, "endAt", now)).isNotEmpty();
  }

  @Test
  void with_one_bound_the_other_lies_24_hours_away() {
    long start = now - 100 * DAY;
    assertThat(spotTimes("startAt", start))
        .isEqualTo(spotTimes("startAt", start, "endAt", start + DAY))
        .isEqualTo(spotTimes("endAt", start + DAY))
        .isNotEmpty();
  }

  @Test
  void both_ends_of_a_window_are_included() {
    long moment = books.movements("main", WalletKind.MAIN).reversed().get(40).createdAt();
    assertThat(spotTimes("startAt", moment, "endAt", moment + 1)).contains(moment);
    assertThat(spotTimes("startAt", moment - 1, "endAt", moment)).contains(moment);
    assertThat(spotTimes("startAt", moment + 1, "endAt", moment + 2)).doesNotContain(moment);
  }

  @Test
  void the_end_is_left_out_where_that_is_played() {
    long moment = books.movements("main", WalletKind.MAIN).reversed().get(40).createdAt();
    try (Simulator other = Simulator.start(options.withQuirk(Quirk.EXCLUSIVE_END));
        Caller asker = new Caller(other, clock)) {
      JsonNode data =
          asker.data(Operation.SPOT_LEDGERS, "startAt", "" + (moment - 1), "endAt", "" + moment);
      assertThat(data.get("totalNum").asInt()).isZero();
    }
  }

  @Test
  void rows_of_the_spot_ledger_older_than_a_year_do_not_exist() {
    long edge = now - 365 * DAY;
    List<Movement> around =
        books.movements("main", WalletKind.MAIN).stream()
            .filter(row -> Math.abs(row.createdAt() - edge) < DAY / 2)
            .toList();
    assertThat(around).anyMatch(row -> row.createdAt() < edge);
    assertThat(spotTimes("startAt", edge - DAY / 2, "endAt", edge + DAY / 2))
        .isNotEmpty()
        .allMatch(time -> time >= edge);
    assertThat(spotTimes("startAt", edge - 2 * DAY, "endAt", edge - DAY)).isEmpty();
  }

  @Test
  void every_funding_row_of_a_year_is_met_once_walking_windows_and_pages() {
    Set<String> ids = new HashSet<>();
    int met = 0;
    for (long end = now; end > now - 365 * DAY; end -= DAY) {
      int page = 1;
      JsonNode data;
      do {
        data =
            caller.data(
                Operation.SPOT_LEDGERS,
                "startAt",
                "" + (end - DAY + 1),
                "endAt",
                "" + end,
                "pageSize",
                "10",
                "currentPage",
                "" + page++);
        for (JsonNode row : data.get("items")) {
          if (row.get("accountType").asString().equals("MAIN")) {
            ids.add(row.get("id").asString());
            met++;
          }
        }
      } while (page <= data.get("totalPage").asInt());
    }
    long kept =
        books.movements("main", WalletKind.MAIN).stream()
            .filter(row -> row.createdAt() > now - 365 * DAY)
            .count();
    assertThat(ids).hasSize(met).hasSize((int) kept);
    assertThat(ids).anyMatch(id -> id.matches("[0-9a-f]{24}"));
    assertThat(ids).anyMatch(id -> id.matches("[0-9]{16}"));
  }

  @Test
  void the_spot_ledger_shows_transfers_of_the_spot_wallet_under_other_ids_too() {
    Set<String> spotIds = new HashSet<>();
    Set<String> wallets = new HashSet<>();
    caller
        .data(Operation.SPOT_LEDGERS, "pageSize", "500")
        .get("items")
        .forEach(row -> {
          spotIds.add(row.get("id").asString());
          wallets.add(row.get("accountType").asString());
        });
    assertThat(wallets).containsExactlyInAnyOrder("MAIN", "TRADE");
    caller
        .data(Operation.TRADE_HF_LEDGERS, "limit", "200")
        .forEach(row -> assertThat(spotIds).doesNotContain(row.get("id").asString()));
  }

  @Test
  void beyond_the_last_page_there_is_nothing_and_the_counts_stay() {
    JsonNode last = caller.data(Operation.SUB_ACCOUNTS, "currentPage", "3");
    JsonNode beyond = caller.data(Operation.SUB_ACCOUNTS, "currentPage", "4");
    assertThat(last.get("items").size()).isEqualTo(3);
    assertThat(beyond.get("items").size()).isZero();
    assertThat(beyond.get("totalNum").asInt()).isEqualTo(23);
    assertThat(beyond.get("totalPage").asInt()).isEqualTo(3);
    assertThat(beyond.get("currentPage").asInt()).isEqualTo(4);
  }

  @Test
  void a_range_older_than_the_hf_ledgers_keep_is_cut_without_a_word() {
    String old = "" + (now - 60 * DAY);
    List<Long> week = new ArrayList<>();
    caller
        .data(Operation.TRADE_HF_LEDGERS, "startAt", old, "limit", "200")
        .forEach(row -> week.add(row.get("createdAt").asLong()));
    List<Long> days = new ArrayList<>();
    caller
        .data(Operation.MARGIN_HF_LEDGERS, "startAt", old, "limit", "200")
        .forEach(row -> days.add(row.get("createdAt").asLong()));
    assertThat(week).hasSize(200).allMatch(time -> time >= now - 7 * DAY);
    assertThat(days).isNotEmpty().allMatch(time -> time >= now - 3 * DAY);
    assertThat(
            caller.data(Operation.TRADE_HF_LEDGERS, "startAt", old, "endAt", "" + (now - 30 * DAY)))
        .isEmpty();
  }

  @Test
  void the_cursor_gives_rows_strictly_below_it_and_walks_everything_once() {
    Set<Long> ids = new HashSet<>();
    long cursor = Long.MAX_VALUE / 10;
    JsonNode page;
    do {
      page = caller.data(Operation.MARGIN_HF_LEDGERS, "limit", "7", "lastId", "" + cursor);
      for (JsonNode row : page) {
        assertThat(row.get("id").asLong()).isLessThan(cursor);
        cursor = row.get("id").asLong();
        assertThat(ids.add(cursor)).isTrue();
      }
    } while (page.size() == 7);
    List<Movement> kept =
        books.movements("main").stream()
            .filter(row ->
                row.wallet().kind() == WalletKind.CROSS_MARGIN
                    || row.wallet().kind() == WalletKind.ISOLATED_MARGIN)
            .filter(row -> row.createdAt() >= now - 3 * DAY)
            .toList();
    assertThat(ids).hasSize(kept.size()).hasSizeGreaterThan(100);
  }

  @Test
  void several_rows_share_a_millisecond() {
    List<String> times = new ArrayList<>();
    caller
        .data(Operation.TRADE_HF_LEDGERS)
        .forEach(row -> times.add(row.get("createdAt").asString()));
    assertThat(new HashSet<>(times)).hasSizeLessThan(times.size());
  }

  @Test
  void pending_futures_rows_come_first_and_only_before_any_offset() {
    JsonNode first = caller.data(Operation.FUTURES_LEDGERS, "currency", "USDT", "maxCount", "1");
    List<String> states = new ArrayList<>();
    first.get("dataList").forEach(row -> states.add(row.get("status").asString()));
    assertThat(states).containsExactly("Pending", "Pending", "Completed");
    JsonNode pending = first.get("dataList").get(0);
    assertThat(pending.get("offset").asInt()).isEqualTo(-1);
    assertThat(pending.get("fee").isNull()).isTrue();
    assertThat(first.get("hasMore").asBoolean()).isTrue();
    assertThat(caller.call(Operation.FUTURES_LEDGERS, "offset", "5000").body())
        .doesNotContain("Pending");
  }

  @Test
  void the_offset_walks_a_day_of_futures_rows_once() {
    walkFutures(caller, false);
  }

  @Test
  void the_row_at_the_offset_comes_again_where_that_is_played() {
    try (Simulator other = Simulator.start(options.withQuirk(Quirk.OFFSET_REPEATED));
        Caller asker = new Caller(other, clock)) {
      walkFutures(asker, true);
    }
  }

  @Test
  void going_back_gives_the_rows_right_above_the_offset() {
    long start = now - 20 * DAY;
    String[] window = {"startAt", "" + start, "endAt", "" + (start + DAY)};
    JsonNode all = caller.data(Operation.FUTURES_LEDGERS, window).get("dataList");
    JsonNode below = all.get(all.size() - 1);
    JsonNode back =
        caller
            .data(
                Operation.FUTURES_LEDGERS,
                "startAt",
                "" + start,
                "endAt",
                "" + (start + DAY),
                "offset",
                below.get("offset").asString(),
                "forward",
                "false",
                "maxCount",
                "2")
            .get("dataList");
    assertThat(back.get(1)).isEqualTo(all.get(all.size() - 2));
    assertThat(back.get(0)).isEqualTo(all.get(all.size() - 3));
  }

  @Test
  void futures_rows_filter_by_type_in_any_spelling_and_transfers_out_are_negative() {
    List<JsonNode> in = new ArrayList<>();
    List<JsonNode> out = new ArrayList<>();
    for (int days = 1; days < 30; days++) {
      String start = "" + (now - days * DAY);
      caller
          .data(Operation.FUTURES_LEDGERS, "startAt", start, "type", "Transferin")
          .get("dataList")
          .forEach(in::add);
      caller
          .data(Operation.FUTURES_LEDGERS, "startAt", start, "type", "TransferOut")
          .get("dataList")
          .forEach(out::add);
    }
    assertThat(in).isNotEmpty().allMatch(row -> row.get("amount").decimalValue().signum() > 0);
    assertThat(out).isNotEmpty().allMatch(row -> row.get("amount").decimalValue().signum() < 0);
    assertThat(in).allMatch(row -> row.get("type").asString().equals("TransferIn"));
  }

  @Test
  void filters_of_ledgers_keep_what_they_say() {
    JsonNode rows =
        caller
            .data(
                Operation.SPOT_LEDGERS,
                "startAt",
                "" + (now - 30 * DAY),
                "currency",
                "KCS,USDT",
                "direction",
                "in")
            .get("items");
    assertThat(rows).isNotEmpty();
    rows.forEach(row -> {
      assertThat(row.get("currency").asString()).isIn("KCS", "USDT");
      assertThat(row.get("direction").asString()).isEqualTo("in");
    });
    JsonNode subs = caller.data(Operation.SPOT_LEDGERS, "bizType", "SUB_TRANSFER").get("items");
    subs.forEach(
        row -> assertThat(row.get("bizType").asString()).isEqualTo("Sub Account Transfer"));
  }

  @Test
  void deposits_may_be_asked_for_without_a_currency_where_that_is_played() {
    try (Simulator other =
            Simulator.start(
                options.withQuirk(Quirk.CURRENCY_OPTIONAL).withQuirk(Quirk.DEPOSITS_WITHOUT_ID));
        Caller asker = new Caller(other, clock)) {
      JsonNode data = asker.data(Operation.DEPOSITS, "pageSize", "500");
      assertThat(data.get("totalNum").asInt()).isEqualTo(books.deposits("main").size());
      assertThat(data.get("items").get(0).has("id")).isFalse();
    }
  }

  @Test
  void empty_lists_are_null_where_that_is_played() {
    try (Simulator other = Simulator.start(options.withQuirk(Quirk.NULL_LISTS));
        Caller asker = new Caller(other, clock)) {
      assertThat(asker.data(Operation.DEPOSITS, "currency", "DOT").get("items").isNull()).isTrue();
      assertThat(asker.data(Operation.SPOT_ACCOUNTS, "currency", "NIL").isNull()).isTrue();
    }
  }

  private void walkFutures(Caller asker, boolean repeated) {
    long start = now - 20 * DAY;
    String[] window = {"startAt", "" + start, "endAt", "" + (start + DAY)};
    List<Long> all = new ArrayList<>();
    asker
        .data(Operation.FUTURES_LEDGERS, window)
        .get("dataList")
        .forEach(row -> all.add(row.get("offset").asLong()));
    assertThat(all).hasSizeGreaterThan(12);
    Set<Long> met = new HashSet<>();
    int rows = 0;
    List<String> arguments = new ArrayList<>(List.of(window));
    arguments.addAll(List.of("maxCount", "4"));
    JsonNode page = asker.data(Operation.FUTURES_LEDGERS, arguments.toArray(String[]::new));
    while (true) {
      for (JsonNode row : page.get("dataList")) {
        met.add(row.get("offset").asLong());
        rows++;
      }
      if (!page.get("hasMore").asBoolean()) {
        break;
      }
      List<String> next = new ArrayList<>(arguments);
      next.addAll(List.of("offset", "" + met.stream().min(Long::compare).orElseThrow()));
      page = asker.data(Operation.FUTURES_LEDGERS, next.toArray(String[]::new));
    }
    assertThat(met).containsExactlyInAnyOrderElementsOf(all);
    if (repeated) {
      assertThat(rows).isGreaterThan(all.size());
    } else {
      assertThat(rows).isEqualTo(all.size());
    }
  }

  private List<Long> spotTimes(Object... bounds) {
    List<String> arguments = new ArrayList<>(List.of("pageSize", "500"));
    for (Object bound : bounds) {
      arguments.add(bound.toString());
    }
    List<Long> times = new ArrayList<>();
    caller
        .data(Operation.SPOT_LEDGERS, arguments.toArray(String[]::new))
        .get("items")
        .forEach(row -> times.add(row.get("createdAt").asLong()));
    assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
    return times;
  }
}
