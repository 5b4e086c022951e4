package kcassets.history.coverage;

import java.time.Instant;
import kcassets.json.JsonWriting;

/** Times as answers spell them: ISO-8601 in UTC, always with milliseconds. */
public final class IsoTime {
  private IsoTime() {}

  /** The text of a moment in epoch milliseconds. */
  public static String of(long millis) {
    return JsonWriting.time(Instant.ofEpochMilli(millis));
  }
}
