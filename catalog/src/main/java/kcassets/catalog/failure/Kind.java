package kcassets.catalog.failure;

import java.util.Locale;

/** The kinds of failure: names and exit codes that scripts and agents branch on. Never changed. */
public enum Kind {
  INTERNAL(1, "a fault of this program"),
  INVALID_ARGUMENTS(2, "nothing was sent: the arguments are wrong"),
  CREDENTIALS_MISSING(3, "there is no such account, or its stored credentials cannot be used"),
  CREDENTIALS_REFUSED(3, "the exchange refuses the key, secret, passphrase or time stamp"),
  NOT_PERMITTED(4, "the key, the account or the place may not ask this"),
  RATE_LIMITED(5, "still limited after the waiting that is allowed"),
  UNREACHABLE(6, "the exchange did not answer, or was not able to"),
  UNREADABLE(6, "what came back is not an answer of the exchange"),
  REFUSED(7, "the exchange refuses the question for another reason"),
  INCOMPLETE(8, "the result is printed, but something that exists is missing from it"),
  STORAGE(9, "local data cannot be read or written"),
  FINDINGS(10, "an audit or a watch found something that needs a person"),
  INTERRUPTED(130, "stopped by the user");

  private final int exitCode;
  private final String meaning;

  Kind(int exitCode, String meaning) {
    this.exitCode = exitCode;
    this.meaning = meaning;
  }

  /** The exit code of the program when it fails this way. */
  public int exitCode() {
    return exitCode;
  }

  /** When it happens, in a clause. */
  public String meaning() {
    return meaning;
  }

  /** The stable name: {@code rate_limited}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
