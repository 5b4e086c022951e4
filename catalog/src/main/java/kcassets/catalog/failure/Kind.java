package kcassets.catalog.failure;

import java.util.Locale;

/** The kinds of failure: names and exit codes that scripts and agents branch on. Never changed. */
public enum Kind {
  INTERNAL(1, false, "a fault of this program", Advice.Step.REPORT_FAULT),
  INVALID_ARGUMENTS(
      2,
      false,
      "nothing was sent: the arguments are wrong",
      "Correct every problem listed and ask again; nothing was sent."),
  CREDENTIALS_MISSING(
      3,
      false,
      "there is no such account, or its stored credentials cannot be used",
      Advice.Step.STORE_ACCOUNT),
  CREDENTIALS_REFUSED(
      3,
      false,
      "the exchange refuses the key, secret, passphrase or time stamp",
      Advice.Step.CHECK_ACCOUNT),
  NOT_PERMITTED(
      4,
      false,
      "the key, the account or the place may not ask this",
      "The exchange knows the key and says no; its message says why."),
  RATE_LIMITED(
      5, true, "still limited after the waiting that is allowed", Advice.Step.ALLOW_MORE_TIME),
  UNREACHABLE(
      6,
      true,
      "the exchange did not answer, or was not able to",
      "Check the network, and ask again in a moment."),
  UNREADABLE(
      6,
      true,
      "what came back is not an answer of the exchange",
      "Ask again later; if it lasts, something stands between this machine and the exchange."),
  REFUSED(
      7, false, "the exchange refuses the question for another reason", Advice.Step.READ_MESSAGE),
  INCOMPLETE(
      8,
      false,
      "the result is printed, but something that exists is missing from it",
      "Use what is printed, say what is missing, and ask again."),
  STORAGE(
      9,
      false,
      "local data cannot be read or written",
      "Look at who may read and write the files, and at the space on the disk."),
  FINDINGS(
      10,
      false,
      "an audit or a watch found something that needs a person",
      "Read the findings; each says what to do."),
  INTERRUPTED(130, true, "stopped by the user", "Ask again when it suits.");

  private final int exitCode;
  private final boolean retryable;
  private final String meaning;
  private final Advice advice;

  Kind(int exitCode, boolean retryable, String meaning, String advice) {
    this(exitCode, retryable, meaning, Advice.of(advice));
  }

  Kind(int exitCode, boolean retryable, String meaning, Advice advice) {
    this.exitCode = exitCode;
    this.retryable = retryable;
    this.meaning = meaning;
    this.advice = advice;
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

  /** What to do about it as a rule; a single failure may know better. */
  public Advice advice() {
    return advice;
  }

  /** The stable name: {@code rate_limited}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
