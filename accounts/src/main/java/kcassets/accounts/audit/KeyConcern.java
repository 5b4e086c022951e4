package kcassets.accounts.audit;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong with a key, whoever's it is.
 *
 * @param message what is so, in a clause; what it repeats of others is quoted
 * @param hint what to do, in a sentence
 * @param code what it is about
 * @param severity how bad it is
 */
public record KeyConcern(FindingCode code, Severity severity, String message, String hint) {
  /** Checks its parts, and copies what could change. */
  public KeyConcern {
    requireNonNull(code, "code is null");
    requireNonNull(severity, "severity is null");
    requireNonNull(message, "message is null");
    requireNonNull(hint, "hint is null");
  }

  /** {@return both on one line} */
  public String sentence() {
    return message + ". " + hint;
  }

  /** The same of less weight. */
  KeyConcern as(Severity other) {
    return new KeyConcern(code, other, message, hint);
  }
}
