package kcassets.history.sync;

import java.time.Duration;
import java.util.Optional;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;

/**
 * Finds how far back a list without a documented end is asked for day by day, from evidence that
 * costs few calls: deposits, which are asked for in one piece since the exchange opened, and every
 * other row. Nothing is taken for answered that was not asked; {@code --since} asks for more.
 */
final class Beginning {
  /** The exchange opened then, and no list goes further back. */
  static final long EXCHANGE_OPENED = Source.DEPOSITS.opened().toEpochMilli();

  /** Its futures opened in the summer of 2019. */
  static final long FUTURES_OPENED = Source.FUTURES_LEDGERS.opened().toEpochMilli();

  private static final long YEAR = Duration.ofDays(365).toMillis();

  /** Before its first deposit an account may have had a present or two. */
  private static final long BEFORE_DEPOSIT = Duration.ofDays(30).toMillis();

  /** Without a deposit the account is taken to begin after so long a silence. */
  static final long QUIET = Duration.ofDays(90).toMillis();

  private final HistoryStore store;
  private final String uid;
  private final KnownRows rows;

  Beginning(HistoryStore store, String uid) {
    this.store = store;
    this.uid = uid;
    this.rows = new KnownRows(store, uid);
  }

  /**
   * Where to begin.
   *
   * @param firm whether the account had nothing before, as far as its deposits tell
   */
  record Floor(long millis, boolean firm) {
    Floor older() {
      return new Floor(Math.max(FUTURES_OPENED, millis - QUIET), firm);
    }
  }

  /** What was found before, or else what the rows in the store say by now. */
  Floor floor(long now) {
    Optional<Long> found =
        store.read(transaction ->
            transaction.first(
                "SELECT begin_millis FROM account_beginnings WHERE uid = ?",
                row -> row.whole(1),
                uid));
    if (found.isPresent()) {
      return new Floor(found.get(), true);
    }
    Optional<Long> oldest = rows.oldest();
    boolean deposits = rows.oldest(Source.DEPOSITS).isPresent();
    long floor = oldest.map(time -> time - (deposits ? BEFORE_DEPOSIT : QUIET)).orElse(now - YEAR);
    return new Floor(Math.max(FUTURES_OPENED, floor), deposits);
  }

  /** Whether there may be more before it, now that everything after it is answered. */
  boolean goesFurther(Floor floor) {
    if (floor.millis() <= FUTURES_OPENED) {
      return false;
    }
    boolean active =
        rows.oldest(Source.FUTURES_LEDGERS)
            .map(time -> time < floor.millis() + QUIET)
            .orElse(false);
    return rows.futuresOpenWithMoney() || (!floor.firm() && active);
  }

  /** Remembers it. */
  void remember(Floor floor, long now) {
    store.write(transaction ->
        transaction.update(
            "INSERT INTO account_beginnings (uid, begin_millis, evidence, found_millis)"
                + " VALUES (?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET begin_millis ="
                + " EXCLUDED.begin_millis, evidence = EXCLUDED.evidence, found_millis ="
                + " EXCLUDED.found_millis",
            uid,
            floor.millis(),
            floor.firm() ? "deposits" : "silence",
            now));
  }
}
