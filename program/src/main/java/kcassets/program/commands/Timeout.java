package kcassets.program.commands;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;

/** Reads {@code --timeout}: seconds, whole or with a fraction. */
public final class Timeout {
  private static final Duration USUAL = Duration.ofSeconds(30);
  private static final long LONGEST_SECONDS = 3600;

  /** The longest that quota is waited for, beside the time that a request itself may take. */
  private static final Duration FOR_QUOTA = Duration.ofSeconds(65);

  private Timeout() {}

  /** How long one answer among many is waited for. */
  public static Duration withQuota(Duration timeout) {
    return timeout.plus(FOR_QUOTA);
  }

  public static Duration read(Globals globals, List<Problem> problems) {
    if (globals.timeout().isEmpty()) {
      return USUAL;
    }
    String text = globals.timeout().get();
    if (text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
      // Here and not in a constant: to load BigDecimal costs 10 ms, and few give this option.
      BigDecimal seconds = new BigDecimal(text);
      if (seconds.signum() > 0 && seconds.compareTo(BigDecimal.valueOf(LONGEST_SECONDS)) <= 0) {
        return Duration.ofMillis(seconds.movePointRight(3).longValueExact());
      }
    }
    problems.add(
        new Problem("timeout", "must be seconds above 0 and up to 3600; got " + Quoted.of(text)));
    return USUAL;
  }
}
