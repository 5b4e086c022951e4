package kcassets.catalog;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways to write a moment: epoch milliseconds, a UTC date (its first instant), a date and time
 * with an offset, or a span before now in seconds, minutes, hours, days or weeks.
 */
public final class TimeExpression {
  private static final Pattern MILLIS = Pattern.compile("[0-9]{1,16}");
  private static final Pattern BEFORE_NOW = Pattern.compile("-([0-9]{1,9})([smhdw])");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})");

  private TimeExpression() {}

  /**
   * Reads an expression.
   *
   * @param now what relative expressions count from
   * @param text such as {@code -7d} or {@code 2026-01-31}
   * @return the moment, or empty when the text is none of the ways to write one
   */
  public static Optional<Instant> read(String text, Instant now) {
    if (MILLIS.matcher(text).matches()) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    }
    Matcher before = BEFORE_NOW.matcher(text);
    if (before.matches()) {
      return Optional.of(
          now.minus(span(Long.parseLong(before.group(1)), before.group(2).charAt(0))));
    }
    try {
      if (DATE.matcher(text).matches()) {
        return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      if (DATE_TIME.matcher(text).matches()) {
        return Optional.of(OffsetDateTime.parse(text).toInstant());
      }
    } catch (DateTimeException ignored) {
      return Optional.empty(); // such as the 31st of February
    }
    return Optional.empty();
  }

  private static Duration span(long count, char unit) {
    return switch (unit) {
      case 's' -> Duration.ofSeconds(count);
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      case 'd' -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }
}
