package kcassets.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import kcassets.catalog.failure.Advice;

/**
 * One thing that is wrong with what was asked, or, as a warning, one that may be.
 *
 * @param parameter the venue's name of the parameter, or the option's name
 * @param message what is allowed and what came
 * @param advice what would do instead; empty where the message says it all
 */
public record Problem(String parameter, String message, Optional<Advice> advice) {
  /** Checks its parts, and copies what could change. */
  public Problem {
    requireNonNull(parameter, "parameter is null");
    requireNonNull(message, "message is null");
    requireNonNull(advice, "advice is null");
  }

  /**
   * One whose message says it all.
   *
   * @param parameter the parameter's name
   * @param message what happened, in words
   */
  public Problem(String parameter, String message) {
    this(parameter, message, Optional.empty());
  }

  /**
   * One that has advice of its own.
   *
   * @param parameter the parameter's name
   * @param message what happened, in words
   * @param advice what to do about it
   */
  public Problem(String parameter, String message, Advice advice) {
    this(parameter, message, Optional.of(advice));
  }

  /**
   * One whose advice is the same wherever it is read.
   *
   * @param parameter the parameter's name
   * @param message what happened, in words
   * @param advice what to do about it
   */
  public Problem(String parameter, String message, String advice) {
    this(parameter, message, Advice.of(advice));
  }
}
