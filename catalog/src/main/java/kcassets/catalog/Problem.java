package kcassets.catalog;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with what was asked, or, as a warning, one that may be.
 *
 * @param parameter the venue's name of the parameter, or the option's name
 * @param message what is allowed and what came
 * @param advice what would do instead, in a sentence; empty where the message says it all
 */
public record Problem(String parameter, String message, String advice) {
  public Problem {
    requireNonNull(parameter, "parameter is null");
    requireNonNull(message, "message is null");
    requireNonNull(advice, "advice is null");
  }

  /** One whose message says it all. */
  public Problem(String parameter, String message) {
    this(parameter, message, "");
  }
}
