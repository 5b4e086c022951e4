package kcassets.history.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import kcassets.history.ledger.Interval;

/**
 * What a run did for one source of an account.
 *
 * @param account what it is called here
 * @param uid whose it is; empty where the exchange did not tell
 * @param source {@code spot-ledgers} and so on, or {@code balances}
 * @param calls answers that came
 * @param rowsNew rows that the store did not have
 * @param rowsSeen rows that came
 * @param covered from the first to the last moment that was ever answered for; empty for none
 * @param gaps in between, and what was asked for without an answer
 */
public record SourceResult(
    String account,
    String uid,
    String source,
    long calls,
    long rowsNew,
    long rowsSeen,
    Optional<Interval> covered,
    List<Unanswered> gaps) {
  public SourceResult {
    requireNonNull(account, "account is null");
    requireNonNull(uid, "uid is null");
    requireNonNull(source, "source is null");
    requireNonNull(covered, "covered is null");
    gaps = List.copyOf(gaps);
  }

  /** Whether nothing is missing that should be there. */
  public boolean isComplete() {
    return gaps.stream().noneMatch(Unanswered::isMissing);
  }
}
