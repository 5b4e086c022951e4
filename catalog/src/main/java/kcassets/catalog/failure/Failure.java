package kcassets.catalog.failure;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import kcassets.catalog.Problem;

/**
 * Everything that can go wrong, as data. Messages may change; {@link #kind()} and {@link #code()}
 * never do. Our own bugs are no failures: they are plain exceptions.
 */
public sealed interface Failure {
  /**
   * Nothing was sent; every problem is listed.
   *
   * @param problems what is wrong with each argument
   */
  record InvalidArguments(List<Problem> problems) implements Failure {
    /** Checks its parts, and copies what could change. */
    public InvalidArguments {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("problems are empty");
      }
    }

    /**
     * One problem alone.
     *
     * @param parameter the parameter's name
     * @param message what happened, in words
     */
    public InvalidArguments(String parameter, String message) {
      this(List.of(new Problem(parameter, message)));
    }

    private Advice ofProblems() {
      List<Advice> parts = problems.stream().flatMap(problem -> problem.advice().stream()).toList();
      return parts.isEmpty() ? kind().advice() : Advice.of(parts);
    }
  }

  /**
   * No such account, or no usable file.
   *
   * @param message what happened, in words
   * @param advice what to do about it
   */
  record CredentialsMissing(String message, Advice advice) implements Failure {
    /**
     * With advice that is the same wherever it is read.
     *
     * @param message what happened, in words
     * @param advice what to do about it
     */
    public CredentialsMissing(String message, String advice) {
      this(message, Advice.of(advice));
    }
  }

  /**
   * The venue refuses who we say we are.
   *
   * @param code the venue's code; empty where none came
   * @param message what happened, in words
   */
  record CredentialsRefused(String code, String message) implements Failure {}

  /**
   * The venue knows us and says no.
   *
   * @param code the venue's code; empty where none came
   * @param message what happened, in words
   */
  record NotPermitted(String code, String message) implements Failure {}

  /**
   * Too many requests.
   *
   * @param code the venue's code; empty when a page of a proxy came instead of an answer
   * @param retryAfter how long the venue wants us to wait; zero when it did not say
   * @param message what happened, in words
   */
  record RateLimited(String code, String message, Duration retryAfter) implements Failure {}

  /**
   * No answer, or the venue says that it cannot answer now.
   *
   * @param retryable false where asking again would end the same way, as with a certificate that is
   *     not trusted
   * @param code the venue's code; empty where none came
   * @param message what happened, in words
   */
  record Unreachable(String code, String message, boolean retryable) implements Failure {
    /**
     * What may well pass by itself.
     *
     * @param code the venue's code; empty where none came
     * @param message what happened, in words
     */
    public Unreachable(String code, String message) {
      this(code, message, true);
    }
  }

  /**
   * No connection could be made, so nothing was sent; {@link Kind#UNREACHABLE} as well.
   *
   * @param message what happened, in words
   */
  record NoConnection(String message) implements Failure {}

  /**
   * A body that is no envelope.
   *
   * @param retryable false where the same body would come again, as with a redirect
   * @param message what happened, in words
   */
  record Unreadable(String message, boolean retryable) implements Failure {}

  /**
   * Any other code of the venue.
   *
   * @param code the venue's code; empty where none came
   * @param message what happened, in words
   */
  record Refused(String code, String message) implements Failure {}

  /**
   * The result is out, but something that exists is missing from it.
   *
   * @param message what happened, in words
   */
  record Incomplete(String message) implements Failure {}

  /**
   * Local data cannot be read or written.
   *
   * @param message what happened, in words
   * @param advice what to do about it
   */
  record Storage(String message, Advice advice) implements Failure {
    /**
     * With advice that is the same wherever it is read.
     *
     * @param message what happened, in words
     * @param advice what to do about it
     */
    public Storage(String message, String advice) {
      this(message, Advice.of(advice));
    }
  }

  /**
   * An audit or a watch found something.
   *
   * @param message what happened, in words
   */
  record Findings(String message) implements Failure {}

  /** The user stopped it. */
  record Interrupted() implements Failure {}

  /** {@return the stable kind; its label is what scripts branch on} */
  default Kind kind() {
    return switch (this) {
      case InvalidArguments ignored -> Kind.INVALID_ARGUMENTS;
      case CredentialsMissing ignored -> Kind.CREDENTIALS_MISSING;
      case CredentialsRefused ignored -> Kind.CREDENTIALS_REFUSED;
      case NotPermitted ignored -> Kind.NOT_PERMITTED;
      case RateLimited ignored -> Kind.RATE_LIMITED;
      case Unreachable ignored -> Kind.UNREACHABLE;
      case NoConnection ignored -> Kind.UNREACHABLE;
      case Unreadable ignored -> Kind.UNREADABLE;
      case Refused ignored -> Kind.REFUSED;
      case Incomplete ignored -> Kind.INCOMPLETE;
      case Storage ignored -> Kind.STORAGE;
      case Findings ignored -> Kind.FINDINGS;
      case Interrupted ignored -> Kind.INTERRUPTED;
    };
  }

  /** {@return what happened, in a sentence} */
  default String message() {
    return switch (this) {
      case InvalidArguments invalid ->
          invalid.problems().stream()
              .map(problem -> problem.parameter() + " " + problem.message())
              .collect(Collectors.joining("; "));
      case CredentialsMissing missing -> missing.message;
      case CredentialsRefused refused -> refused.message;
      case NotPermitted notPermitted -> notPermitted.message;
      case RateLimited limited -> limited.message;
      case Unreachable unreachable -> unreachable.message;
      case NoConnection none -> none.message;
      case Unreadable unreadable -> unreadable.message;
      case Refused refused -> refused.message;
      case Incomplete incomplete -> incomplete.message;
      case Storage storage -> storage.message;
      case Findings findings -> findings.message;
      case Interrupted ignored -> "stopped before the answer was complete";
    };
  }

  /** {@return the venue's code; empty where none came} */
  default String code() {
    return switch (this) {
      case CredentialsRefused refused -> refused.code;
      case NotPermitted notPermitted -> notPermitted.code;
      case RateLimited limited -> limited.code;
      case Unreachable unreachable -> unreachable.code;
      case Refused refused -> refused.code;
      case InvalidArguments ignored -> "";
      case CredentialsMissing ignored -> "";
      case NoConnection ignored -> "";
      case Unreadable ignored -> "";
      case Incomplete ignored -> "";
      case Storage ignored -> "";
      case Findings ignored -> "";
      case Interrupted ignored -> "";
    };
  }

  /** {@return whether the same question may well be answered later} */
  default boolean retryable() {
    return kind().retryable(); // two failures know better, and say so themselves
  }

  /** {@return how long to wait before asking again; zero where nobody said} */
  default Duration retryAfter() {
    return this instanceof RateLimited limited ? limited.retryAfter : Duration.ZERO;
  }

  /** {@return what to do next} */
  default Advice advice() {
    return switch (this) {
      case InvalidArguments invalid -> invalid.ofProblems();
      case CredentialsMissing missing -> missing.advice;
      case CredentialsRefused refused -> VenueFailures.advice(refused.code, kind());
      case NotPermitted notPermitted -> VenueFailures.advice(notPermitted.code, kind());
      case RateLimited limited -> VenueFailures.advice(limited.code, kind());
      case Unreachable unreachable ->
          unreachable.retryable
              ? VenueFailures.advice(unreachable.code, kind())
              : Advice.of(
                  "Somebody may stand between this machine and the exchange, or its clock is"
                      + " wrong; check both before asking again.");
      case NoConnection ignored -> kind().advice();
      case Unreadable ignored ->
          Advice.of(
              "Ask again later; if it lasts, something between this machine and the exchange"
                  + " answers in its place.");
      case Refused refused -> VenueFailures.advice(refused.code, kind());
      case Incomplete ignored ->
          Advice.of("The result names what is missing and why; ask again when that is mended.");
      case Storage storage -> storage.advice;
      case Findings ignored -> kind().advice();
      case Interrupted ignored -> kind().advice();
    };
  }

  /**
   * {@return what to do next, in a sentence for somebody who calls this library; faces have their
   * own}
   */
  default String hint() {
    return advice().sentence();
  }

  /** {@return the problems of invalid arguments; empty otherwise} */
  default List<Problem> problems() {
    return this instanceof InvalidArguments invalid ? invalid.problems : List.of();
  }
}
