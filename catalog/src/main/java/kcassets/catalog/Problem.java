package kcassets.catalog;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with what was asked, or, as a warning, one that may be.
 *
 * @param parameter the venue's name of the parameter, or the option's name
 * @param message what is allowed and what came
 */
public record Problem(String parameter, String message) {
  public Problem {
    requireNonNull(parameter, "parameter is null");
    requireNonNull(message, "message is null");
  }
}
