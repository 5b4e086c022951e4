package kcassets.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionTest {
  private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0,1970-01-01T00:00:00Z",
    "1769904000000,2026-02-01T00:00:00Z",
    "9999999999999,2286-11-20T17:46:39.999Z",
    "2026-01-31,2026-01-31T00:00:00Z",
    "2024-02-29,2024-02-29T00:00:00Z",
    "2026-01-31T12:00:00Z,2026-01-31T12:00:00Z",
    "2026-01-31T12:00Z,2026-01-31T12:00:00Z",
    "2026-01-31T12:00:00.123Z,2026-01-31T12:00:00.123Z",
    "2026-01-31T12:00:00+08:00,2026-01-31T04:00:00Z",
    "2026-01-31T12:00:00-05:30,2026-01-31T17:30:00Z",
    "-1s,2026-03-15T11:59:59Z",
    "-1m,2026-03-15T11:59:00Z",
    "-36h,2026-03-14T00:00:00Z",
    "-7d,2026-03-08T12:00:00Z",
    "-2w,2026-03-01T12:00:00Z",
    "-0s,2026-03-15T12:00:00Z",
  })
  void every_way_to_write_a_moment_is_read(String text, Instant moment) {
    assertThat(TimeExpression.read(text, NOW)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "now",
        "yesterday",
        "7d",
        "+7d",
        "-7",
        "-7 d",
        "-7D",
        "-1M",
        "-1y",
        "-1.5h",
        "--1h",
        "2026-02-31",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-1-31",
        "26-01-31",
        "20260131",
        "2026/01/31",
        "2026-01-31T12:00:00",
        "2026-01-31T24:00:00Z",
        "2026-01-31T25:00:00Z",
        "2026-01-31T12:60:00Z",
        "2026-01-31 12:00:00Z",
        "2026-01-31T12:00:00+0800",
        "2026-01-31T12:00:00+19:00",
        "2026-01-31T12:00:00Z\n",
        "1e12",
        "1769904000000.5",
        "99999999999999999",
        "١٢٣",
        "-9999999999d"
      })
  void nonsense_is_no_moment(String text) {
    boolean eightDigits = text.equals("20260131");
    if (eightDigits) {
      assertThat(TimeExpression.read(text, NOW)).contains(Instant.ofEpochMilli(20_260_131));
    } else {
      assertThat(TimeExpression.read(text, NOW)).isEmpty();
    }
  }

  @Test
  void a_span_longer_than_time_is_refused_and_does_not_break() {
    for (String text : List.of("-999999999w", "-999999999d", "9999999999999999")) {
      List<String> problems = new ArrayList<>();

      new Domain.EpochMillis(9_999_999_999_999L).read(text, NOW, problems::add, problems::add);

      assertThat(problems).hasSize(1);
    }
  }

  @Test
  void the_latest_moment_is_the_last_that_is_read() {
    List<String> problems = new ArrayList<>();
    Domain domain = new Domain.EpochMillis(9_999_999_999_999L);

    assertThat(domain.read("9999999999999", NOW, problems::add, problems::add))
        .isEqualTo("9999999999999");
    assertThat(problems).isEmpty();
    domain.read("10000000000000", NOW, problems::add, problems::add);
    assertThat(problems).hasSize(1);
  }

  @Test
  void a_moment_before_1970_is_refused() {
    List<String> problems = new ArrayList<>();

    new Domain.EpochMillis(1).read("1969-12-31", NOW, problems::add, problems::add);

    assertThat(problems).hasSize(1);
  }
}
