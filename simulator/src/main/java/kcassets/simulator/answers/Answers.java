package kcassets.simulator.answers;

/** Finds the answer of each operation. A new operation needs a line here and its answer. */
public final class Answers {
  private Answers() {}

  /**
   * Writes the {@code data} of an answer.
   *
   * @throws Refusal where the venue says no
   */
  public static void write(Question question, Json json) {
    switch (question.operation()) {
      case ACCOUNT_SUMMARY -> AccountAnswers.summary(question, json);
      case API_KEY_INFO -> KeyAnswers.callingKey(question, json);
      case SPOT_ACCOUNT_TYPE -> AccountAnswers.type(question, json);
      case SPOT_ACCOUNTS -> AccountAnswers.list(question, json);
      case SPOT_ACCOUNT -> AccountAnswers.one(question, json);
      case CROSS_MARGIN_ACCOUNT -> MarginAnswers.cross(question, json);
      case ISOLATED_MARGIN_ACCOUNTS -> MarginAnswers.isolated(question, json);
      case FUTURES_ACCOUNT -> FuturesAnswers.account(question, json);
      case SPOT_LEDGERS -> LedgerAnswers.spot(question, json);
      case TRADE_HF_LEDGERS -> LedgerAnswers.trade(question, json);
      case MARGIN_HF_LEDGERS -> LedgerAnswers.margin(question, json);
      case FUTURES_LEDGERS -> FuturesLedgerAnswer.write(question, json);
      case SUB_ACCOUNTS -> SubAccountAnswers.list(question, json);
      case SUB_ACCOUNT_BALANCE -> SubAccountAnswers.balance(question, json);
      case SUB_ACCOUNT_SPOT_BALANCES -> SubAccountAnswers.balances(question, json);
      case SUB_ACCOUNT_FUTURES_BALANCES -> FuturesAnswers.everybody(question, json);
      case SUB_ACCOUNT_API_KEYS -> KeyAnswers.ofSubAccount(question, json);
      case DEPOSIT_ADDRESSES -> DepositAnswers.addresses(question, json);
      case DEPOSITS -> DepositAnswers.list(question, json);
      case WITHDRAWAL_QUOTAS -> QuotaAnswers.withdrawal(question, json);
      case WITHDRAWAL -> WithdrawalAnswers.one(question, json);
      case WITHDRAWALS -> WithdrawalAnswers.list(question, json);
      case TRANSFER_QUOTAS -> QuotaAnswers.transfer(question, json);
      case BASIC_FEE -> FeeAnswers.basic(question, json);
      case SPOT_TRADE_FEES -> FeeAnswers.pairs(question, json);
      case FUTURES_TRADE_FEE -> FeeAnswers.contract(question, json);
      case SERVER_TIME, FUTURES_SERVER_TIME -> json.whole(question.now());
      case SERVICE_STATUS, FUTURES_SERVICE_STATUS -> PublicAnswers.status(json);
      case FIAT_PRICES -> PublicAnswers.prices(question, json);
      case CURRENCIES -> CurrencyAnswers.all(question, json);
      case CURRENCY -> CurrencyAnswers.one(question, json);
      case FUTURES_CONTRACTS -> ContractAnswers.active(question, json);
    }
  }
}
