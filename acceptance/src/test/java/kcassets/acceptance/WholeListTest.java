package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.Deposit;
import kcassets.simulator.world.Movement;
import kcassets.simulator.world.WalletKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whole lists against the books they come from, and the times that bound them. */
class WholeListTest {
  private static final Simulator SIMULATOR =
      Simulator.start(SimulatorOptions.defaults().withQuotas(false));

  @TempDir static Path folder;

  private static User user = new User(Path.of(""));

  @BeforeAll
  static void store_the_key() {
    user = new User(folder.resolve("home"));
    Ended added = user.adds("main", SIMULATOR, SIMULATOR.key());
    assertThat(added.exitCode()).as(added.err()).isZero();
  }

  @AfterAll
  static void stop() {
    SIMULATOR.close();
  }

  @Test
  void a_page_is_the_object_of_the_venue_and_its_rows_are_lines() {
    JsonNode page = Json.value(answer("deposits", "--currency", "BTC", "--page-size", "100"));
    String lines = answer("deposits", "--currency=BTC", "--pageSize=100", "-o", "ndjson");

    assertThat(page.required("pageSize").intValue()).isEqualTo(100);
    assertThat(page.required("items").size()).isPositive();
    assertThat(Json.lines(lines)).containsExactlyElementsOf(page.required("items"));
  }

  @Test
  void all_deposits_between_two_moments_are_those_of_the_books() {
    Instant now = Clock.systemUTC().instant();
    long from = now.minus(Duration.ofDays(200)).toEpochMilli();
    long to = now.minus(Duration.ofDays(20)).toEpochMilli();
    List<Deposit> expected =
        SIMULATOR.books().deposits("main").stream()
            .filter(each -> each.currency().equals("USDT") && isWithin(each.createdAt(), from, to))
            .toList();

    JsonNode rows =
        Json.value(
            answer(
                "deposits",
                "--currency",
                "USDT",
                "--all",
                "--start-at",
                Long.toString(from),
                "--end-at",
                Long.toString(to)));

    assertThat(expected).isNotEmpty();
    assertThat(rows.valueStream().map(row -> row.required("createdAt").longValue()))
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(Deposit::createdAt).toList());
    assertThat(sum(rows.valueStream(), "amount"))
        .isEqualByComparingTo(
            expected.stream().map(Deposit::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Test
  void all_movements_of_the_spot_wallet_between_two_moments_are_those_of_the_books() {
    Instant now = Clock.systemUTC().instant();
    long from = now.minus(Duration.ofDays(6)).toEpochMilli();
    long to = now.minus(Duration.ofHours(5)).toEpochMilli();
    List<Movement> expected =
        SIMULATOR.books().movements("main", WalletKind.TRADE).stream()
            .filter(each -> isWithin(each.createdAt(), from, to))
            .toList();

    List<JsonNode> rows =
        Json.lines(
            answer(
                "trade-hf-ledgers",
                "--all",
                "-o",
                "ndjson",
                "--start-at",
                Long.toString(from),
                "--end-at",
                Long.toString(to)));

    assertThat(expected).hasSizeGreaterThan(100);
    assertThat(rows)
        .extracting(row -> row.required("id").stringValue())
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(row -> Long.toString(row.hfId())).toList());
    assertThat(sum(rows.stream(), "amount"))
        .isEqualByComparingTo(
            expected.stream().map(Movement::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Test
  void all_movements_of_funding_are_found_across_a_hundred_windows_and_a_relative_time() {
    long from = Clock.systemUTC().instant().minus(Duration.ofDays(100)).toEpochMilli();
    long to = Clock.systemUTC().millis() - Duration.ofHours(1).toMillis();
    long expected =
        SIMULATOR.books().movements("main", WalletKind.MAIN).stream()
            .filter(each -> isWithin(each.createdAt(), from, to))
            .count();

    List<JsonNode> rows =
        Json.lines(answer("spot-ledgers", "--all", "--start-at", "-101d", "-o", "ndjson")).stream()
            .filter(row -> row.required("accountType").stringValue().equals("MAIN"))
            .filter(row -> isWithin(row.required("createdAt").longValue(), from, to))
            .toList();

    assertThat(expected).isPositive();
    assertThat(rows).hasSize((int) expected);
    assertThat(rows.stream().map(row -> row.required("id")).distinct()).hasSameSizeAs(rows);
  }

  @Test
  void a_day_a_moment_and_its_milliseconds_are_the_same_time() {
    String day = answer("spot-ledgers", "--all", "--start-at", "-30d", "--end-at", "-29d");
    assertThat(Json.value(day).isArray()).isTrue();

    long before = SIMULATOR.received().size();
    for (String time : List.of("2026-01-31", "2026-01-31T00:00:00Z", "1769817600000")) {
      user.runs("deposits", "--currency", "BTC", "--start-at", time);
    }
    assertThat(SIMULATOR.received().stream().skip(before))
        .hasSize(3)
        .allSatisfy(each -> assertThat(each.rawTarget()).contains("startAt=1769817600000"));
  }

  @Test
  void a_list_as_csv_has_a_header_and_a_line_for_each_row() {
    long rows = Json.value(answer("deposits", "--currency", "BTC", "--all")).size();

    List<String> lines =
        answer("deposits", "--currency", "BTC", "--all", "-o", "csv").lines().toList();

    assertThat(lines).hasSize((int) rows + 1);
    assertThat(lines.getFirst().split(",", -1)).contains("currency", "amount", "createdAt");
    assertThat(lines.stream().skip(1)).allMatch(line -> line.contains("BTC"));
    assertThat(answer("deposits", "--currency", "BTC", "--all", "-o", "table").lines())
        .hasSizeGreaterThan((int) rows);
  }

  private static boolean isWithin(long time, long from, long to) {
    return from <= time && time <= to;
  }

  private static BigDecimal sum(Stream<JsonNode> rows, String member) {
    return rows.map(row -> new BigDecimal(row.required(member).stringValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String answer(String... arguments) {
    Ended ended = user.runs(arguments);
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.err()).isEmpty();
    return ended.out();
  }
}
