package kcassets.accounts.audit;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
  /** Whoever gets hold of the key can take something away, or the key no longer works. */
  CRITICAL,
  /** A protection is missing, something ends soon, or an answer may not be the whole picture. */
  WARNING,
  /** Worth knowing, and perhaps meant that way: does not count as a finding for the exit code. */
  INFO;

  /** {@return whether somebody has to look at it} */
  public boolean needsAPerson() {
    return this != INFO;
  }

  /** {@return as it is printed: {@code critical}} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
