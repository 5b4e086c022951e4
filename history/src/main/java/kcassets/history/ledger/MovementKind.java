package kcassets.history.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a movement means for its owner. The exchange names the same business in several
 * vocabularies: codes of its filters, English phrases, and those of futures. Names are compared
 * without their case, spaces and signs. A name that nobody has seen yet is {@link #OTHER}, never a
 * guess.
 *
 * @see <a href="https://www.kucoin.com/docs-new/api-3470121">the codes, and why rows have more</a>
 */
public enum MovementKind {
  /** Came from outside, or from another user. */
  DEPOSIT("deposit"),
  /** Went outside, or to another user. */
  WITHDRAWAL("withdraw", "withdrawal"),
  /** Between wallets of one account: neither income nor expense. */
  OWN_TRANSFER(
      "transfer",
      "transferin",
      "transferout",
      "innertransfer",
      "brokertransfer",
      "assetstransferredinafterupgrading"),
  /** Between a master and its sub-account: neither income nor expense of their owner. */
  SUB_TRANSFER("subtransfer", "subaccounttransfer"),
  /** One leg of a trade or conversion; the other leg is a row in another currency. */
  TRADE(
      "tradeexchange",
      "exchange",
      "marginexchange",
      "margintrade",
      "isolatedexchange",
      "converttokcs",
      "convert",
      "instantexchange",
      "buycrypto",
      "sellcrypto"),
  /** Profit or loss of futures, realised. */
  PROFIT("realisedpnl", "realizedpnl"),
  /** A fee that stands as a row of its own. */
  FEE("deductionfees", "kcspayfees", "tradingfees"),
  /** A fee that is given back. */
  FEE_RETURNED(
      "returnedfees", "refundedfees", "couponreturnedfees", "feerebate", "rebate", "tradingrebate"),
  /** A bonus, a yield, a gift. */
  REWARD(
      "kucoinbonus",
      "kucoinevent",
      "referralbonus",
      "rewards",
      "otherrewards",
      "distribution",
      "airdropfork",
      "airdrop",
      "stakingprofits",
      "softstakingprofits",
      "votingearnings",
      "openredenvelope",
      "earnprofit",
      "lockdropvesting"),
  /** Borrowed, lent or paid back. */
  LOAN(
      "borrow",
      "borrowings",
      "repay",
      "debtrepayment",
      "loans",
      "loansrepaid",
      "lendings",
      "repayment"),
  /** What borrowing costs. */
  INTEREST("interest", "margininterest", "liquidationfees"),
  /** Sold by force, and what was left of it. */
  LIQUIDATION("liquidation", "assertreturn", "assetreturn"),
  /** Set aside in a product of the exchange, or back from it; still the owner's. */
  LOCK("earnlock", "earnunlock", "staking", "redemption", "redeem", "publicofferingpurchase"),
  /** Nobody knows. */
  OTHER;

  private static final Map<String, MovementKind> BY_NAME = byName();

  private final List<String> names;

  MovementKind(String... names) {
    this.names = List.of(names);
  }

  /** What a row is. */
  public static MovementKind of(LedgerRow row) {
    return of(row.source(), row.type().orElse(""));
  }

  /**
   * What a business type of a source means.
   *
   * @param type as the source spells it; of no meaning for deposits and withdrawals
   */
  public static MovementKind of(Source source, String type) {
    return switch (source) {
      case DEPOSITS -> DEPOSIT;
      case WITHDRAWALS -> WITHDRAWAL;
      case SPOT_LEDGERS, TRADE_HF_LEDGERS, MARGIN_HF_LEDGERS, FUTURES_LEDGERS ->
          BY_NAME.getOrDefault(key(type), OTHER);
    };
  }

  /** Whether it stays with the same owner. */
  public boolean isWithinOwner() {
    return this == OWN_TRANSFER || this == SUB_TRANSFER;
  }

  /** Its name in answers, such as {@code own-transfer}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String key(String type) {
    return type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static Map<String, MovementKind> byName() {
    Map<String, MovementKind> kinds = new HashMap<>();
    Arrays.stream(values()).forEach(kind -> kind.names.forEach(name -> kinds.put(name, kind)));
    return Map.copyOf(kinds);
  }
}
