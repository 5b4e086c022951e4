package kcassets.program.doctor;

import static java.util.Objects.requireNonNull;

/**
 * One row of the answer.
 *
 * @param check what was looked at; the names are public
 * @param message how it is, in a clause
 * @param remedy what to do, in a sentence; empty where nothing is to be done
 */
public record Diagnosis(String check, State state, String message, String remedy) {
  public Diagnosis {
    requireNonNull(check, "check is null");
    requireNonNull(state, "state is null");
    requireNonNull(message, "message is null");
    if (remedy.isEmpty() && state != State.PASS) {
      throw new IllegalArgumentException(check + " is not well, and nothing is said to do");
    }
  }

  static Diagnosis pass(String check, String message) {
    return new Diagnosis(check, State.PASS, message, "");
  }

  static Diagnosis warn(String check, String message, String remedy) {
    return new Diagnosis(check, State.WARN, message, remedy);
  }

  static Diagnosis fail(String check, String message, String remedy) {
    return new Diagnosis(check, State.FAIL, message, remedy);
  }
}
