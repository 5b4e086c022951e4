package kcassets.simulator.world;

/**
 * Another reading of something that no source settles, so that a client can be tried against both;
 * or another state that an account may be in. Without any, the venue behaves in the likeliest way.
 */
public enum Quirk {
  /** Rows at {@code endAt} are left out of windows; both ends are included by default. */
  EXCLUSIVE_END,
  /** The futures row at {@code offset} is given again. */
  OFFSET_REPEATED,
  /** Deposits and withdrawals answer without a currency, for all of them. */
  CURRENCY_OPTIONAL,
  /** Rows of deposits carry no id. */
  DEPOSITS_WITHOUT_ID,
  /** Every fiftieth row of {@code spot-ledgers} lacks its amount: a fault, not another reading. */
  ROWS_WITHOUT_AMOUNT,
  /** An empty list comes as null. */
  NULL_LISTS,
  /** Futures transfers out carry no sign; they are negative by default. */
  UNSIGNED_TRANSFERS,
  /** The spot wallet is of the old high-frequency kind, {@code trade_hf}. */
  LEGACY_HIGH_FREQUENCY,
  /** Margin rows call their accounts {@code MARGIN_V2} and {@code ISOLATED_V2}. */
  OLD_MARGIN_NAMES,
  /** The master's account is a Unified one, of which the list of spot accounts shows nothing. */
  UNIFIED_ACCOUNT,
  /** A Unified account of which the list still shows the funding wallet. */
  UNIFIED_BUT_FUNDING,
  /** The first sub-account has a key that may withdraw: a careless owner, not another reading. */
  WITHDRAWING_SUB_KEY,
  /** Every sub-account holds fifty coins more: a wide portfolio, not another reading. */
  FIFTY_COINS_IN_SUB_ACCOUNTS
}
