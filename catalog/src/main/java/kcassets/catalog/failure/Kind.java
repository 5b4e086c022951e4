package kcassets.catalog.failure;

import java.util.Locale;

/** The kinds of failure: names and exit codes that scripts and agents branch on. Never changed. */
public enum Kind {
  INTERNAL(1, false, "a fault of this program"),
  INVALID_ARGUMENTS(2, false, "nothing was sent: the arguments are wrong"),
  CREDENTIALS_MISSING(
      3, false, "there is no such account, or its stored credentials cannot be used"),
  CREDENTIALS_REFUSED(3, false, "the exchange refuses the key, secret, passphrase or time stamp"),
  NOT_PERMITTED(4, false, "the key, the account or the place may not ask this"),
  RATE_LIMITED(5, true, "still limited after the waiting that is allowed"),
  UNREACHABLE(6, true, "the exchange did not answer, or was not able to"),
  UNREADABLE(6, true, "what came back is not an answer of the exchange"),
  REFUSED(7, false, "the exchange refuses the question for another reason"),
  INCOMPLETE(8, false, "the result is printed, but something that exists is missing from it"),
  STORAGE(9, false, "local data cannot be read or written"),
  FINDINGS(10, false, "an audit or a watch found something that needs a person"),
  INTERRUPTED(130, true, "stopped by the user");

  private final int exitCode;
  private final boolean retryable;
  private final String meaning;

  Kind(int exitCode, boolean retryable, String meaning) {
    this.exitCode = exitCode;
    this.retryable = retryable;
    this.meaning = meaning;
  }

  /** Whether the same question may as a rule be answered later; a single failure may differ. */
  public boolean retryable() {
    return retryable;
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
