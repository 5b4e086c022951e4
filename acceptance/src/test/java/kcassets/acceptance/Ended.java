package kcassets.acceptance;

/** A process that has ended: its exit code and everything it printed. */
record Ended(int exitCode, String out, String err) {
  /** The failure in the last line of standard error. */
  Told told() {
    return Told.in(err);
  }
}
