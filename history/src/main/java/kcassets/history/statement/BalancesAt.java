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
import kcassets.history.ledger.Intervals;
import kcassets.history.ledger.Source;
import kcassets.history.store.Transaction;

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

  private final Transaction transaction;
  private final String uid;
  private final LedgerChoice ledgers;
  private final Map<Source, Intervals> answered;
  private final long moment;
  private final Lean lean;

  BalancesAt(
      Transaction transaction,
      String uid,
      LedgerChoice ledgers,
      Map<Source, Intervals> answered,
      long moment,
      Lean lean) {
    this.transaction = transaction;
    this.uid = uid;
    this.ledgers = ledgers;
    this.answered = answered;
    this.moment = moment;
    this.lean = lean;
  }

  /** Those of all wallets and currencies that the store knows of, in order. */
  List<Balance> read(Predicate<WalletCurrency> wanted) {
    Map<WalletCurrency, ToldBalance> rowsBefore =
        RunningBalances.before(transaction, ledgers, uid, moment);
    Map<WalletCurrency, ToldBalance> rowsAfter =
        RunningBalances.after(transaction, ledgers, uid, moment);
    Optional<SnapshotBalances> before = SnapshotBalances.before(transaction, uid, moment);
    Optional<SnapshotBalances> after = SnapshotBalances.after(transaction, uid, moment);
    Map<WalletCurrency, BigDecimal> sinceBefore =
        before.map(told -> sums(told.takenMillis() + 1, moment)).orElse(Map.of());
    Map<WalletCurrency, BigDecimal> untilAfter =
        after.map(told -> sums(moment + 1, told.takenMillis())).orElse(Map.of());

    Set<WalletCurrency> coins = new TreeSet<>(sums(0, Long.MAX_VALUE).keySet());
    before.ifPresent(told -> coins.addAll(told.coins()));
    after.ifPresent(told -> coins.addAll(told.coins()));
    List<Balance> balances = new ArrayList<>();
    for (WalletCurrency coin : coins) {
      if (wanted.test(coin)) {
        Optional<Balance> back = row(coin, rowsBefore);
        Optional<Balance> earlier =
            before
                .flatMap(told -> told.of(coin))
                .map(
                    known -> balance(coin, known, sinceBefore.getOrDefault(coin, BigDecimal.ZERO)));
        Optional<Balance> later =
            after
                .flatMap(told -> told.of(coin))
                .map(known ->
                    balance(coin, known, untilAfter.getOrDefault(coin, BigDecimal.ZERO).negate()));
        Optional<Balance> ahead = row(coin, rowsAfter);
        balances.add(
            lean == Lean.BACK
                ? best(coin, List.of(back, earlier, later, ahead))
                : best(coin, List.of(back, later, earlier, ahead)));
      }
    }
    return balances;
  }

  private static Balance best(WalletCurrency coin, List<Optional<Balance>> found) {
    List<Balance> all = found.stream().flatMap(Optional::stream).toList();
    return all.stream()
        .filter(Balance::whole)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElseGet(() -> Balance.unknown(coin));
  }

  private Optional<Balance> row(WalletCurrency coin, Map<WalletCurrency, ToldBalance> rows) {
    return Optional.ofNullable(rows.get(coin)).map(known -> balance(coin, known, BigDecimal.ZERO));
  }

  private Balance balance(WalletCurrency coin, ToldBalance known, BigDecimal movements) {
    long from = Math.min(known.atMillis(), moment) + 1;
    long to = Math.max(known.atMillis(), moment);
    boolean whole =
        to < from
            || ledgers
                .source(coin.wallet())
                .map(source -> answered.getOrDefault(source, Intervals.NONE))
                .map(intervals -> intervals.containsAll(from, to))
                .orElse(false);
    return new Balance(coin, Optional.of(known), movements, whole);
  }

  private Map<WalletCurrency, BigDecimal> sums(long from, long to) {
    return new TreeMap<>(
        MovementSums.amounts(MovementSums.between(transaction, ledgers, uid, from, to)));
  }
}
