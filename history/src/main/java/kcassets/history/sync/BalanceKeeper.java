package kcassets.history.sync;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Takes a snapshot of an account's balances and keeps it; the history itself cannot value them. */
@FunctionalInterface
public interface BalanceKeeper {
  /**
   * Asks, and saves what came.
   *
   * @param uid whose account it is
   * @param clock of the exchange, to be asked before and after the balances are read
   * @throws kcassets.catalog.failure.AssetsException when there is nothing to save
   */
  Kept keep(String uid, Supplier<Moment> clock);

  /**
   * Now, by the exchange's clock.
   *
   * @param earliest it is not before this, and a snapshot that was read by now has this time
   * @param latest it is not after this
   * @param told whether the exchange told it; else it is by our clock
   */
  record Moment(Instant earliest, Instant latest, boolean told) {}

  /**
   * What was kept.
   *
   * @param calls questions that were asked
   * @param rows wallets in the snapshot
   * @param takenMillis when it was taken
   * @param missing sources that should have been in it, in words
   */
  record Kept(long calls, long rows, long takenMillis, List<String> missing) {
    public Kept {
      missing = List.copyOf(missing);
    }
  }
}
