package kcassets.history.coverage;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kcassets.history.kept.NotEnabled;
import kcassets.history.ledger.Source;
import kcassets.history.store.Transaction;

/**
 * What a store knows of an account beside its rows.
 *
 * @param beganMillis from when on it is asked for, as a sync has found out
 * @param notEnabled lists of businesses that it has not opened
 */
public record AccountFacts(OptionalLong beganMillis, Set<Source> notEnabled) {
  /** Nothing is known. */
  public static final AccountFacts NONE = new AccountFacts(OptionalLong.empty(), Set.of());

  public AccountFacts {
    requireNonNull(beganMillis, "beganMillis is null");
    notEnabled = Set.copyOf(notEnabled);
  }

  /** Those of an account. */
  static AccountFacts read(Transaction transaction, String uid) {
    Optional<Long> began =
        transaction.first(
            "SELECT begin_millis FROM account_beginnings WHERE uid = ?", row -> row.whole(1), uid);
    return new AccountFacts(
        began.map(OptionalLong::of).orElse(OptionalLong.empty()), NotEnabled.of(transaction, uid));
  }
}
