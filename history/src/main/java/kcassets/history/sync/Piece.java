package kcassets.history.sync;

import kcassets.history.ledger.Interval;

/**
 * A stretch of time to ask a source for.
 *
 * @param currency empty for all
 * @param cell the stretch of the calendar that was claimed for it, by its first millisecond
 * @param span what has to be answered; a millisecond more is asked for on both sides, as nobody
 *     documents whether the ends of a window belong to it
 * @param reachesNow whether all that is newer is asked for as well
 * @param counts whether the store notes that it was answered; not where it was before
 */
record Piece(String currency, long cell, Interval span, boolean reachesNow, boolean counts) {
  Piece of(Interval part) {
    return new Piece(currency, cell, part, reachesNow && part.to() == span.to(), counts);
  }
}
