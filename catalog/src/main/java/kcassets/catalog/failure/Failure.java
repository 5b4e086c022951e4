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
  /** Nothing was sent; every problem is listed. */
  record InvalidArguments(List<Problem> problems) implements Failure {
    public InvalidArguments {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("problems are empty");
      }
    }

    /** One problem alone. */
    public InvalidArguments(String parameter, String message) {
      this(List.of(new Problem(parameter, message)));
    }

    private String advice() {
      String advice =
          problems.stream()
              .map(Problem::advice)
              .filter(sentence -> !sentence.isEmpty())
              .distinct()
              .collect(Collectors.joining(" "));
      return advice.isEmpty()
          ? "Correct every problem listed and ask again; nothing was sent."
          : advice;
    }
  }

  /** No such account, or no usable file. */
  record CredentialsMissing(String message, String hint) implements Failure {}

  /** The venue refuses who we say we are. */
  record CredentialsRefused(String code, String message) implements Failure {}

  /** The venue knows us and says no. */
  record NotPermitted(String code, String message) implements Failure {}

  /**
   * Too many requests.
   *
   * @param code the venue's code; empty when a page of a proxy came instead of an answer
   * @param retryAfter how long the venue wants us to wait; zero when it did not say
   */
  record RateLimited(String code, String message, Duration retryAfter) implements Failure {}

  /**
   * No answer, or the venue says that it cannot answer now.
   *
   * @param retryable false where asking again would end the same way, as with a certificate that is
   *     not trusted
   */
  record Unreachable(String code, String message, boolean retryable) implements Failure {
    /** What may well pass by itself. */
    public Unreachable(String code, String message) {
      this(code, message, true);
    }
  }

  /**
   * A body that is no envelope.
   *
   * @param retryable false where the same body would come again, as with a redirect
   */
  record Unreadable(String message, boolean retryable) implements Failure {}

  /** Any other code of the venue. */
  record Refused(String code, String message) implements Failure {}

  /** The result is out, but something that exists is missing from it. */
  record Incomplete(String message) implements Failure {}

  /** Local data cannot be read or written. */
  record Storage(String message, String hint) implements Failure {}

  /** An audit or a watch found something. */
  record Findings(String message) implements Failure {}

  /** The user stopped it. */
  record Interrupted() implements Failure {}

  /** The stable kind; its label is what scripts branch on. */
  default Kind kind() {
    return switch (this) {
      case InvalidArguments ignored -> Kind.INVALID_ARGUMENTS;
      case CredentialsMissing ignored -> Kind.CREDENTIALS_MISSING;
      case CredentialsRefused ignored -> Kind.CREDENTIALS_REFUSED;
      case NotPermitted ignored -> Kind.NOT_PERMITTED;
      case RateLimited ignored -> Kind.RATE_LIMITED;
      case Unreachable ignored -> Kind.UNREACHABLE;
      case Unreadable ignored -> Kind.UNREADABLE;
      case Refused ignored -> Kind.REFUSED;
      case Incomplete ignored -> Kind.INCOMPLETE;
      case Storage ignored -> Kind.STORAGE;
      case Findings ignored -> Kind.FINDINGS;
      case Interrupted ignored -> Kind.INTERRUPTED;
    };
  }

  /** What happened, in a sentence. */
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
      case Unreadable unreadable -> unreadable.message;
      case Refused refused -> refused.message;
      case Incomplete incomplete -> incomplete.message;
      case Storage storage -> storage.message;
      case Findings findings -> findings.message;
      case Interrupted ignored -> "stopped before the answer was complete";
    };
  }

  /** The venue's code; empty where none came. */
  default String code() {
    return switch (this) {
      case CredentialsRefused refused -> refused.code;
      case NotPermitted notPermitted -> notPermitted.code;
      case RateLimited limited -> limited.code;
      case Unreachable unreachable -> unreachable.code;
      case Refused refused -> refused.code;
      case InvalidArguments ignored ->
          "";
      case CredentialsMissing ignored ->
          "";
      case Unreadable ignored ->
          "";
      case Incomplete ignored ->
          "";
      case Storage ignored ->
          "";
      case Findings ignored ->
          "";
      case Interrupted ignored ->
          "";
    };
  }

  /** Whether the same question may well be answered later. */
  default boolean retryable() {
    return kind().retryable(); // two failures know better, and say so themselves
  }

  /** How long to wait before asking again; zero where nobody said. */
  default Duration retryAfter() {
    return this instanceof RateLimited limited ? limited.retryAfter : Duration.ZERO;
  }

  /** What to do next, in a sentence. */
  default String hint() {
    return switch (this) {
      case InvalidArguments invalid -> invalid.advice();
      case CredentialsMissing missing -> missing.hint;
      case CredentialsRefused refused -> VenueCode.hint(refused.code, kind());
      case NotPermitted notPermitted -> VenueCode.hint(notPermitted.code, kind());
      case RateLimited limited -> VenueCode.hint(limited.code, kind());
      case Unreachable unreachable ->
          unreachable.retryable
              ? VenueCode.hint(unreachable.code, kind())
              : "Somebody may stand between this machine and the exchange, or its clock is wrong;"
                  + " check both before asking again.";
      case Unreadable ignored ->
          "Ask again later; if it lasts, something between this machine and the exchange answers"
              + " in its place.";
      case Refused refused -> VenueCode.hint(refused.code, kind());
      case Incomplete ignored ->
          "The result names what is missing and why; ask again when that is mended.";
      case Storage storage -> storage.hint;
      case Findings ignored -> "Read the findings; each says what to do.";
      case Interrupted ignored -> "Ask again when it suits.";
    };
  }

  /** The problems of invalid arguments; empty otherwise. */
  default List<Problem> problems() {
    return this instanceof InvalidArguments invalid ? invalid.problems : List.of();
  }
}
