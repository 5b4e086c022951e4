package kcassets.history.export;

/**
 * Takes away what is unfinished when the process is told to end before the work is done, as by
 * Ctrl-C. Used by one thread.
 */
final class ExitCleanup {
  private final Thread atTheEnd;

  private ExitCleanup(Thread atTheEnd) {
    this.atTheEnd = atTheEnd;
  }

  /**
   * Begins to be ready.
   *
   * @param taking must not throw, and the work may still go on beside it
   */
  static ExitCleanup by(Runnable taking) {
    Thread atTheEnd = new Thread(taking, "sweep");
    try {
      Runtime.getRuntime().addShutdownHook(atTheEnd);
    } catch (IllegalStateException _) {
      taking.run(); // the process is ending already
    }
    return new ExitCleanup(atTheEnd);
  }

  /**
   * Calls it off.
   *
   * @return false where the process is ending already, so that it is on its way
   */
  boolean callOff() {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
      return true;
    } catch (IllegalStateException _) {
      return false;
    }
  }
}
