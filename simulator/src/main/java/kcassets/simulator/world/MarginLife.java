package kcassets.simulator.world;

import static kcassets.simulator.world.MasterLife.DAY;
import static kcassets.simulator.world.MasterLife.HOUR;

import java.util.List;

/** Borrowing and trading on margin: much of it in the days that the venue still shows. */
final class MarginLife {
  private static final List<String> CROSS_PAIRS = List.of("BTC-USDT", "ETH-USDT", "XRP-USDT");

  private final Dealings dealings;
  private final Chance chance;

  MarginLife(Dealings dealings) {
    this.dealings = dealings;
    this.chance = dealings.chance();
  }

  void plan(Timeline timeline) {
    long borrowed = timeline.begin() + HOUR;
    timeline.at(
        borrowed,
        at -> {
          dealings.borrow(WalletName.of(WalletKind.CROSS_MARGIN, "BTC"), 200, 300, at);
          dealings.borrow(WalletName.of(WalletKind.CROSS_MARGIN, "USDT"), 100, 200, at);
          dealings.borrow(WalletName.isolated("BTC-USDT", "USDT"), 300, 500, at);
        });
    for (int day = 0; day < timeline.days(); day++) {
      long morning = timeline.begin() + 2 * HOUR + day * DAY;
      int trades = timeline.end() - morning < 4 * DAY ? 20 : 1;
      for (int i = 0; i < trades; i++) {
        String pair = chance.pick(CROSS_PAIRS);
        boolean buy = chance.oneIn(2);
        timeline.at(moment(morning), at -> dealings.trade(WalletKind.CROSS_MARGIN, pair, buy, at));
        String isolated = chance.pick(List.of("BTC-USDT", "ETH-USDT"));
        timeline.at(
            moment(morning), at -> dealings.trade(WalletKind.ISOLATED_MARGIN, isolated, buy, at));
      }
    }
    timeline.at(
        timeline.end() - 40 * HOUR,
        at -> {
          WalletName leg = WalletName.isolated("ETH-USDT", "ETH");
          dealings.spend(leg, Business.LIQUIDATION, "40", "60", at);
          dealings.earn(leg, Business.ASSERT_RETURN, "1", "9", at);
        });
  }

  private long moment(long morning) {
    return morning + chance.between(0, DAY - 1);
  }
}
