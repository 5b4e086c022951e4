package kcassets.history.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** A month in UTC, as it is written: {@code 2026-10}, or {@code last} for the one before this. */
public final class MonthWords {
  private static final String LAST = "last";

  private MonthWords() {}

  /** The month; empty where the text is none. */
  public static Optional<YearMonth> read(String text, Instant now) {
    if (text.equals(LAST)) {
      return Optional.of(of(now).minusMonths(1));
    }
    try {
      return text.matches("[0-9]{4}-[0-9]{2}")
          ? Optional.of(YearMonth.parse(text))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty(); // such as a thirteenth month
    }
  }

  /** The month of a moment. */
  public static YearMonth of(Instant moment) {
    return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
  }

  /** Its first moment. */
  public static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static long firstMillis(YearMonth month) {
    return begin(month).toEpochMilli();
  }

  static long lastMillis(YearMonth month) {
    return firstMillis(month.plusMonths(1)) - 1;
  }
}
