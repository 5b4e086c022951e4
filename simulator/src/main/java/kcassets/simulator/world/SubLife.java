package kcassets.simulator.world;

import static kcassets.simulator.world.MasterLife.DAY;
import static kcassets.simulator.world.MasterLife.HOUR;
import static kcassets.simulator.world.MasterLife.MINUTE;

import java.util.List;

/** A sub-account that lives on what its master sends, and sends some of it back. */
final class SubLife {
  private final Dealings master;
  private final Dealings sub;
  private final Chance chance;

  SubLife(Dealings master, Dealings sub) {
    this.master = master;
    this.sub = sub;
    this.chance = sub.chance();
  }

  void plan(Timeline timeline) {
    timeline.at(timeline.begin() + 40 * MINUTE, this::equip);
    for (int day = 0; day < timeline.days(); day++) {
      long morning = timeline.begin() + 2 * HOUR + day * DAY;
      int trades = timeline.end() - morning < 8 * DAY ? 6 : 0;
      for (int i = 0; i < trades; i++) {
        String pair = chance.pick(List.of("BTC-USDT", "ETH-USDT"));
        boolean buy = chance.oneIn(2);
        timeline.at(moment(morning), at -> sub.trade(WalletKind.TRADE, pair, buy, at));
      }
      if (day % 7 == 3) {
        timeline.at(moment(morning), at -> send(master, sub, "USDT", 1, 3, at));
        timeline.at(moment(morning), at -> send(sub, master, "USDT", 5, 30, at));
        timeline.at(
            moment(morning),
            at -> sub.move(main("USDT"), WalletName.of(WalletKind.TRADE, "USDT"), 10, 50, at));
      }
    }
  }

  private void equip(long at) {
    send(master, sub, "USDT", 20, 30, at);
    send(master, sub, "BTC", 20, 30, at);
    send(master, sub, "QKCX", 20, 30, at);
    send(master, sub, "SHIB", 20, 30, at);
    sub.move(main("USDT"), WalletName.of(WalletKind.TRADE, "USDT"), 300, 400, at + 1);
    sub.move(main("BTC"), WalletName.of(WalletKind.TRADE, "BTC"), 300, 400, at + 1);
    if (sub.member().hasMargin()) {
      sub.move(main("USDT"), WalletName.of(WalletKind.CROSS_MARGIN, "USDT"), 100, 200, at + 1);
    }
    if (sub.member().profile().opened().contains("Futures")) {
      sub.move(main("USDT"), WalletName.of(WalletKind.FUTURES, "USDT"), 300, 400, at + 1);
      sub.move(main("BTC"), WalletName.of(WalletKind.FUTURES, "BTC"), 100, 200, at + 1);
    }
  }

  private static void send(Dealings from, Dealings to, String coin, int low, int high, long at) {
    from.move(main(coin), to.member(), main(coin), low, high, at);
  }

  private static WalletName main(String currency) {
    return WalletName.of(WalletKind.MAIN, currency);
  }

  private long moment(long morning) {
    return morning + chance.between(0, DAY - 1);
  }
}
