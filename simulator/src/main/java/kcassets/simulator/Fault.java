package kcassets.simulator;

import java.util.Arrays;
import java.util.Optional;

/** What may go wrong with an answer, on purpose. */
public enum Fault {
  /** HTTP 500 with code 500000. */
  BROKEN("500"),
  /** An HTML page of a proxy in place of the answer: 502, 503 or 403. */
  HTML("html"),
  /** The connection is closed without an answer. */
  CUT("cut"),
  /** The connection is closed in the middle of the body. */
  HALF("half"),
  /** Code 429000 as for a used-up quota, with headers that end soon. */
  LIMITED("429"),
  /** Code 429000 without headers. */
  OVERLOAD("overload"),
  /** Code 400002 although the clock is right. */
  CLOCK("400002"),
  /** The page of the network in front of the venue, for too many calls of one address. */
  CLOUDFLARE("1015"),
  /** The older limit of a single endpoint, with HTTP 200. */
  LEGACY_LIMIT("200002"),
  /** Code 429001. */
  SYSTEM_LIMIT("429001"),
  /** Code 230005 with HTTP 200. */
  BUSY("230005");

  private final String label;

  Fault(String label) {
    this.label = label;
  }

  /** Its name in a list of faults. */
  public String label() {
    return label;
  }

  static Optional<Fault> named(String label) {
    return Arrays.stream(values()).filter(fault -> fault.label.equals(label)).findFirst();
  }
}
