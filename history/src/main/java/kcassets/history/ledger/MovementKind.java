package kcassets.history.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kcassets.json.RowMembers;

/**
 * What a movement is, for statements and for programs that count taxes. Ledgers speak two
 * vocabularies, codes such as {@code SUB_TRANSFER} and phrases such as {@code Sub Account
 * Transfer}, and spell either in several ways; a name counts by its letters and digits alone. A
 * name that nobody has seen yet is {@link #OTHER}, never a guess.
 *
 * @see <a href="https://www.kucoin.com/docs-new/api-3470121">business types of the ledgers</a>
 */
public enum MovementKind {
  /** Arrived from outside the exchange. */
  DEPOSIT("Deposit", "Fiat Deposit"),
  /** Left for outside the exchange. */
  WITHDRAWAL("Withdraw", "Withdrawal", "Fiat Withdrawal"),
  /** A deposit or withdrawal whose other end is an account of the exchange too. */
  INNER_TRANSFER(),
  /** One leg of a trade or conversion. */
  TRADE(
      "TRADE_EXCHANGE",
      "MARGIN_EXCHANGE",
      "ISOLATED_EXCHANGE",
      "Exchange",
      "Trade",
      "Spot",
      "Margin Trade",
      "Cross Margin",
      "Cross Margin Trading",
      "Isolated Margin",
      "Isolated Margin Trading",
      "Instant Exchange",
      "Convert",
      "Convert to KCS",
      "Public Offering Purchase"),
  /** Bought or sold for money that is outside the exchange. */
  CARD("Buy Crypto", "Sell Crypto", "Bank Card Deal"),
  /** Between wallets of one account. */
  OWN_TRANSFER(
      "Transfer",
      "INNER_TRANSFER",
      "TransferIn",
      "TransferOut",
      "Assets Transferred in After Upgrading"),
  /** Between a master and a sub-account. */
  SUB_TRANSFER("SUB_TRANSFER", "Sub Account Transfer", "BROKER_TRANSFER"),
  /** Into a product of the exchange that locks money, and out of it: it stays the owner's. */
  EARN_TRANSFER(
      "EARN_LOCK",
      "EARN_UNLOCK",
      "EARN_REDEMPTION",
      "Staking",
      "Redemption",
      "Redeem",
      "Voting",
      "Redemption of Voting",
      "Pool transactions"),
  /** What such a product has yielded. */
  STAKING_REWARD(
      "Staking Profits",
      "Soft Staking Profits",
      "Voting Earnings",
      "KuCoin Earn Profits",
      "Hold to Earn Earnings",
      "EARN_PROFIT",
      "EARN_PROFITS",
      "Mining Income",
      "LockDrop Vesting"),
  /** Given by the exchange. */
  BONUS(
      "KUCOIN_BONUS",
      "KuCoin Event",
      "Referral Bonus",
      "Rewards",
      "Other rewards",
      "Vote for Coin",
      "Bonus received",
      "Open red envelope"),
  /** Coins that every holder was given. */
  AIRDROP("Airdrop/Fork", "Airdrop", "Distribution"),
  /** Given away to other users. */
  GIFT("Send red envelope"),
  /** A fee that was given back. */
  FEE_REBATE(
      "RETURNED_FEES",
      "Refunded Fees",
      "Fee Rebate",
      "Trading Rebate",
      "REBATE",
      "COUPON_RETURNED_FEES",
      "Fee Refunds using KCS"),
  /** A fee that was taken apart from what it belongs to. */
  FEE_CHARGE(
      "DEDUCTION_FEES", "KCS Pay Fees", "KCS Fee Deduction", "Trading Fees", "Liquidation Fees"),
  /** Profit or loss of a contract over a settlement period; the sign of the amount decides. */
  FUTURES_PNL("RealisedPNL", "RealizedPNL"),
  /** Paid or received for holding a perpetual contract. */
  FUNDING("Funding Fee", "Funding Fees", "Funding"),
  /** The price of borrowed money. */
  MARGIN_INTEREST("Interest", "Margin Interest", "Interest Payment", "Loan Interest"),
  /** A forced close, and what is handed back after it. */
  LIQUIDATION(
      "LIQUIDATION",
      "ASSERT_RETURN",
      "ASSET_RETURN",
      "Liquidation Takeover",
      "Return of Liquidation Takeover"),
  /** Borrowed, lent, or paid back. */
  LOAN(
      "Borrow",
      "Borrowings",
      "Repay",
      "Repayment",
      "Debt Repayment",
      "Loans",
      "Loans Repaid",
      "Lendings"),
  /** What the exchange itself calls so, and what we have no word for. */
  OTHER("OTHER");

  private static final Map<String, MovementKind> BY_NAME =
      Arrays.stream(values())
          .flatMap(kind -> Arrays.stream(kind.names).map(name -> Map.entry(letters(name), kind)))
          .collect(
              Collectors.collectingAndThen(
                  Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue), HashMap::new));

  private final String[] names;

  MovementKind(String... names) {
    this.names = names;
  }

  /** The kind of a row; a deposit or withdrawal that is inner is told by its raw row. */
  public static MovementKind of(LedgerRow row) {
    return switch (row.source()) {
      case DEPOSITS -> isInner(row) ? INNER_TRANSFER : DEPOSIT;
      case WITHDRAWALS -> isInner(row) ? INNER_TRANSFER : WITHDRAWAL;
      case SPOT_LEDGERS, TRADE_HF_LEDGERS, MARGIN_HF_LEDGERS, FUTURES_LEDGERS ->
          row.type().map(MovementKind::named).orElse(OTHER);
    };
  }

  /** The kind that a business type of a ledger means. */
  public static MovementKind named(String type) {
    return Optional.ofNullable(BY_NAME.get(letters(type))).orElse(OTHER);
  }

  /** Its name in answers, such as {@code own-transfer}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isInner(LedgerRow row) {
    return RowMembers.of(row.raw())
        .flatMap(members -> members.text("isInner"))
        .map(Boolean::parseBoolean)
        .orElse(false);
  }

  private static String letters(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
