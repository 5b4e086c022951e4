package kcassets.program.jq;

import kcassets.faces.TerminalText;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/** What the jq library says of an error, cut down to a clause. */
final class JqWords {
  private static final int LONGEST = 200;

  private JqWords() {}

  /** The words of an error while a filter runs. */
  static String of(Throwable error) {
    String message =
        error instanceof JsonQueryException query ? query.getOriginalMessage() : error.getMessage();
    return clause(message == null ? error.getClass().getSimpleName() : message);
  }

  /** The words of the parser, which are those of the cause: position first, without its guesses. */
  static String ofParser(JsonQueryException error) {
    Throwable cause = error.getCause() == null ? error : error.getCause();
    String message = cause.getMessage();
    if (message == null) {
      return "it cannot be read";
    }
    int guesses = message.indexOf("Was expecting");
    return clause(guesses > 0 ? message.substring(0, guesses) : message);
  }

  /** Whether a function or a variable is missing, which no other input would change. */
  static boolean tellOfNoSuchName(JsonQueryException error) {
    // A subclass may carry the user's own words, from error("…").
    if (error.getClass() != JsonQueryException.class) {
      return false;
    }
    String message = error.getOriginalMessage();
    if (message == null) {
      return false;
    }
    boolean function = message.startsWith("Function ") && message.endsWith(" does not exist");
    boolean variable = message.startsWith("$") && message.endsWith(" is not defined");
    return function || variable;
  }

  private static String clause(String message) {
    String line = TerminalText.visible(message.strip().replaceAll("\\s+", " "));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
