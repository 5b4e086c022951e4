package kcassets.simulator.world;

import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;

/** What the catalog's examples ask for exists here under those very names. */
final class Examples {
  static final String ACCOUNT_ID = of(Operation.SPOT_ACCOUNT, "accountId");
  static final String SUB_USER_ID = of(Operation.SUB_ACCOUNT_BALANCE, "subUserId");
  static final String SUB_NAME = of(Operation.SUB_ACCOUNT_API_KEYS, "subName");
  static final String SUB_KEY = of(Operation.SUB_ACCOUNT_API_KEYS, "apiKey");
  static final String WITHDRAWAL_ID = of(Operation.WITHDRAWAL, "withdrawalId");
  static final String WITHDRAWN_CURRENCY = of(Operation.WITHDRAWALS, "currency");
  static final String DEPOSITED_CURRENCY = of(Operation.DEPOSITS, "currency");
  static final String ACCOUNT_CURRENCY = of(Operation.SPOT_ACCOUNTS, "currency");

  private Examples() {}

  private static String of(Operation operation, String parameter) {
    return operation.endpoint().parameter(parameter).map(Parameter::example).orElseThrow();
  }
}
