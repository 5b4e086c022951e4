package kcassets.simulator.world;

import static kcassets.simulator.world.MasterLife.HOUR;

import java.math.BigDecimal;
import java.util.List;

/** Profit and loss of futures positions: one line a contract and settlement period of 8 hours. */
final class FuturesLife {
  private static final long PERIOD = 8 * HOUR;

  private final Dealings dealings;
  private final Bookkeeping books;
  private final Chance chance;
  private final List<String> contracts;

  /**
   * @param contracts symbols that the member holds positions in
   */
  FuturesLife(Dealings dealings, Bookkeeping books, List<String> contracts) {
    this.dealings = dealings;
    this.books = books;
    this.chance = dealings.chance();
    this.contracts = contracts;
  }

  /** Periods end on a grid that hangs on the end of the world, so that a seed gives one world. */
  void plan(Timeline timeline) {
    long newest = timeline.end() - 95 * 60_000L;
    for (long end = newest; end > timeline.begin() + HOUR; end -= PERIOD) {
      timeline.at(end, this::settle);
    }
    timeline.at(timeline.end(), this::leavePositionsOpen);
  }

  private void settle(long at) {
    for (Contract contract : Contract.all()) {
      if (contracts.contains(contract.symbol())) {
        realise(contract, at);
      }
    }
  }

  private void realise(Contract contract, long at) {
    WalletName wallet = WalletName.of(WalletKind.FUTURES, contract.settle());
    BigDecimal amount = chance.part(dealings.available(wallet), 0, 3, 10);
    BigDecimal fee = chance.part(amount, 0, 20, 12);
    Bookkeeping.Note note = new Bookkeeping.Note(at, contract.symbol());
    if (chance.oneIn(2)) {
      books.credit(dealings.member(), wallet, Business.REALISED_PNL, amount, fee, note);
    } else {
      books.debit(dealings.member(), wallet, Business.REALISED_PNL, amount, fee, note);
    }
  }

  private void leavePositionsOpen(long at) {
    for (Contract contract : Contract.all()) {
      WalletName wallet = WalletName.of(WalletKind.FUTURES, contract.settle());
      if (contracts.contains(contract.symbol()) && !contract.settle().equals("USDC")) {
        BigDecimal amount = chance.part(dealings.available(wallet), 0, 9, 10);
        dealings
            .member()
            .record(
                new PendingProfit(
                    contract.symbol(),
                    wallet.currency(),
                    chance.oneIn(2) ? amount : amount.negate(),
                    at - 1000));
      }
    }
  }
}
