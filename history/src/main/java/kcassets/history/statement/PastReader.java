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
import kcassets.history.coverage.Intervals;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Lease;

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
  public PastBalances balances(Map<String, String> names, Instant at, Predicate<Purse> wanted) {
    List<AccountBalances> accounts = new ArrayList<>();
    names.forEach((uid, name) -> {
      Map<Source, Intervals> answered = answered(uid);
      List<Balance> balances =
          store.read(lease ->
              at(lease, uid, answered, at.toEpochMilli(), BalancesAt.Lean.BACK).read(wanted));
      accounts.add(
          new AccountBalances(
              name, uid, balances.stream().filter(balance -> !balance.isSurelyNothing()).toList()));
    });
    return new PastBalances(at, accounts, List.of());
  }

  /** The statement of a month, which must have begun. */
  public Statement statement(Map<String, String> names, YearMonth month, Predicate<Purse> wanted) {
    List<AccountStatement> accounts = new ArrayList<>();
    names.forEach((uid, name) -> {
      Map<Source, Intervals> answered = answered(uid);
      List<StatementLine> lines = store.read(lease -> lines(lease, uid, answered, month, wanted));
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
      Lease lease,
      String uid,
      Map<Source, Intervals> answered,
      YearMonth month,
      Predicate<Purse> wanted) {
    long first = MonthWords.firstMillis(month);
    long last = MonthWords.lastMillis(month);
    Books books = Books.of(lease, uid);
    Map<Purse, Balance> openings =
        byPurse(at(lease, uid, answered, first - 1, BalancesAt.Lean.BACK).read(wanted));
    Map<Purse, Balance> closings =
        byPurse(
            at(lease, uid, answered, Math.min(last, now.toEpochMilli()), BalancesAt.Lean.AHEAD)
                .read(wanted));
    Map<Purse, List<PurseSums.Sum>> sums =
        PurseSums.between(lease, books, uid, first, last).stream()
            .collect(
                Collectors.groupingBy(PurseSums.Sum::purse, TreeMap::new, Collectors.toList()));
    TreeMap<Purse, Balance> all = new TreeMap<>(openings);
    closings.forEach(all::putIfAbsent);
    List<StatementLine> lines = new ArrayList<>();
    for (Purse purse : all.keySet()) {
      boolean covered =
          books
              .source(purse.wallet())
              .map(source -> answered.getOrDefault(source, Intervals.NONE))
              .map(intervals -> intervals.containsAll(first, last))
              .orElse(false);
      lines.add(
          StatementLine.of(
              openings.getOrDefault(purse, Balance.unknown(purse)),
              sums.getOrDefault(purse, List.of()),
              closings.getOrDefault(purse, Balance.unknown(purse)),
              covered));
    }
    return lines;
  }

  private static Map<Purse, Balance> byPurse(List<Balance> balances) {
    Map<Purse, Balance> map = new TreeMap<>();
    balances.forEach(balance -> map.put(balance.purse(), balance));
    return map;
  }

  private static BalancesAt at(
      Lease lease, String uid, Map<Source, Intervals> answered, long moment, BalancesAt.Lean lean) {
    return new BalancesAt(lease, uid, Books.of(lease, uid), answered, moment, lean);
  }

  private Map<Source, Intervals> answered(String uid) {
    Map<Source, Intervals> answered = new EnumMap<>(Source.class);
    new CoverageReader(store)
        .sources(uid, now)
        .forEach((source, coverage) -> answered.put(source, coverage.intervals()));
    return answered;
  }
}
