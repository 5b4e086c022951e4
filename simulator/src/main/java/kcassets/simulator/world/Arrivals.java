package kcassets.simulator.world;

import static kcassets.simulator.world.WalletKind.CROSS_MARGIN;
import static kcassets.simulator.world.WalletKind.FUTURES;
import static kcassets.simulator.world.WalletKind.MAIN;
import static kcassets.simulator.world.WalletKind.TRADE;

import java.util.List;

/** What happens while somebody is looking: one event at a time, each in some ledger's top row. */
final class Arrivals {
  private final Dealings dealings;
  private final Deposits deposits;
  private final Market market;
  private final Chance chance;

  Arrivals(Dealings dealings, Deposits deposits, Market market) {
    this.dealings = dealings;
    this.deposits = deposits;
    this.market = market;
    this.chance = dealings.chance();
  }

  void next(long at) {
    switch (chance.below(8)) {
      case 0, 1 -> deposit(at);
      case 2 -> dealings.move(WalletName.of(MAIN, "USDT"), WalletName.of(TRADE, "USDT"), 1, 2, at);
      case 3 -> dealings.move(WalletName.of(TRADE, "BTC"), WalletName.of(MAIN, "BTC"), 1, 2, at);
      case 4 ->
          dealings.move(WalletName.of(MAIN, "USDT"), WalletName.of(FUTURES, "USDT"), 1, 2, at);
      case 5 -> dealings.trade(CROSS_MARGIN, "BTC-USDT", chance.oneIn(2), at);
      case 6 -> {
        if (!deposits.settleOne(at)) {
          deposit(at);
        }
      }
      default -> dealings.trade(TRADE, "BTC-USDT", chance.oneIn(2), at);
    }
  }

  private void deposit(long at) {
    Coin coin = market.coin(chance.pick(List.of("USDT", "BTC", "USDT", "XRP"))).orElseThrow();
    deposits.overChain(
        coin.code(),
        coin.chains().getFirst(),
        chance.oneIn(3) ? Deposit.Status.PROCESSING : Deposit.Status.SUCCESS,
        dealings.worth(coin.code(), "10", "200"),
        at);
  }
}
