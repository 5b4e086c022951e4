package kcassets.catalog;

import static kcassets.catalog.Endpoint.get;
import static kcassets.catalog.Host.FUTURES;
import static kcassets.catalog.Host.SPOT;
import static kcassets.catalog.Ordered.words;
import static kcassets.catalog.Parameters.ACCOUNT_ID;
import static kcassets.catalog.Parameters.BASE;
import static kcassets.catalog.Parameters.CHAIN;
import static kcassets.catalog.Parameters.CONTRACT;
import static kcassets.catalog.Parameters.CURRENCY_CODE;
import static kcassets.catalog.Parameters.CURRENCY_LIST;
import static kcassets.catalog.Parameters.CURRENT_PAGE;
import static kcassets.catalog.Parameters.DIRECTION;
import static kcassets.catalog.Parameters.END_AT;
import static kcassets.catalog.Parameters.HEX_ID;
import static kcassets.catalog.Parameters.KEY_NAME;
import static kcassets.catalog.Parameters.LAST_ID;
import static kcassets.catalog.Parameters.LIMIT;
import static kcassets.catalog.Parameters.ONE_CURRENCY;
import static kcassets.catalog.Parameters.PAIR;
import static kcassets.catalog.Parameters.QUOTE_CURRENCY;
import static kcassets.catalog.Parameters.SETTLEMENT_CURRENCY;
import static kcassets.catalog.Parameters.START_AT;
import static kcassets.catalog.Parameters.START_BEFORE_END;
import static kcassets.catalog.Parameters.meanings;
import static kcassets.catalog.Parameters.pageSize;
import static kcassets.catalog.Wallet.CROSS_MARGIN;
import static kcassets.catalog.Wallet.FUNDING;
import static kcassets.catalog.Wallet.ISOLATED_MARGIN;
import static kcassets.catalog.Wallet.OPTION;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The catalog: every question that can be asked, one constant each. Commands, tools, help,
 * validation, simulator routes, budgets and document tables are derived from it.
 */
public enum Operation {
  /** VIP level and sub-account counters: one flat object of integers. */
  ACCOUNT_SUMMARY(
      get(Group.ACCOUNT, SPOT, "/api/v2/user-info")
          .gives("VIP level, and how many sub-accounts there are and may be.")
          .notFor("Balances: use {spot-accounts}. Rights of the key: use {api-key-info}.")
          .page("api-3470119")
          .holdsNothing()
          .costs(Pool.MANAGEMENT, 20)),

  /** What the calling key is. {@code expiredAt} and {@code createdAt} are epoch milliseconds. */
  API_KEY_INFO(
      get(Group.ACCOUNT, SPOT, "/api/v1/user/api-key")
          .gives("What the calling key is: owner uid, rights, version, IP list, expiry.")
          .notFor("Keys of sub-accounts: use {sub-account-api-keys}.")
          .page("api-3470130")
          .unconfirmed(
              "The types of parentUid, region, kycStatus, expiredAt, thirdPartyApp and siteType,"
                  + " which the change log added; they may be absent.",
              "The cost: one client books 10 of the Spot quota.")
          .holdsNothing()
          .costs(Pool.MANAGEMENT, 20)),

  /** A bare boolean: does the spot wallet live in the legacy {@code trade_hf} account? */
  SPOT_ACCOUNT_TYPE(
      get(Group.ACCOUNT, SPOT, "/api/v1/hf/accounts/opened")
          .gives("Whether spot assets live in the legacy high-frequency account: true or false.")
          .notFor("Balances: use {spot-accounts}.")
          .page("api-3470120")
          .unconfirmed("The weight: one client books 10.")
          .holdsNothing()
          .costs(Pool.SPOT, 30)),

  /** Funding and spot balances, one row per currency and account type; decimals are strings. */
  SPOT_ACCOUNTS(
      get(Group.ACCOUNT, SPOT, "/api/v1/accounts")
          .gives("Funding, spot and option balances: one row per currency and account type.")
          .notFor(
              "Margin: use {cross-margin-account} or {isolated-margin-accounts}. Futures: use"
                  + " {futures-account}. Sub-accounts: use {sub-account-spot-balances}.")
          .page("api-3470125")
          .takes(
              ONE_CURRENCY.means("Only this currency."),
              Parameter.of(
                  "type",
                  "main",
                  new Domain.Choice(
                      meanings(
                          "main", "funding account",
                          "trade", "spot trading account",
                          "option", "options account")),
                  "Only this kind of account."))
          .holds(FUNDING, Wallet.SPOT, OPTION)
          .costs(Pool.MANAGEMENT, 5)),

  /** One balance; neither the id nor the account type is repeated in the answer. */
  SPOT_ACCOUNT(
      get(Group.ACCOUNT, SPOT, "/api/v1/accounts/{accountId}")
          .gives("One funding or spot balance, by its account id.")
          .notFor("Finding the id: use {spot-accounts}, which gives all balances at once.")
          .page("api-3470126")
          .takes(
              Parameter.of(
                      "accountId",
                      "65a1f0c2d4b8e90001a2b3c4",
                      ACCOUNT_ID,
                      "The id of a row of {spot-accounts}.")
                  .mandatory())
          .unconfirmed("What an unknown id is answered with: an error 400100, or no data.")
          .repeats(FUNDING, Wallet.SPOT, OPTION)
          .costs(Pool.MANAGEMENT, 5)),

  /** Cross-margin assets, debts and risk: totals and one row per currency. */
  CROSS_MARGIN_ACCOUNT(
      get(Group.ACCOUNT, SPOT, "/api/v3/margin/accounts")
          .gives("Cross-margin assets, debts, interest and risk, one row per currency.")
          .notFor("Isolated margin: use {isolated-margin-accounts}.")
          .page("api-3470127")
          .takes(
              QUOTE_CURRENCY,
              Parameter.of(
                      "queryType",
                      "MARGIN",
                      new Domain.Choice(
                          meanings(
                              "MARGIN", "the cross-margin account",
                              "MARGIN_V2", "its old name, being phased out",
                              "ALL", "the aggregate that the web site shows")),
                      "Which cross-margin account to read.")
                  .assumed("MARGIN"))
          .unconfirmed("The code that answers where margin is not opened: 130201 or 130306.")
          .holds(CROSS_MARGIN)
          .costs(Pool.SPOT, 15)),

  /** Isolated-margin positions, one per pair, each with a base and a quote leg. */
  ISOLATED_MARGIN_ACCOUNTS(
      get(Group.ACCOUNT, SPOT, "/api/v3/isolated/accounts")
          .gives("Isolated-margin positions, one per pair, with assets, debts and risk.")
          .notFor("Cross margin: use {cross-margin-account}.")
          .page("api-3470128")
          .takes(
              Parameter.of("symbol", "BTC-USDT", PAIR, "Only this pair; all pairs when left out."),
              QUOTE_CURRENCY,
              Parameter.of(
                      "queryType",
                      "ISOLATED",
                      new Domain.Choice(
                          meanings(
                              "ISOLATED", "the isolated-margin account",
                              "ISOLATED_V2", "its old name, being phased out",
                              "ALL", "the aggregate that the web site shows")),
                      "Which isolated-margin account to read.")
                  .assumed("ISOLATED"))
          .holds(ISOLATED_MARGIN)
          .costs(Pool.SPOT, 15)),

  /** Futures wallet of one settlement currency; every amount is a JSON number. */
  FUTURES_ACCOUNT(
      get(Group.ACCOUNT, FUTURES, "/api/v1/account-overview")
          .gives("The futures wallet of one settlement currency: equity, margin, profit and loss.")
          .notFor(
              "Futures wallets of sub-accounts: use {sub-account-futures-balances}. Which settlement"
                  + " currencies there are: use {futures-contracts}.")
          .page("api-3470129")
          .needs(Permission.FUTURES)
          .takes(SETTLEMENT_CURRENCY.assumed("XBT"))
          .unconfirmed("Whether General alone suffices; one source says Futures.")
          .holds(Wallet.FUTURES)
          .costs(Pool.FUTURES, 5)),

  /** Movements of the funding and spot accounts, newest first; amounts carry no sign. */
  SPOT_LEDGERS(
      get(Group.ACCOUNT, SPOT, "/api/v1/accounts/ledgers")
          .gives("Movements of funding and spot accounts, newest first, up to a year back.")
          .notFor(
              "Trades of the spot wallet: use {trade-hf-ledgers}. Margin: use {margin-hf-ledgers}."
                  + " Futures: use {futures-ledgers}.")
          .page("api-3470121")
          .takes(
              CURRENCY_LIST,
              DIRECTION,
              Parameter.of(
                  "bizType",
                  "TRANSFER",
                  new Domain.OpenChoice(
                      words(
                          "DEPOSIT",
                          "WITHDRAW",
                          "TRANSFER",
                          "SUB_TRANSFER",
                          "TRADE_EXCHANGE",
                          "MARGIN_EXCHANGE",
                          "KUCOIN_BONUS",
                          "BROKER_TRANSFER")),
                  "Only movements of this business type."),
              START_AT,
              END_AT,
              CURRENT_PAGE,
              pageSize(10, 500, 50))
          .rules(START_BEFORE_END, new Rule.Span("startAt", "endAt", Duration.ofHours(24)))
          .pages(Paging.pages(), new Paging.Rows(List.of("id"), List.of(), "createdAt"))
          .history(History.spans(Duration.ofHours(24)).keeps(Duration.ofDays(365)))
          .unconfirmed(
              "That the last 24 hours are meant without startAt and endAt.",
              "Whether startAt and endAt are included: seams overlap and rows are told by id.",
              "Whether trades of the spot wallet appear here too: never add this ledger to"
                  + " {trade-hf-ledgers}.")
          .holdsNothing()
          .costs(Pool.MANAGEMENT, 2)),

  /** Movements of the spot wallet with its running balance; {@code createdAt} is a string. */
  TRADE_HF_LEDGERS(
      get(Group.ACCOUNT, SPOT, "/api/v1/hf/accounts/ledgers")
          .gives("Movements of the spot wallet (trades, fees, transfers) of the last 7 days.")
          .notFor("Funding movements, or older ones: use {spot-ledgers}.")
          .page("api-3470122")
          .takes(
              CURRENCY_LIST,
              DIRECTION,
              Parameter.of(
                  "bizType",
                  "TRADE_EXCHANGE",
                  new Domain.OpenChoice(
                      meanings(
                          "TRADE_EXCHANGE", "trade",
                          "TRANSFER", "transfer between own accounts",
                          "SUB_TRANSFER", "transfer with a sub-account",
                          "RETURNED_FEES", "fee given back",
                          "DEDUCTION_FEES", "fee deducted",
                          "OTHER", "anything else")),
                  "Only movements of this business type."),
              LAST_ID,
              LIMIT,
              START_AT,
              END_AT)
          .rules(START_BEFORE_END)
          .pages(Paging.idCursor(), new Paging.Rows(List.of("id"), List.of(), "createdAt"))
          .history(History.lastDaysOnly(7))
          .unconfirmed(
              "That ids grow with createdAt.",
              "That 7 days are kept; an older page said 3, so read it every 3 days.",
              "The window without startAt and endAt, and whether the two are included.",
              "Whether amount is net of the fee for debits, as it is for credits.")
          .holdsNothing()
          .costs(Pool.SPOT, 2)),

  /** Movements of cross and isolated margin; ids and times are integers here. */
  MARGIN_HF_LEDGERS(
      get(Group.ACCOUNT, SPOT, "/api/v3/hf/margin/account/ledgers")
          .gives("Movements of cross and isolated margin accounts of the last 3 days.")
          .notFor("The spot wallet: use {trade-hf-ledgers}. Funding: use {spot-ledgers}.")
          .page("api-3470123")
          .takes(
              CURRENCY_LIST,
              DIRECTION,
              Parameter.of(
                  "bizType",
                  "TRANSFER",
                  new Domain.OpenChoice(
                      meanings(
                          "TRANSFER", "transfer",
                          "MARGIN_EXCHANGE", "cross-margin trade",
                          "ISOLATED_EXCHANGE", "isolated-margin trade",
                          "LIQUIDATION", "forced close",
                          "ASSERT_RETURN", "assets handed back after a forced close")),
                  "Only movements of this business type."),
              LAST_ID,
              LIMIT,
              START_AT,
              END_AT)
          .rules(START_BEFORE_END)
          .pages(Paging.idCursor(), new Paging.Rows(List.of("id"), List.of(), "createdAt"))
          .history(History.lastDaysOnly(3))
          .unconfirmed(
              "Whether id and createdAt are integers or strings; both are read.",
              "The window without startAt and endAt, and whether the two are included.")
          .holdsNothing()
          .costs(Pool.SPOT, 2)),

  /** Movements of the futures wallet; amounts are JSON numbers, Pending rows are provisional. */
  FUTURES_LEDGERS(
      get(Group.ACCOUNT, FUTURES, "/api/v1/transaction-history")
          .gives("Movements of the futures wallet, newest first; rows still Pending come first.")
          .notFor("The wallet's balance: use {futures-account}.")
          .page("api-3470124")
          .takes(
              Parameter.of(
                  "currency",
                  "USDT",
                  CURRENCY_CODE,
                  "Only this settlement currency, such as XBT, USDT or USDC."),
              Parameter.of(
                  "type",
                  "RealisedPNL",
                  new Domain.OpenChoice(
                      meanings(
                          "RealisedPNL", "profit or loss of a settlement period",
                          "Deposit", "deposit",
                          "Withdrawal", "withdrawal",
                          "Transferin", "transfer in; answers spell it TransferIn",
                          "TransferOut", "transfer out")),
                  "Only rows of this type; sources spell it differently, so rather filter the"
                      + " answer."),
              Parameter.of(
                  "offset",
                  "1000000",
                  new Domain.WholeNumber(0, Long.MAX_VALUE),
                  "The smallest offset of the answer before that is not negative."),
              Parameter.of(
                      "forward",
                      "true",
                      new Domain.Flag(),
                      "true goes on to older rows, false back to newer ones.")
                  .assumed("true"),
              Parameter.of(
                      "maxCount",
                      "20",
                      new Domain.WholeNumber(1, Integer.MAX_VALUE),
                      "Rows of one answer.")
                  .assumed("50"),
              START_AT,
              END_AT)
          .rules(START_BEFORE_END, new Rule.Span("startAt", "endAt", Duration.ofHours(24)))
          .pages(
              Paging.offsetCursor(),
              new Paging.Rows(
                  List.of("currency", "offset"), List.of("currency", "type", "remark"), "time"))
          .history(History.spans(Duration.ofHours(24)))
          .unconfirmed(
              "How far it looks back, and whether startAt and endAt are included.",
              "Whether leaving currency out means all of them.",
              "Whether the row at offset is repeated: rows are told by currency and offset.",
              "The largest maxCount.",
              "Which spelling of type the filter takes, and the sign of transfers.",
              "The pool: one older page said Management.")
          .holdsNothing()
          .costs(Pool.FUTURES, 2)),

  /** Sub-accounts with status and rights; {@code userId} is what sub-account-balance asks for. */
  SUB_ACCOUNTS(
      get(Group.SUB_ACCOUNTS, SPOT, "/api/v2/sub/user")
          .gives("Sub-accounts with their ids, status and what they may trade.")
          .notFor("Their balances: use {sub-account-spot-balances}.")
          .page("api-3470131")
          .takes(CURRENT_PAGE, pageSize(1, 100, 10))
          .pages(Paging.pages(), new Paging.Rows(List.of("userId"), List.of(), ""))
          .unconfirmed("Whether a sub-account's key is refused with 400007 or 400010.")
          .holdsNothing()
          .costs(Pool.MANAGEMENT, 20)),

  /** Funding, spot and margin balances of one sub-account, in four arrays. */
  SUB_ACCOUNT_BALANCE(
      get(Group.SUB_ACCOUNTS, SPOT, "/api/v1/sub-accounts/{subUserId}")
          .gives("Funding, spot and margin balances of one sub-account.")
          .notFor(
              "All sub-accounts at once: use {sub-account-spot-balances}. Futures: use"
                  + " {sub-account-futures-balances}.")
          .page("api-3470132")
          .takes(
              Parameter.of(
                      "subUserId",
                      "65a1f0c2d4b8e90001a2b3d5",
                      HEX_ID,
                      "The userId of a row of {sub-accounts}; not the numeric uid.")
                  .mandatory(),
              Parameter.of(
                      "includeBaseAmount",
                      "false",
                      new Domain.Flag(),
                      "true lists every currency, false hides zero balances.")
                  .assumed("false"),
              Parameter.of(
                  "baseCurrency", "USDT", CURRENCY_CODE, "The currency to value balances in."),
              Parameter.of(
                  "baseAmount",
                  "1",
                  new Domain.DecimalNumber(),
                  "Only balances worth at least this much."))
          .repeats(FUNDING, Wallet.SPOT, CROSS_MARGIN)
          .costs(Pool.MANAGEMENT, 15)),

  /** The same for all sub-accounts, page by page. */
  SUB_ACCOUNT_SPOT_BALANCES(
      get(Group.SUB_ACCOUNTS, SPOT, "/api/v2/sub-accounts")
          .gives("Funding, spot and margin balances of all sub-accounts.")
          .notFor(
              "One sub-account: use {sub-account-balance}. Futures: use"
                  + " {sub-account-futures-balances}.")
          .page("api-3470133")
          .takes(CURRENT_PAGE, pageSize(10, 100, 10))
          .pages(Paging.pages(), new Paging.Rows(List.of("subUserId"), List.of(), ""))
          .holds(FUNDING, Wallet.SPOT, CROSS_MARGIN)
          .costs(Pool.MANAGEMENT, 20)),

  /** Futures wallets of master and sub-accounts; the master is the row {@code main}. */
  SUB_ACCOUNT_FUTURES_BALANCES(
      get(Group.SUB_ACCOUNTS, FUTURES, "/api/v1/account-overview-all")
          .gives("Futures wallets of the master and all sub-accounts in one settlement currency.")
          .notFor("Adding {futures-account} on top: the master is already in the totals as main.")
          .page("api-3470134")
          .takes(SETTLEMENT_CURRENCY.assumed("XBT"))
          .unconfirmed("Whether General suffices, as it does not for {futures-account}.")
          .holds(Wallet.FUTURES)
          .costs(Pool.FUTURES, 6)),

  /** API keys of one sub-account; no secret is ever among them. */
  SUB_ACCOUNT_API_KEYS(
      get(Group.SUB_ACCOUNTS, SPOT, "/api/v1/sub/api-key")
          .gives("API keys of one sub-account with their rights and IP lists.")
          .notFor("The calling key itself: use {api-key-info}.")
          .page("api-3470136")
          .takes(
              Parameter.of("apiKey", "sim-sub-key-1", KEY_NAME, "Only this key, by its public id."),
              Parameter.of(
                      "subName",
                      "alpha1",
                      new Domain.FreeText(64),
                      "The sub-account's name, as {sub-accounts} gives it.")
                  .mandatory())
          .holdsNothing()
          .costs(Pool.MANAGEMENT, 20)),

  /** Deposit addresses that exist; never makes one. */
  DEPOSIT_ADDRESSES(
      get(Group.DEPOSITS, SPOT, "/api/v3/deposit-addresses")
          .gives("Existing deposit addresses of a currency, one row per chain.")
          .notFor("What arrived there: use {deposits}.")
          .page("api-3470140")
          .takes(
              ONE_CURRENCY.mandatory(),
              Parameter.of("chain", "trx", CHAIN, "Only this chain, by its id."))
          .unconfirmed(
              "Whether the venue's parameter amount makes it mint a Lightning invoice: it is not"
                  + " offered here, as this program never changes anything.")
          .holdsNothing()
          .costs(Pool.MANAGEMENT, 5)),

  /** Deposit history of one currency, newest first; rows change until they are final. */
  DEPOSITS(
      get(Group.DEPOSITS, SPOT, "/api/v1/deposits")
          .gives("Deposits of one currency, newest first.")
          .notFor(
              "Where to send coins: use {deposit-addresses}. Other movements: use {spot-ledgers}.")
          .page("api-3470141")
          .takes(
              ONE_CURRENCY.mandatory(),
              Parameter.of(
                  "status",
                  "SUCCESS",
                  new Domain.OpenChoice(
                      meanings(
                          "PROCESSING", "in progress",
                          "SUCCESS", "done",
                          "FAILURE", "failed",
                          "WAIT_TRM_MGT", "held for the travel-rule check",
                          "TRM_MGT_REJECTED", "refused by that check")),
                  "Only deposits in this state."),
              START_AT,
              END_AT,
              CURRENT_PAGE,
              pageSize(10, 500, 50))
          .rules(START_BEFORE_END)
          .pages(
              Paging.pages(),
              new Paging.Rows(
                  List.of("id"),
                  List.of("currency", "createdAt", "amount", "walletTxId", "address", "memo"),
                  "createdAt"))
          .unconfirmed(
              "Whether currency may be left out; sources disagree, and it is required here.",
              "Whether status takes the states that answers have beyond these: PRE_SUCCESS,"
                  + " ROLLBACKING, ROLLBACK, WAIT_RISK_MGT, RISK_MGT_REJECTED.",
              "How far it looks back, how wide a span may be, and the window without bounds.",
              "Whether startAt and endAt are included: rows are told by id, else by their content.")
          .holdsNothing()
          .costs(Pool.MANAGEMENT, 5)),

  /** Limits, minimums and fees of withdrawing a currency. */
  WITHDRAWAL_QUOTAS(
      get(Group.WITHDRAWALS, SPOT, "/api/v1/withdrawals/quotas")
          .gives("Withdrawal limits, minimums and fees of a currency on a chain.")
          .notFor("What may be moved between own accounts: use {transfer-quotas}.")
          .page("api-3470143")
          .takes(
              ONE_CURRENCY.mandatory(),
              Parameter.of(
                  "chain",
                  "trx",
                  CHAIN,
                  "The chain's id, for currencies with several; the answer gives its name."))
          .holdsNothing()
          .costs(Pool.MANAGEMENT, 20)),

  /** One withdrawal with failure, tax and refund details. */
  WITHDRAWAL(
      get(Group.WITHDRAWALS, SPOT, "/api/v1/withdrawals/{withdrawalId}")
          .gives("One withdrawal by its id, with failure and refund details.")
          .notFor("Finding the id: use {withdrawals}.")
          .page("api-3471890")
          .takes(
              Parameter.of(
                      "withdrawalId",
                      "65a1f0c2d4b8e90001a2b3e6",
                      HEX_ID,
                      "The id of a row of {withdrawals}.")
                  .mandatory())
          .unconfirmed("The type of the lines in taxes.")
          .holdsNothing()
          .costs(Pool.MANAGEMENT, 20)),

  /** Withdrawal history of one currency, newest first; rows change until they are final. */
  WITHDRAWALS(
      get(Group.WITHDRAWALS, SPOT, "/api/v1/withdrawals")
          .gives("Withdrawals of one currency, newest first.")
          .notFor("One withdrawal in detail: use {withdrawal}.")
          .page("api-3470145")
          .takes(
              ONE_CURRENCY.mandatory(),
              Parameter.of(
                  "status",
                  "SUCCESS",
                  new Domain.Choice(
                      meanings(
                          "PROCESSING", "in progress",
                          "REVIEW", "under review",
                          "WALLET_PROCESSING", "being sent on chain",
                          "SUCCESS", "done",
                          "FAILURE", "failed")),
                  "Only withdrawals in this state."),
              START_AT,
              END_AT,
              CURRENT_PAGE,
              pageSize(10, 500, 50))
          .rules(START_BEFORE_END)
          .pages(
              Paging.pages(),
              new Paging.Rows(
                  List.of("id"),
                  List.of("currency", "createdAt", "amount", "walletTxId", "address", "memo"),
                  "createdAt"))
          .unconfirmed(
              "Whether currency may be left out; sources disagree, and it is required here.",
              "How far it looks back, how wide a span may be, and the window without bounds.",
              "Whether startAt and endAt are included: rows are told by id, else by their content.")
          .holdsNothing()
          .costs(Pool.MANAGEMENT, 20)),

  /** What may be transferred out of one account of a currency. */
  TRANSFER_QUOTAS(
      get(Group.TRANSFER, SPOT, "/api/v1/accounts/transferable")
          .gives("How much of a currency can be moved out of an account.")
          .notFor(
              "Futures: see maxWithdrawAmount of {futures-account}. Leaving KuCoin: use"
                  + " {withdrawal-quotas}.")
          .page("api-3470148")
          .takes(
              ONE_CURRENCY.mandatory(),
              Parameter.of(
                      "type",
                      "MAIN",
                      new Domain.Choice(
                          meanings(
                              "MAIN", "funding account",
                              "TRADE", "spot account",
                              "MARGIN", "cross margin",
                              "ISOLATED", "isolated margin",
                              "OPTION", "options account",
                              "MARGIN_V2", "cross margin, old name",
                              "ISOLATED_V2", "isolated margin, old name")),
                      "The account that the currency would leave.")
                  .mandatory(),
              Parameter.of("tag", "BTC-USDT", PAIR, "The pair of an isolated-margin account."))
          .rules(new Rule.GoesWith("tag", "type", Set.of("ISOLATED", "ISOLATED_V2")))
          .unconfirmed(
              "That tag is required for ISOLATED_V2 as it is for ISOLATED.",
              "Whether TRADE_HF is taken for users of the legacy account; it is not offered.")
          .repeats(FUNDING, Wallet.SPOT, OPTION, CROSS_MARGIN, ISOLATED_MARGIN)
          .costs(Pool.MANAGEMENT, 20)),

  /** Base rates of the user, as fractions in strings. */
  BASIC_FEE(
      get(Group.FEES, SPOT, "/api/v1/base-fee")
          .gives("The account's base maker and taker rates for spot and margin.")
          .notFor("The rates of a pair: use {spot-trade-fees}.")
          .page("api-3470149")
          .takes(
              Parameter.of(
                      "currencyType",
                      "0",
                      new Domain.Choice(meanings("0", "crypto", "1", "fiat")),
                      "The kind of quote currency.")
                  .assumed("0"))
          .holdsNothing()
          .costs(Pool.SPOT, 3)),

  /** Actual rates of up to ten pairs; taxes only for some countries. */
  SPOT_TRADE_FEES(
      get(Group.FEES, SPOT, "/api/v1/trade-fees")
          .gives("Actual maker and taker rates of up to ten spot or margin pairs.")
          .notFor("Futures contracts: use {futures-trade-fee}.")
          .page("api-3470150")
          .takes(
              Parameter.of(
                      "symbols", "BTC-USDT,ETH-USDT", new Domain.TextList(PAIR, 10), "The pairs.")
                  .mandatory())
          .holdsNothing()
          .costs(Pool.SPOT, 3)),

  /** Actual rates of one contract; may be negative for market makers. */
  FUTURES_TRADE_FEE(
      get(Group.FEES, FUTURES, "/api/v1/trade-fees")
          .gives("Actual maker and taker rates of one futures contract.")
          .notFor("Spot and margin pairs: use {spot-trade-fees}.")
          .page("api-3470151")
          .takes(
              Parameter.of("symbol", "XBTUSDTM", CONTRACT, "The contract.")
                  .mandatory()
                  .alias("symbols"))
          .unconfirmed("Whether rates can be negative, as rebates.")
          .holdsNothing()
          .costs(Pool.FUTURES, 3)),

  /** Spot server clock: a bare integer of epoch milliseconds. */
  SERVER_TIME(
      get(Group.PUBLIC, SPOT, "/api/v1/timestamp")
          .gives("The spot server's clock, in epoch milliseconds.")
          .notFor("The futures server's clock: use {futures-server-time}.")
          .page("api-3470156")
          .needs(Permission.NONE)
          .holdsNothing()
          .costs(Pool.PUBLIC, 3)),

  /** Futures server clock: a bare integer of epoch milliseconds. */
  FUTURES_SERVER_TIME(
      get(Group.PUBLIC, FUTURES, "/api/v1/timestamp")
          .gives("The futures server's clock, in epoch milliseconds.")
          .notFor("The spot server's clock: use {server-time}.")
          .page("api-3470229")
          .needs(Permission.NONE)
          .holdsNothing()
          .costs(Pool.PUBLIC, 2)),

  /** Spot trading status: open, close or cancelonly. */
  SERVICE_STATUS(
      get(Group.PUBLIC, SPOT, "/api/v1/status")
          .gives("Whether spot trading is open, closed or cancel-only.")
          .notFor("Futures trading: use {futures-service-status}.")
          .page("api-3470158")
          .needs(Permission.NONE)
          .holdsNothing()
          .costs(Pool.PUBLIC, 3)),

  /** Futures trading status: open, close or cancelonly. */
  FUTURES_SERVICE_STATUS(
      get(Group.PUBLIC, FUTURES, "/api/v1/status")
          .gives("Whether futures trading is open, closed or cancel-only.")
          .notFor("Spot trading: use {service-status}.")
          .page("api-3470230")
          .needs(Permission.NONE)
          .holdsNothing()
          .costs(Pool.PUBLIC, 4)),

  /** A map from currency code to price; currencies without a price are missing. */
  FIAT_PRICES(
      get(Group.PUBLIC, SPOT, "/api/v1/prices")
          .gives("Prices of currencies in a fiat currency, by currency code.")
          .notFor("Futures codes: Bitcoin is BTC here, not XBT.")
          .page("api-3470153")
          .needs(Permission.NONE)
          .takes(
              BASE,
              Parameter.of(
                  "currencies",
                  "BTC,USDT",
                  new Domain.TextList(CURRENCY_CODE, Integer.MAX_VALUE),
                  "Only these currencies; all, around a thousand, when left out."))
          .holdsNothing()
          .costs(Pool.PUBLIC, 3)),

  /** All currencies and their chains: one large answer. */
  CURRENCIES(
      get(Group.PUBLIC, SPOT, "/api/v3/currencies")
          .gives("All currencies with their chains, minimums and fees: one large answer.")
          .notFor("A single currency: use {currency}.")
          .page("api-3470152")
          .needs(Permission.NONE)
          .holdsNothing()
          .costs(Pool.PUBLIC, 3)),

  /** One currency and its chains. */
  CURRENCY(
      get(Group.PUBLIC, SPOT, "/api/v3/currencies/{currency}")
          .gives("One currency with its chains, minimums and fees.")
          .notFor("All of them: use {currencies}.")
          .page("api-3470155")
          .needs(Permission.NONE)
          .takes(
              ONE_CURRENCY.mandatory(),
              Parameter.of("chain", "trx", CHAIN, "Only this chain, by its id."))
          .unconfirmed("Whether maxWithdraw is a number or a string.")
          .holdsNothing()
          .costs(Pool.PUBLIC, 3)),

  /** Tradable contracts with about 64 members each; numbers are JSON numbers. */
  FUTURES_CONTRACTS(
      get(Group.PUBLIC, FUTURES, "/api/v1/contracts/active")
          .gives("Tradable futures contracts with settlement currency, multiplier and base rates.")
          .notFor("The account's own rates: use {futures-trade-fee}.")
          .page("api-3470220")
          .needs(Permission.NONE)
          .holdsNothing()
          .costs(Pool.PUBLIC, 3));

  private final String command;
  private final Endpoint endpoint;

  Operation(Endpoint endpoint) {
    this.command = Labels.kebabCase(name());
    this.endpoint = endpoint;
  }

  /** {@return the name as a command: {@code spot-ledgers}} */
  public String command() {
    return command;
  }

  /** {@return the name as a tool: {@code spot_ledgers}} */
  public String tool() {
    return command.replace('-', '_');
  }

  /** {@return what it is on the wire} */
  public Endpoint endpoint() {
    return endpoint;
  }

  /** {@return whether it asks about an account, as against the public helpers} */
  public boolean isAboutAccount() {
    return endpoint.isPrivate();
  }

  /**
   * {@return the operation of a command or tool name}
   *
   * @param name the name
   */
  public static Optional<Operation> named(String name) {
    return Arrays.stream(values())
        .filter(operation -> operation.command.equals(name) || operation.tool().equals(name))
        .findFirst();
  }

  /**
   * Checks the arguments of one call.
   *
   * @param arguments texts by the venue's names, their aliases or their options' spellings
   * @param now what relative times count from
   * @return the checked question
   * @throws kcassets.catalog.failure.AssetsException with every problem at once
   */
  public Request request(Map<String, String> arguments, Instant now) {
    return new Arguments(this, now, Naming.LIBRARY).read(arguments, false, List.of());
  }

  /**
   * Checks the arguments of a walk over the whole list; a span wider than one call is fine.
   *
   * @param arguments texts by the venue's names
   * @param now the moment that relative times count from
   * @return the checked question
   * @throws kcassets.catalog.failure.AssetsException with every problem at once
   */
  public Request walk(Map<String, String> arguments, Instant now) {
    return new Arguments(this, now, Naming.LIBRARY).read(arguments, true, List.of());
  }

  /**
   * {@return the same for a face that has found problems of its own and wants all of them told
   * together}
   *
   * @param wholeList whether it is a walk
   * @param knownProblems what the face has found
   * @param arguments texts by the venue's names
   * @param now the moment that relative times count from
   * @param naming what the face calls operations and walks
   */
  public Request request(
      Map<String, String> arguments,
      Instant now,
      boolean wholeList,
      List<Problem> knownProblems,
      Naming naming) {
    return new Arguments(this, now, naming).read(arguments, wholeList, knownProblems);
  }
}
