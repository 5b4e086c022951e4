package kcassets.simulator.world;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What a member can do with what it has: never more than is available. */
final class Dealings {
  private static final BigDecimal FEE_RATE = new BigDecimal("0.001");

  private final Member member;
  private final Bookkeeping books;
  private final Market market;
  private final Chance chance;
  private final long tradeQuietFrom;

  /**
   * @param tradeQuietFrom from this moment on nothing touches the spot wallet, because its rows are
   *     computed instead
   */
  Dealings(Member member, Bookkeeping books, Market market, Chance chance, long tradeQuietFrom) {
    this.member = member;
    this.books = books;
    this.market = market;
    this.chance = chance;
    this.tradeQuietFrom = tradeQuietFrom;
  }

  Member member() {
    return member;
  }

  Chance chance() {
    return chance;
  }

  BigDecimal available(WalletName name) {
    return member.wallet(name).map(Wallet::available).orElse(BigDecimal.ZERO);
  }

  /** Moves a part of what is available, in per mille, to another wallet of anybody. */
  void move(WalletName source, Member to, WalletName target, int low, int high, long at) {
    if (isQuiet(source, at) || isQuiet(target, at)) {
      return;
    }
    BigDecimal amount = chance.part(available(source), low, high, precision(source.currency()));
    books.transfer(member, source, to, target, amount, at);
  }

  /** The same between own wallets. */
  void move(WalletName source, WalletName target, int low, int high, long at) {
    move(source, member, target, low, high, at);
  }

  /** Money from the venue: rewards, refunds. */
  void earn(WalletName wallet, Business why, String lowDollars, String highDollars, long at) {
    if (!isQuiet(wallet, at)) {
      books.credit(
          member,
          wallet,
          why,
          worth(wallet.currency(), lowDollars, highDollars),
          BigDecimal.ZERO,
          Bookkeeping.Note.at(at));
    }
  }

  /** Money to the venue, where there is enough of it. */
  void spend(WalletName wallet, Business why, String lowDollars, String highDollars, long at) {
    BigDecimal amount = worth(wallet.currency(), lowDollars, highDollars);
    if (!isQuiet(wallet, at) && available(wallet).compareTo(amount) >= 0) {
      books.debit(member, wallet, why, amount, BigDecimal.ZERO, Bookkeeping.Note.at(at));
    }
  }

  /** Borrows, in per mille of what the wallet holds. */
  void borrow(WalletName wallet, int low, int high, long at) {
    BigDecimal balance = available(wallet);
    BigDecimal principal = chance.part(balance, low, high, precision(wallet.currency()));
    books.credit(
        member, wallet, Business.BORROW, principal, BigDecimal.ZERO, Bookkeeping.Note.at(at));
    BigDecimal interest = chance.part(principal, 1, 4, 18);
    member.open(wallet).owe(principal, interest);
  }

  /** One trade, two rows of one moment; the fee is taken in the quote coin. */
  void trade(WalletKind kind, String pair, boolean buy, long at) {
    WalletName base = name(kind, pair, Market.base(pair));
    WalletName quote = name(kind, pair, Market.quote(pair));
    if (isQuiet(base, at)) {
      return;
    }
    BigDecimal price = price(pair);
    Bookkeeping.Note note = new Bookkeeping.Note(at, pair);
    Business why =
        switch (kind) {
          case CROSS_MARGIN -> Business.MARGIN_EXCHANGE;
          case ISOLATED_MARGIN -> Business.ISOLATED_EXCHANGE;
          case MAIN, TRADE, OPTION, FUTURES -> Business.TRADE_EXCHANGE;
        };
    if (buy) {
      BigDecimal cost = chance.part(available(quote), 2, 20, 8);
      BigDecimal fee = cost.multiply(FEE_RATE);
      BigDecimal size = cost.divide(price, precision(base.currency()), RoundingMode.DOWN);
      if (size.signum() > 0) {
        books.credit(member, base, why, size, BigDecimal.ZERO, note);
        books.debit(member, quote, why, cost.add(fee), fee, note);
      }
    } else {
      BigDecimal size = chance.part(available(base), 2, 20, precision(base.currency()));
      BigDecimal gross = size.multiply(price).setScale(18, RoundingMode.DOWN);
      BigDecimal fee = gross.multiply(FEE_RATE).setScale(18, RoundingMode.UP);
      if (gross.compareTo(fee) > 0) {
        books.debit(member, base, why, size, BigDecimal.ZERO, note);
        books.credit(member, quote, why, gross.subtract(fee), fee, note);
      }
    }
  }

  /** An amount of a coin worth so many dollars; dollars themselves where it has no price. */
  BigDecimal worth(String currency, String lowDollars, String highDollars) {
    BigDecimal price = market.dollars(currency);
    BigDecimal unit = price.signum() == 0 ? BigDecimal.ONE : price;
    return chance.decimal(
        new BigDecimal(lowDollars).divide(unit, MathContext.DECIMAL64),
        new BigDecimal(highDollars).divide(unit, MathContext.DECIMAL64),
        precision(currency));
  }

  private BigDecimal price(String pair) {
    BigDecimal today =
        market
            .dollars(Market.base(pair))
            .divide(market.dollars(Market.quote(pair)), MathContext.DECIMAL32);
    return today.multiply(BigDecimal.valueOf(chance.between(9_000, 11_000), 4));
  }

  private int precision(String currency) {
    return market.coin(currency).map(Coin::precision).orElse(8);
  }

  private boolean isQuiet(WalletName wallet, long at) {
    return wallet.kind() == WalletKind.TRADE && at >= tradeQuietFrom;
  }

  private static WalletName name(WalletKind kind, String pair, String currency) {
    return kind == WalletKind.ISOLATED_MARGIN
        ? WalletName.isolated(pair, currency)
        : WalletName.of(kind, currency);
  }
}
