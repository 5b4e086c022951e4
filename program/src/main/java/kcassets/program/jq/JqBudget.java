package kcassets.program.jq;

/** Counts what one run of a filter uses up. Only {@link #cancel} is for another thread. */
final class JqBudget {
  private final JqLimits limits;
  private final long deadlineNanos;
  private long steps;
  private long characters;
  private volatile boolean cancelled;

  JqBudget(JqLimits limits) {
    this.limits = limits;
    this.deadlineNanos = System.nanoTime() + limits.time().toNanos();
  }

  /** One more step of the filter. */
  void step() {
    if (cancelled) {
      throw outOfTime();
    }
    if (++steps > limits.steps()) {
      throw new Spent("took more than " + limits.steps() + " steps");
    }
    // The clock is asked now and then: it costs more than most steps.
    if ((steps & 0x3ff) == 0 && System.nanoTime() - deadlineNanos > 0) {
      throw outOfTime();
    }
  }

  /** One more result. */
  void result(String json) {
    characters += json.length();
    if (characters > limits.characters()) {
      throw new Spent("gave more than " + limits.characters() + " characters");
    }
  }

  /** Ends the run at its next step. */
  void cancel() {
    cancelled = true;
  }

  Spent outOfTime() {
    return new Spent(words());
  }

  /** For a run that reaches no step and so cannot be stopped. */
  LeftBehind leftBehind() {
    cancel();
    return new LeftBehind(words());
  }

  private String words() {
    return "took longer than " + limits.time().toMillis() / 1000.0 + " s";
  }

  /** A limit was reached. */
  static sealed class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent(String message) {
      super(message, null, false, false);
    }
  }

  /** The clock ran out on a run that did not stop by itself. */
  static final class LeftBehind extends Spent {
    private static final long serialVersionUID = 1L;

    LeftBehind(String message) {
      super(message);
    }
  }
}
