package kcassets.history.export;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import kcassets.history.ledger.MovementKind;

/**
 * One thing that happened, as programs that count taxes see it: both legs of a trade together, the
 * fee apart. What the account gained is what was received, less what was sent, less the fee.
 *
 * @param kind what it was
 * @param timeMillis epoch milliseconds
 * @param received what came in
 * @param sent what went out
 * @param fee what it cost beside that
 * @param margin whether it was on margin
 * @param id tells it from every other entry, today and in every later export
 * @param hash the chain's transaction
 * @param words what the exchange calls it; one line, which no spreadsheet takes for a formula
 */
record Entry(
    MovementKind kind,
    long timeMillis,
    Optional<Money> received,
    Optional<Money> sent,
    Optional<Money> fee,
    boolean margin,
    String id,
    Optional<String> hash,
    String words) {
  Entry {
    requireNonNull(kind, "kind is null");
    requireNonNull(id, "id is null");
    requireNonNull(hash, "hash is null");
    requireNonNull(words, "words are null");
    if (received.isEmpty() && sent.isEmpty() && fee.isEmpty()) {
      throw new IllegalArgumentException("nothing came in and nothing went out");
    }
  }

  /** What the account gained, by currency. */
  Amounts change() {
    Amounts change = new Amounts();
    received.ifPresent(change::add);
    sent.ifPresent(change::subtract);
    fee.ifPresent(change::subtract);
    return change;
  }

  boolean isTrade() {
    return received.isPresent() && sent.isPresent();
  }

  /** The words and the id, for a column of free text. */
  String description() {
    return words + " [" + id + "]";
  }
}
