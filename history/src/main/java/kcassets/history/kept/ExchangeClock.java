package kcassets.history.kept;

import java.time.Instant;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Transaction;

/**
 * The exchange's clock as a sync last measured it. Answers and retention count by it; ours may be
 * wrong by days, and whoever only reads the store has nobody to ask.
 */
public final class ExchangeClock {
  private ExchangeClock() {}

  /**
   * Remembers it.
   *
   * @param aheadMillis how far it is ahead of ours; negative where ours is
   * @param now by our clock
   */
  public static void keep(HistoryStore store, String uid, long aheadMillis, Instant now) {
    store.write(transaction ->
        transaction.update(
            "INSERT INTO exchange_clocks (uid, ahead_millis, measured_millis) VALUES (?, ?, ?)"
                + " ON CONFLICT (uid) DO UPDATE SET ahead_millis = EXCLUDED.ahead_millis,"
                + " measured_millis = EXCLUDED.measured_millis",
            uid,
            aheadMillis,
            now.toEpochMilli()));
  }

  /** A moment of ours by the clock of the exchange; the same where that was never measured. */
  public static Instant at(Transaction transaction, String uid, Instant now) {
    return now.plusMillis(
        transaction
            .first(
                "SELECT ahead_millis FROM exchange_clocks WHERE uid = ?", row -> row.whole(1), uid)
            .orElse(0L));
  }
}
