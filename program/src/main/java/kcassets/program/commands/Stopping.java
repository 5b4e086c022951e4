package kcassets.program.commands;

/** Lets a command end well that is stopped from outside. */
@FunctionalInterface
public interface Stopping {
  /** Asks it to end; returns at once. */
  void stop();
}
