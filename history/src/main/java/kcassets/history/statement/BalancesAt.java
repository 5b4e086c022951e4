package kcassets.history.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import kcassets.history.coverage.Intervals;
import kcassets.history.ledger.Source;
import kcassets.history.store.Lease;

/**
 * The balances of one account at one moment. Each is computed from the nearest told balance that
 * leads there without a hole in the answers, backward or forward; where none does, from the
 * likeliest, and it says so. Used by one thread, while the store is held.
 */
final class BalancesAt {
  /** Which snapshot is asked first. */
  enum Lean {
    /** The one before: balances of a moment, and where a month begins. */
    BACK,
    /** The one after: where a month ends, so that both ends are told by different answers. */
    AHEAD
  }

  private final Lease lease;
  private final String uid;
  private final Books books;
  private final Map<Source, Intervals> answered;
  private final long moment;
  private final Lean lean;

  BalancesAt(
      Lease lease,
      String uid,
      Books books,
      Map<Source, Intervals> answered,
      long moment,
      Lean lean) {
    this.lease = lease;
    this.uid = uid;
    this.books = books;
    this.answered = answered;
    this.moment = moment;
    this.lean = lean;
  }

  /** Those of all purses that the store knows of, in order. */
  List<Balance> read(Predicate<Purse> wanted) {
    Map<Purse, Known> rowsBefore = RunningBalances.before(lease, books, uid, moment);
    Map<Purse, Known> rowsAfter = RunningBalances.after(lease, books, uid, moment);
    Optional<SnapshotBalances> before = SnapshotBalances.before(lease, uid, moment);
    Optional<SnapshotBalances> after = SnapshotBalances.after(lease, uid, moment);
    Map<Purse, BigDecimal> sinceBefore =
        before.map(told -> sums(told.takenMillis() + 1, moment)).orElse(Map.of());
    Map<Purse, BigDecimal> untilAfter =
        after.map(told -> sums(moment + 1, told.takenMillis())).orElse(Map.of());

    Set<Purse> purses = new TreeSet<>(sums(0, Long.MAX_VALUE).keySet());
    before.ifPresent(told -> purses.addAll(told.purses()));
    after.ifPresent(told -> purses.addAll(told.purses()));
    List<Balance> balances = new ArrayList<>();
    for (Purse purse : purses) {
      if (wanted.test(purse)) {
        Optional<Balance> back = row(purse, rowsBefore);
        Optional<Balance> earlier =
            before
                .flatMap(told -> told.of(purse))
                .map(known ->
                    balance(purse, known, sinceBefore.getOrDefault(purse, BigDecimal.ZERO)));
        Optional<Balance> later =
            after
                .flatMap(told -> told.of(purse))
                .map(known ->
                    balance(
                        purse, known, untilAfter.getOrDefault(purse, BigDecimal.ZERO).negate()));
        Optional<Balance> ahead = row(purse, rowsAfter);
        balances.add(
            lean == Lean.BACK
                ? best(purse, List.of(back, earlier, later, ahead))
                : best(purse, List.of(back, later, earlier, ahead)));
      }
    }
    return balances;
  }

  private static Balance best(Purse purse, List<Optional<Balance>> found) {
    List<Balance> all = found.stream().flatMap(Optional::stream).toList();
    return all.stream()
        .filter(Balance::whole)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElseGet(() -> Balance.unknown(purse));
  }

  private Optional<Balance> row(Purse purse, Map<Purse, Known> rows) {
    return Optional.ofNullable(rows.get(purse))
        .map(known -> balance(purse, known, BigDecimal.ZERO));
  }

  private Balance balance(Purse purse, Known known, BigDecimal movements) {
    long from = Math.min(known.atMillis(), moment) + 1;
    long to = Math.max(known.atMillis(), moment);
    boolean whole =
        to < from
            || books
                .source(purse.wallet())
                .map(source -> answered.getOrDefault(source, Intervals.NONE))
                .map(intervals -> intervals.containsAll(from, to))
                .orElse(false);
    return new Balance(purse, Optional.of(known), movements, whole);
  }

  private Map<Purse, BigDecimal> sums(long from, long to) {
    return new TreeMap<>(PurseSums.amounts(PurseSums.between(lease, books, uid, from, to)));
  }
}
