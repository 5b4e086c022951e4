package kcassets.history.statement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kcassets.history.coverage.CoverageReader;
import kcassets.history.ledger.Intervals;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Transaction;

/** Computes balances and statements out of a store; asks nobody else. Threads may share it. */
public final class PastReader {
  private final HistoryStore store;
  private final Instant now;

  /**
   * @param now the moment of asking; nothing is known of what comes after it
   */
  public PastReader(HistoryStore store, Instant now) {
    this.store = requireNonNull(store, "store is null");
    this.now = requireNonNull(now, "now is null");
  }

  /**
   * The balances at a moment, its movements included.
   *
   * @param names local names of accounts by uid
   */
  public PastBalances balances(
      Map<String, String> names, Instant at, Predicate<WalletCurrency> wanted) {
    List<AccountBalances> accounts = new ArrayList<>();
    names.forEach((uid, name) -> {
      Map<Source, Intervals> answered = answered(uid);
      List<Balance> balances =
          store.read(transaction ->
              at(transaction, uid, answered, at.toEpochMilli(), BalancesAt.Lean.BACK).read(wanted));
      accounts.add(
          new AccountBalances(
              name, uid, balances.stream().filter(balance -> !balance.isSurelyNothing()).toList()));
    });
    return new PastBalances(at, accounts, List.of());
  }

  /** The statement of a month, which must have begun. */
  public Statement statement(
      Map<String, String> names, YearMonth month, Predicate<WalletCurrency> wanted) {
    List<AccountStatement> accounts = new ArrayList<>();
    names.forEach((uid, name) -> {
      Map<Source, Intervals> answered = answered(uid);
      List<StatementLine> lines =
          store.read(transaction -> lines(transaction, uid, answered, month, wanted));
      accounts.add(
          new AccountStatement(
              name,
              uid,
              lines.stream().filter(line -> !line.isNothing()).toList(),
              answered
                  .getOrDefault(Source.SPOT_LEDGERS, Intervals.NONE)
                  .containsAll(MonthWords.firstMillis(month), MonthWords.lastMillis(month))));
    });
    return new Statement(month, accounts, List.of());
  }

  private List<StatementLine> lines(
      Transaction transaction,
      String uid,
      Map<Source, Intervals> answered,
      YearMonth month,
      Predicate<WalletCurrency> wanted) {
    long first = MonthWords.firstMillis(month);
    long last = MonthWords.lastMillis(month);
    LedgerChoice ledgers = LedgerChoice.of(transaction, uid);
    Map<WalletCurrency, Balance> openings =
        byCoin(at(transaction, uid, answered, first - 1, BalancesAt.Lean.BACK).read(wanted));
    Map<WalletCurrency, Balance> closings =
        byCoin(
            at(
                    transaction,
                    uid,
                    answered,
                    Math.min(last, now.toEpochMilli()),
                    BalancesAt.Lean.AHEAD)
                .read(wanted));
    Map<WalletCurrency, List<MovementSums.Sum>> sums =
        MovementSums.between(transaction, ledgers, uid, first, last).stream()
            .collect(
                Collectors.groupingBy(MovementSums.Sum::coin, TreeMap::new, Collectors.toList()));
    TreeMap<WalletCurrency, Balance> all = new TreeMap<>(openings);
    closings.forEach(all::putIfAbsent);
    List<StatementLine> lines = new ArrayList<>();
    for (WalletCurrency coin : all.keySet()) {
      boolean covered =
          ledgers
              .source(coin.wallet())
              .map(source -> answered.getOrDefault(source, Intervals.NONE))
              .map(intervals -> intervals.containsAll(first, last))
              .orElse(false);
      lines.add(
          StatementLine.of(
              openings.getOrDefault(coin, Balance.unknown(coin)),
              sums.getOrDefault(coin, List.of()),
              closings.getOrDefault(coin, Balance.unknown(coin)),
              covered));
    }
    return lines;
  }

  private static Map<WalletCurrency, Balance> byCoin(List<Balance> balances) {
    Map<WalletCurrency, Balance> map = new TreeMap<>();
    balances.forEach(balance -> map.put(balance.coin(), balance));
    return map;
  }

  private static BalancesAt at(
      Transaction transaction,
      String uid,
      Map<Source, Intervals> answered,
      long moment,
      BalancesAt.Lean lean) {
    return new BalancesAt(
        transaction, uid, LedgerChoice.of(transaction, uid), answered, moment, lean);
  }

  private Map<Source, Intervals> answered(String uid) {
    Map<Source, Intervals> answered = new EnumMap<>(Source.class);
    new CoverageReader(store)
        .sources(uid, now)
        .forEach((source, coverage) -> answered.put(source, coverage.intervals()));
    return answered;
  }
}
