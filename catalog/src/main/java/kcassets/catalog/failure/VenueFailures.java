package kcassets.catalog.failure;

import java.time.Duration;

/** Makes failures of the venue's answers. */
public final class VenueFailures {
  private VenueFailures() {}

  /**
   * {@return the failure that an answer with a code other than success is}
   *
   * @param code the venue's code
   * @param message the venue's words, already scrubbed
   * @param retryAfter how long the answer asks us to wait; zero when it does not
   */
  public static Failure of(String code, String message, Duration retryAfter) {
    String words = message.isBlank() ? meaningOf(code) : message;
    return switch (kindOf(code)) {
      case CREDENTIALS_REFUSED -> new Failure.CredentialsRefused(code, words);
      case NOT_PERMITTED -> new Failure.NotPermitted(code, words);
      case RATE_LIMITED -> new Failure.RateLimited(code, words, orBlock(code, retryAfter));
      case UNREACHABLE -> new Failure.Unreachable(code, words);
      case INTERNAL,
          INVALID_ARGUMENTS,
          CREDENTIALS_MISSING,
          UNREADABLE,
          REFUSED,
          INCOMPLETE,
          STORAGE,
          FINDINGS,
          INTERRUPTED ->
          new Failure.Refused(code, words);
    };
  }

  /**
   * {@return the kind of any code, known or not}
   *
   * @param code the venue's code; empty where none came
   */
  public static Kind kindOf(String code) {
    return VenueCode.of(code)
        .map(VenueCode::kind)
        .orElseGet(() -> CodeRange.of(code).map(CodeRange::kind).orElse(Kind.REFUSED));
  }

  /** What to do about a code, or about the kind where the code is unknown. */
  static Advice advice(String code, Kind kind) {
    return VenueCode.of(code).map(VenueCode::advice).orElseGet(kind::advice);
  }

  private static String meaningOf(String code) {
    return VenueCode.of(code)
        .map(VenueCode::meaning)
        .orElse("the exchange refused with code " + code);
  }

  private static Duration orBlock(String code, Duration asked) {
    return asked.isZero() ? VenueCode.of(code).map(VenueCode::block).orElse(Duration.ZERO) : asked;
  }
}
