package kcassets.history.reconcile;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kcassets.history.coverage.IsoTime;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;

/**
 * The lists of deposits and withdrawals as a second opinion on the funding wallet. Its ledger tells
 * the same movements, so they never count beside it; but what the ledger lacks may be found here.
 */
final class DepositsAndWithdrawals {
  /** How long before it is credited a deposit may have been made. */
  private static final Duration ON_THE_WAY = Duration.ofDays(3);

  private final HistoryStore store;

  DepositsAndWithdrawals(HistoryStore store) {
    this.store = requireNonNull(store, "store is null");
  }

  /**
   * A deposit or withdrawal that explains a difference.
   *
   * @param difference what is there beside what the ledger says
   */
  Optional<BalanceCheck.Finding> explaining(String uid, BalanceCheck check, BigDecimal difference) {
    List<LedgerRow> found = new ArrayList<>();
    LedgerQuery query =
        new LedgerQuery(
            Set.of(uid),
            Set.of(difference.signum() > 0 ? Source.DEPOSITS : Source.WITHDRAWALS),
            Set.of(check.coin().currency()),
            Set.of(),
            OptionalLong.of(check.fromMillis() - ON_THE_WAY.toMillis()),
            OptionalLong.of(check.toMillis()),
            LedgerQuery.Order.NEWEST_FIRST,
            OptionalLong.empty());
    new LedgerRows(store)
        .each(
            query,
            row -> {
              if (explains(row, difference)) {
                found.add(row);
              }
              return found.isEmpty();
            });
    return found.stream()
        .findFirst()
        .map(row -> {
          boolean in = row.source() == Source.DEPOSITS;
          return new BalanceCheck.Finding(
              in ? Cause.DEPOSIT_NOT_IN_LEDGER : Cause.WITHDRAWAL_NOT_IN_LEDGER,
              "%s of this amount was made at %s, and spot-ledgers has no row of it"
                  .formatted(in ? "a deposit" : "a withdrawal", IsoTime.of(row.timeMillis())));
        });
  }

  /** With or without its fee: a deposit's is taken from it, a withdrawal's comes on top. */
  private static boolean explains(LedgerRow row, BigDecimal difference) {
    BigDecimal fee = row.fee().orElse(BigDecimal.ZERO);
    return row.amount().compareTo(difference) == 0
        || row.amount().subtract(fee).compareTo(difference) == 0;
  }
}
