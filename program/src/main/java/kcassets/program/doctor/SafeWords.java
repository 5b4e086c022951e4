package kcassets.program.doctor;

import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.VenueCode;

/**
 * A failure in words that may be shown to strangers. The exchange's own message may quote an
 * address or a key, and those of the store name accounts; so neither is repeated.
 */
final class SafeWords {
  private SafeWords() {}

  static String of(Failure failure) {
    if (!failure.code().isEmpty()) {
      return VenueCode.of(failure.code())
          .map(code -> code.meaning() + " (code " + code.code() + ")")
          .orElse("the exchange refused with a code that is not known here");
    }
    return switch (failure) {
      case Failure.Unreachable unreachable -> unreachable.message(); // without a code, ours
      case Failure.NoConnection none -> none.message();
      case Failure.Unreadable _, Failure.RateLimited _ -> failure.kind().meaning();
      case Failure.CredentialsRefused _,
          Failure.NotPermitted _,
          Failure.Refused _,
          Failure.InvalidArguments _,
          Failure.CredentialsMissing _,
          Failure.Incomplete _,
          Failure.Storage _,
          Failure.Findings _,
          Failure.Interrupted _ ->
          failure.kind().meaning();
    };
  }
}
