package kcassets.simulator.world;

import static kcassets.simulator.world.MasterLife.HOUR;
import static kcassets.simulator.world.MasterLife.MINUTE;
import static kcassets.simulator.world.WalletKind.CROSS_MARGIN;
import static kcassets.simulator.world.WalletKind.FUTURES;
import static kcassets.simulator.world.WalletKind.ISOLATED_MARGIN;
import static kcassets.simulator.world.WalletKind.MAIN;
import static kcassets.simulator.world.WalletKind.TRADE;

import java.math.BigDecimal;

/** The master's last hours: whatever the catalog's examples ask about has just happened. */
final class RecentDays {
  private final Dealings dealings;
  private final Deposits deposits;
  private final Withdrawals withdrawals;
  private final Market market;
  private final Chance chance;

  RecentDays(Dealings dealings, Deposits deposits, Withdrawals withdrawals, Market market) {
    this.dealings = dealings;
    this.deposits = deposits;
    this.withdrawals = withdrawals;
    this.market = market;
    this.chance = dealings.chance();
  }

  void plan(Timeline timeline) {
    long end = timeline.end();
    timeline.at(end - 11 * HOUR, at -> deposit("BTC", Deposit.Status.SUCCESS, at));
    timeline.at(end - 10 * HOUR, at -> deposit("ETH", Deposit.Status.SUCCESS, at));
    timeline.at(end - 9 * HOUR, at -> deposit("XRP", Deposit.Status.SUCCESS, at));
    timeline.at(end - 8 * HOUR, at -> deposits.fromInside("USDT", worth("USDT"), at));
    int hour = 6;
    for (Deposit.Status status : Deposit.Status.values()) {
      timeline.at(
          end - hour++ * HOUR - 17 * MINUTE,
          at -> deposit(Examples.DEPOSITED_CURRENCY, status, at));
    }
    timeline.at(end - 5 * HOUR, this::withdrawExample);
    timeline.at(end - 9 * HOUR, at -> withdraw("XRP", Withdrawal.Status.FAILURE, at));
    timeline.at(end - 3 * HOUR, at -> withdraw("USDT", Withdrawal.Status.PROCESSING, at));
    timeline.at(end - 2 * HOUR, at -> withdraw("BTC", Withdrawal.Status.REVIEW, at));
    timeline.at(end - HOUR, at -> withdraw("ETH", Withdrawal.Status.WALLET_PROCESSING, at));
    planTransfers(timeline, end);
    timeline.at(end, this::openOrders);
  }

  private void planTransfers(Timeline timeline, long end) {
    move(timeline, end - 270 * MINUTE, name(FUTURES, "USDT"), name(MAIN, "USDT"));
    move(timeline, end - 240 * MINUTE, name(MAIN, "BTC"), name(CROSS_MARGIN, "BTC"));
    move(timeline, end - 230 * MINUTE, name(MAIN, "USDT"), name(CROSS_MARGIN, "USDT"));
    move(timeline, end - 210 * MINUTE, name(CROSS_MARGIN, "BTC"), name(MAIN, "BTC"));
    move(timeline, end - 190 * MINUTE, name(MAIN, "USDT"), name(FUTURES, "USDT"));
    move(timeline, end - 120 * MINUTE, name(MAIN, "USDT"), name(TRADE, "USDT"));
    move(timeline, end - 110 * MINUTE, name(TRADE, "BTC"), name(MAIN, "BTC"));
    timeline.at(end - 30 * MINUTE, at -> dealings.trade(TRADE, "BTC-USDT", true, at));
    timeline.at(end - 25 * MINUTE, at -> dealings.trade(TRADE, "BTC-USDT", false, at));
    timeline.at(end - 20 * MINUTE, at -> dealings.trade(ISOLATED_MARGIN, "BTC-USDT", true, at));
  }

  private void move(Timeline timeline, long moment, WalletName from, WalletName to) {
    timeline.at(moment, at -> dealings.move(from, to, 2, 9, at));
  }

  /** Open orders hold a part of some wallets. */
  private void openOrders(long at) {
    hold(name(TRADE, "USDT"));
    hold(name(TRADE, "BTC"));
    hold(name(CROSS_MARGIN, "USDT"));
    hold(WalletName.isolated("BTC-USDT", "USDT"));
  }

  private void hold(WalletName wallet) {
    dealings.member().open(wallet).hold(chance.part(dealings.available(wallet), 20, 90, 8));
  }

  private void deposit(String currency, Deposit.Status status, long at) {
    deposits.overChain(currency, chain(currency), status, worth(currency), at);
  }

  private void withdraw(String currency, Withdrawal.Status status, long at) {
    withdrawals.overChain(chance.hex(24), currency, chain(currency), status, worth(currency), at);
  }

  private void withdrawExample(long at) {
    String currency = Examples.WITHDRAWN_CURRENCY;
    withdrawals.overChain(
        Examples.WITHDRAWAL_ID,
        currency,
        chain(currency),
        Withdrawal.Status.SUCCESS,
        worth(currency),
        at);
  }

  private BigDecimal worth(String currency) {
    return dealings.worth(currency, "100", "900");
  }

  private Chain chain(String currency) {
    Coin coin = market.coin(currency).orElseThrow();
    return coin.chain("trx").orElse(coin.chains().getFirst());
  }

  private static WalletName name(WalletKind kind, String currency) {
    return WalletName.of(kind, currency);
  }
}
