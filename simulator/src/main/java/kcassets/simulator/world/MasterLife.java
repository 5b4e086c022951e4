package kcassets.simulator.world;

import static kcassets.simulator.world.WalletKind.CROSS_MARGIN;
import static kcassets.simulator.world.WalletKind.FUTURES;
import static kcassets.simulator.world.WalletKind.MAIN;
import static kcassets.simulator.world.WalletKind.OPTION;
import static kcassets.simulator.world.WalletKind.TRADE;

import java.util.List;
import java.util.Map;

/** How the master came to its coins and what it does with them day by day. */
final class MasterLife {
  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private static final List<String> SPOT_PAIRS =
      List.of("BTC-USDT", "ETH-USDT", "XRP-USDT", "KCS-USDT", "SOL-USDT", "SHIB-USDT", "ETH-BTC");

  /** What it begins with, in dollars. */
  private static final Map<String, String> FOUNDING =
      Map.ofEntries(
          Map.entry("BABYDOGE", "1500000"),
          Map.entry("BTC", "400000"),
          Map.entry("ETH", "180000"),
          Map.entry("KCS", "25000"),
          Map.entry("PEPE", "9000"),
          Map.entry("QKCX", "12345"),
          Map.entry("SHIB", "30000"),
          Map.entry("SOL", "40000"),
          Map.entry("TRX", "15000"),
          Map.entry("USDC", "80000"),
          Map.entry("USDT", "350000"),
          Map.entry("XRP", "26000"));

  private final Dealings dealings;
  private final Deposits deposits;
  private final Withdrawals withdrawals;
  private final Market market;
  private final Chance chance;

  MasterLife(Dealings dealings, Deposits deposits, Withdrawals withdrawals, Market market) {
    this.dealings = dealings;
    this.deposits = deposits;
    this.withdrawals = withdrawals;
    this.market = market;
    this.chance = dealings.chance();
  }

  void plan(Timeline timeline) {
    long begin = timeline.begin();
    FOUNDING.keySet().stream().sorted().forEach(coin -> timeline.at(begin, at -> found(coin, at)));
    timeline.at(begin + 20 * MINUTE, this::spread);
    for (int day = 0; day < timeline.days(); day++) {
      long morning = begin + 2 * HOUR + day * DAY;
      boolean lastWeek = timeline.end() - morning < 8 * DAY;
      planDay(timeline, morning, day, lastWeek ? 60 : 2);
    }
  }

  private void planDay(Timeline timeline, long morning, int day, int trades) {
    for (int i = 0; i < trades; i++) {
      String pair = chance.pick(SPOT_PAIRS);
      boolean buy = chance.oneIn(2);
      timeline.at(moment(morning), at -> dealings.trade(TRADE, pair, buy, at));
    }
    timeline.at(moment(morning), at -> dealings.move(main("USDT"), trade("USDT"), 1, 30, at));
    timeline.at(moment(morning), at -> dealings.move(trade("USDT"), main("USDT"), 1, 40, at));
    timeline.at(moment(morning), at -> dealings.move(trade("BTC"), main("BTC"), 1, 20, at));
    timeline.at(moment(morning), at -> dealings.move(main("BTC"), trade("BTC"), 1, 8, at));
    timeline.at(
        moment(morning),
        at -> dealings.earn(main("KCS"), Business.STAKING_PROFITS, "0.01", "2.5", at));
    timeline.at(
        moment(morning),
        at -> dealings.earn(main("USDT"), Business.REFUNDED_FEES, "0.0001", "0.9", at));
    timeline.at(
        moment(morning),
        at -> dealings.spend(main("KCS"), Business.KCS_PAY_FEES, "0.01", "1.1", at));
    timeline.at(
        moment(morning),
        at -> dealings.earn(trade("USDT"), Business.RETURNED_FEES, "0.001", "0.2", at));
    timeline.at(
        moment(morning),
        at -> dealings.spend(trade("KCS"), Business.DEDUCTION_FEES, "0.01", "0.8", at));
    if (day % 3 == 0) {
      timeline.at(moment(morning), at -> dealings.move(main("USDT"), futures("USDT"), 1, 9, at));
      timeline.at(moment(morning), at -> dealings.move(futures("USDT"), main("USDT"), 1, 9, at));
      timeline.at(
          moment(morning), at -> dealings.earn(trade("SHIB"), Business.OTHER, "1", "3", at));
    }
    if (day % 7 == 0) {
      planWeek(timeline, morning);
    }
  }

  private void planWeek(Timeline timeline, long morning) {
    timeline.at(
        moment(morning), at -> dealings.earn(main("SHIB"), Business.KUCOIN_BONUS, "1", "20", at));
    timeline.at(
        moment(morning), at -> dealings.earn(main("USDT"), Business.COUPON, "0.1", "3", at));
    timeline.at(
        moment(morning), at -> dealings.spend(main("TRX"), Business.EARN_LOCK, "5", "50", at));
    timeline.at(
        moment(morning),
        at -> {
          dealings.spend(main("XRP"), Business.CONVERT_TO_KCS, "1", "2", at);
          dealings.earn(main("KCS"), Business.CONVERT_TO_KCS, "1", "2", at);
        });
    timeline.at(moment(morning), at -> dealings.move(main("BTC"), futures("BTC"), 1, 9, at));
    timeline.at(moment(morning), at -> depositSomething(at));
    timeline.at(moment(morning), at -> withdrawSomething(at));
  }

  private void depositSomething(long at) {
    Coin coin =
        market.coin(chance.pick(List.of("BTC", "USDT", "ETH", "XRP", "USDT"))).orElseThrow();
    if (chance.oneIn(6)) {
      deposits.fromInside(coin.code(), dealings.worth(coin.code(), "5", "900"), at);
    } else {
      deposits.overChain(
          coin.code(),
          chance.pick(coin.chains()),
          Deposit.Status.SUCCESS,
          dealings.worth(coin.code(), "50", "5000"),
          at);
    }
  }

  private void withdrawSomething(long at) {
    Coin coin =
        market.coin(chance.pick(List.of("USDT", "BTC", "USDT", "ETH", "XRP"))).orElseThrow();
    if (chance.oneIn(6)) {
      withdrawals.toInside(coin.code(), dealings.worth(coin.code(), "5", "300"), at);
    } else {
      withdrawals.overChain(
          chance.hex(24),
          coin.code(),
          chance.pick(coin.chains()),
          chance.oneIn(8) ? Withdrawal.Status.FAILURE : Withdrawal.Status.SUCCESS,
          dealings.worth(coin.code(), "50", "2500"),
          at);
    }
  }

  private void found(String currency, long at) {
    Coin coin = market.coin(currency).orElseThrow();
    String dollars = FOUNDING.getOrDefault(currency, "1");
    deposits.overChain(
        currency,
        coin.chains().getFirst(),
        Deposit.Status.SUCCESS,
        dealings.worth(currency, dollars, dollars + ".999"),
        at);
  }

  /** The first spreading over the wallets. */
  private void spread(long at) {
    for (String coin : List.of("USDT", "BTC", "ETH", "KCS", "SHIB", "XRP", "SOL")) {
      dealings.move(main(coin), trade(coin), 300, 350, at);
    }
    dealings.move(main("USDT"), WalletName.of(OPTION, "USDT"), 5, 9, at);
    dealings.move(main("USDT"), WalletName.of(CROSS_MARGIN, "USDT"), 90, 120, at);
    dealings.move(main("BTC"), WalletName.of(CROSS_MARGIN, "BTC"), 90, 120, at);
    dealings.move(main("USDT"), WalletName.isolated("BTC-USDT", "USDT"), 40, 60, at);
    dealings.move(main("BTC"), WalletName.isolated("BTC-USDT", "BTC"), 40, 60, at);
    dealings.move(main("ETH"), WalletName.isolated("ETH-USDT", "ETH"), 40, 60, at);
    for (String coin : List.of("USDT", "BTC", "USDC", "ETH")) {
      dealings.move(main(coin), futures(coin), 150, 200, at);
    }
  }

  private long moment(long morning) {
    return morning + chance.between(0, DAY - 1);
  }

  private static WalletName main(String currency) {
    return WalletName.of(MAIN, currency);
  }

  private static WalletName trade(String currency) {
    return WalletName.of(TRADE, currency);
  }

  private static WalletName futures(String currency) {
    return WalletName.of(FUTURES, currency);
  }
}
