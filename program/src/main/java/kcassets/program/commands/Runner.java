package kcassets.program.commands;

import java.util.Optional;
import kcassets.faces.FailureLine;

/** What a command does. */
@FunctionalInterface
public interface Runner {
  /**
   * Does it, and prints the result.
   *
   * @return what to tell after the result, where something is missing from it
   */
  Optional<FailureLine> run(Invocation invocation);
}
