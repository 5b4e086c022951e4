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
   * @param time of the exchange, to be asked for when the balances are read: the snapshot has it
   * @throws kcassets.catalog.failure.AssetsException when there is nothing to save
   */
  Kept keep(String uid, Supplier<Instant> time);

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
