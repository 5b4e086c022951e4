package kcassets.history.export;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.Source;
import kcassets.json.RowMembers;

/**
 * A deposit or withdrawal as the exchange lists it.
 *
 * @param id of the row in its list
 * @param timeMillis when it began
 * @param changedMillis when it changed last
 * @param amount without a sign
 * @param fee beside the amount; zero where none is told
 * @param inner whether its other end is an account of the exchange
 * @param hash the chain's transaction
 * @param chain the chain's name
 */
record Listed(
    String uid,
    Source source,
    String id,
    long timeMillis,
    long changedMillis,
    String currency,
    BigDecimal amount,
    BigDecimal fee,
    State state,
    boolean inner,
    Optional<String> hash,
    Optional<String> chain) {
  /** What became of it. */
  enum State {
    DONE,
    FAILED,
    OPEN
  }

  static Listed of(LedgerRow row) {
    Optional<RowMembers> raw = RowMembers.of(row.raw());
    return new Listed(
        row.uid(),
        row.source(),
        row.id(),
        row.timeMillis(),
        raw.flatMap(members -> members.text("updatedAt"))
            .flatMap(Listed::whole)
            .orElse(row.timeMillis()),
        row.currency(),
        row.amount().abs(),
        row.fee().map(BigDecimal::abs).orElse(BigDecimal.ZERO),
        state(row),
        raw.flatMap(members -> members.text("isInner")).map(Boolean::parseBoolean).orElse(false),
        either(raw, "walletTxId", "Hash").flatMap(Listed::hash),
        either(raw, "chain", "Transfer Network"));
  }

  boolean isDeposit() {
    return source == Source.DEPOSITS;
  }

  /** What the exchange's answer calls so, or else its report. */
  private static Optional<String> either(Optional<RowMembers> raw, String answer, String report) {
    return raw.flatMap(members -> members.text(answer).or(() -> members.text(report)))
        .filter(text -> !text.isEmpty());
  }

  private static State state(LedgerRow row) {
    String status = row.status().orElse("").toUpperCase(Locale.ROOT);
    if (status.equals("SUCCESS")) {
      return State.DONE;
    }
    return row.source().isFinal(status) ? State.FAILED : State.OPEN;
  }

  /** What comes after an at sign is not part of the transaction; a formula is no transaction. */
  private static Optional<String> hash(String text) {
    String hash = text.contains("@") ? text.substring(0, text.indexOf('@')) : text;
    return Optional.of(hash).filter(each -> each.matches("[A-Za-z0-9][A-Za-z0-9_:.-]{0,199}"));
  }

  private static Optional<Long> whole(String text) {
    return text.matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
