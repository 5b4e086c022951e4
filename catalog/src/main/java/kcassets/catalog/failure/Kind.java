package kcassets.catalog.failure;

import java.util.Locale;

/** The kinds of failure: names and exit codes that scripts and agents branch on. Never changed. */
public enum Kind {
  /** A fault of this program. */
  INTERNAL(1, false, "a fault of this program", Advice.Step.REPORT_FAULT),
  /** Nothing was sent: the arguments are wrong. */
  INVALID_ARGUMENTS(
      2,
      false,
      "nothing was sent: the arguments are wrong",
      "Correct every problem listed and ask again; nothing was sent."),
  /** There is no such account, or its stored credentials cannot be used. */
  CREDENTIALS_MISSING(
      3,
      false,
      "there is no such account, or its stored credentials cannot be used",
      Advice.Step.STORE_ACCOUNT),
  /** The exchange refuses the key, secret, passphrase or time stamp. */
  CREDENTIALS_REFUSED(
      3,
      false,
      "the exchange refuses the key, secret, passphrase or time stamp",
      Advice.Step.CHECK_ACCOUNT),
  /** The key, the account or the place may not ask this. */
  NOT_PERMITTED(
      4,
      false,
      "the key, the account or the place may not ask this",
      "The exchange knows the key and says no; its message says why."),
  /** Still limited after the waiting that is allowed. */
  RATE_LIMITED(
      5, true, "still limited after the waiting that is allowed", Advice.Step.ALLOW_MORE_TIME),
  /** The exchange did not answer, or was not able to. */
  UNREACHABLE(
      6,
      true,
      "the exchange did not answer, or was not able to",
      "Check the network, and ask again in a moment."),
  /** What came back is not an answer of the exchange. */
  UNREADABLE(
      6,
      true,
      "what came back is not an answer of the exchange",
      "Ask again later; if it lasts, something stands between this machine and the exchange."),
  /** The exchange refuses the question for another reason. */
  REFUSED(
      7, false, "the exchange refuses the question for another reason", Advice.Step.READ_MESSAGE),
  /** The result is printed, but something that exists is missing from it. */
  INCOMPLETE(
      8,
      false,
      "the result is printed, but something that exists is missing from it",
      "Use what is printed, say what is missing, and ask again."),
  /** Local data cannot be read or written. */
  STORAGE(
      9,
      false,
      "local data cannot be read or written",
      "Look at who may read and write the files, and at the space on the disk."),
  /** An audit or a watch found something that needs a person. */
  FINDINGS(
      10,
      false,
      "an audit or a watch found something that needs a person",
      "Read the findings; each says what to do."),
  /** Stopped by the user. */
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

  /**
   * {@return whether the same question may as a rule be answered later; a single failure may
   * differ}
   */
  public boolean retryable() {
    return retryable;
  }

  /** {@return the exit code of the program when it fails this way} */
  public int exitCode() {
    return exitCode;
  }

  /** {@return when it happens, in a clause} */
  public String meaning() {
    return meaning;
  }

  /** {@return what to do about it as a rule; a single failure may know better} */
  public Advice advice() {
    return advice;
  }

  /** {@return the stable name: {@code rate_limited}} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
