package kcassets.simulator.answers;

/** Finds the file that answers an operation: one for each group of the catalog. */
public final class Answers {
  private Answers() {}

  /**
   * Writes the {@code data} of an answer.
   *
   * @throws Refusal where the venue says no
   */
  public static void write(Question question, JsonAnswer json) {
    switch (question.operation().endpoint().group()) {
      case ACCOUNT -> AccountAnswers.write(question, json);
      case SUB_ACCOUNTS -> SubAccountAnswers.write(question, json);
      case DEPOSITS -> DepositAnswers.write(question, json);
      case WITHDRAWALS -> WithdrawalAnswers.write(question, json);
      case TRANSFER -> QuotaAnswers.write(question, json);
      case FEES -> FeeAnswers.write(question, json);
      case PUBLIC -> PublicAnswers.write(question, json);
    }
  }

  /** That nobody has written an answer yet, which the sweep over all operations finds. */
  static IllegalStateException missing(Question question) {
    return new IllegalStateException("nothing answers " + question.operation().command());
  }
}
