package kcassets.history.coverage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as answers spell them: ISO-8601 in UTC, always with milliseconds. */
public final class IsoTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private IsoTime() {}

  /** The text of a moment in epoch milliseconds. */
  public static String of(long millis) {
    return FORMAT.format(Instant.ofEpochMilli(millis));
  }
}
