package kcassets.simulator;

import java.util.Arrays;
import java.util.Optional;

/** What may go wrong with an answer, on purpose. */
public enum Fault {
  /** HTTP 500 with code 500000. */
  BROKEN("500", true),
  /** An HTML page of a proxy in place of the answer: 502, 503 or 403. */
  HTML("html", false),
  /** The connection is closed without an answer. */
  CUT("cut", true),
  /** The connection is closed in the middle of the body. */
  HALF("half", true),
  /** Code 429000 as for a used-up quota, with headers that end soon. */
  LIMITED("429", true),
  /** Code 429000 without headers. */
  OVERLOAD("overload", false),
  /** Code 400002 although the clock is right. */
  CLOCK("400002", true),
  /** The page of the network in front of the venue, for too many calls of one address. */
  CLOUDFLARE("1015", false),
  /** The older limit of a single endpoint, with HTTP 200. */
  LEGACY_LIMIT("200002", true),
  /** Code 429001. */
  SYSTEM_LIMIT("429001", false),
  /** Code 230005 with HTTP 200. */
  BUSY("230005", true);

  private final String label;
  private final boolean counted;

  Fault(String label, boolean counted) {
    this.label = label;
    this.counted = counted;
  }

  /** Its name in a list of faults. */
  public String label() {
    return label;
  }

  /** Whether the call takes its weight from the quota, or never gets that far. */
  boolean isCounted() {
    return counted;
  }

  static Optional<Fault> named(String label) {
    return Arrays.stream(values()).filter(fault -> fault.label.equals(label)).findFirst();
  }
}
