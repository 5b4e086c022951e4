package kcassets.history.statement;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** A month in UTC, as it is written: {@code 2026-10}. */
public final class MonthWords {
  private MonthWords() {}

  /** The month; empty where the text is none. */
  public static Optional<YearMonth> read(String text) {
    try {
      return text.matches("[0-9]{4}-[0-9]{2}")
          ? Optional.of(YearMonth.parse(text))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty(); // such as a thirteenth month
    }
  }

  static long firstMillis(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  static long lastMillis(YearMonth month) {
    return firstMillis(month.plusMonths(1)) - 1;
  }
}
