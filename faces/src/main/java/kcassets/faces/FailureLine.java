package kcassets.faces;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AdviceWords;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.Kind;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/**
 * A failure as it is told: one line of JSON for programs, or words for a person.
 *
 * @param kind what scripts branch on
 * @param message what happened
 * @param code the venue's code; empty where none came
 * @param context where it happened
 * @param retryable whether asking again may help
 * @param retryAfter how long to wait before that; zero where nobody said
 * @param hint what to do
 * @param problems of the arguments, if they are what is wrong
 */
public record FailureLine(
    Kind kind,
    String message,
    String code,
    FailureContext context,
    boolean retryable,
    Duration retryAfter,
    String hint,
    List<Problem> problems) {

  public FailureLine {
    requireNonNull(kind, "kind is null");
    requireNonNull(message, "message is null");
    requireNonNull(code, "code is null");
    requireNonNull(context, "context is null");
    requireNonNull(retryAfter, "retryAfter is null");
    requireNonNull(hint, "hint is null");
    problems = List.copyOf(problems);
  }

  /** Of a failure, for a command line. */
  public static FailureLine of(Failure failure, FailureContext context) {
    return of(failure, context, CommandLineAdvice.WORDS);
  }

  /**
   * Of a failure, for any face.
   *
   * @param words in which advice is said
   */
  public static FailureLine of(Failure failure, FailureContext context, AdviceWords words) {
    return new FailureLine(
        failure.kind(),
        failure.message(),
        failure.code(),
        context,
        failure.retryable(),
        failure.retryAfter(),
        words.hint(failure),
        failure.problems());
  }

  /**
   * Of a fault of our own.
   *
   * @param message with nothing secret in it
   */
  public static FailureLine internal(String message, FailureContext context) {
    return new FailureLine(
        Kind.INTERNAL,
        message,
        "",
        context,
        false,
        Duration.ZERO,
        "This is a fault of kucoin-assets; please report it with what was asked.",
        List.of());
  }

  /** The exit code of a program that fails this way. */
  public int exitCode() {
    return kind.exitCode();
  }

  /** One JSON object on one line, without a line end; safe for a terminal too. */
  public String json() {
    StringBuilder line = new StringBuilder();
    try (JsonGenerator json = JsonWriting.generator(new SafeJsonWriter(line, true))) {
      json.writeStartObject();
      json.writeStringProperty("error", kind.label());
      json.writeStringProperty("message", message);
      if (!code.isEmpty()) {
        json.writeStringProperty("code", code);
      }
      context.operation().ifPresent(name -> json.writeStringProperty("operation", name));
      context.account().ifPresent(name -> json.writeStringProperty("account", name));
      json.writeBooleanProperty("retryable", retryable);
      if (retryAfter.isPositive()) {
        json.writeNumberProperty("retryAfterMillis", retryAfter.toMillis());
      }
      json.writeStringProperty("hint", hint);
      if (!problems.isEmpty()) {
        json.writeArrayPropertyStart("problems");
        for (Problem problem : problems) {
          json.writeStartObject();
          json.writeStringProperty("parameter", problem.parameter());
          json.writeStringProperty("message", problem.message());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    return line.toString();
  }

  /** The same for a person: several lines, without a line end after the last. */
  public String words() {
    return FailureWords.of(this);
  }
}
