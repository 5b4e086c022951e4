package kcassets.history.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.Intervals;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import org.jspecify.annotations.Nullable;

/**
 * Compares rows of reports with the exchange's own. They share no id, and reports count in seconds:
 * a row is the same when coin, direction, amount and second are. One row of the exchange answers
 * for one row of the reports. Used by one thread.
 */
final class ReportOverlap {
  private static final long SECOND = 1000;

  private final HistoryStore store;
  private final Map<Asked, Map<String, Intervals>> answered = new HashMap<>();

  private record Asked(String uid, Source source) {}

  private record Same(
      String uid, boolean listed, String currency, BigDecimal amount, long second) {}

  ReportOverlap(HistoryStore store) {
    this.store = store;
  }

  /**
   * Judges rows.
   *
   * @param rows whole seconds of the history: no row of the same second may come in another call
   * @return a judgement for each, in their order
   */
  List<Judgement> judge(List<LedgerRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Same, List<Integer>> sought = new HashMap<>();
    for (int at = 0; at < rows.size(); at++) {
      for (Same same : readings(rows.get(at))) {
        sought.computeIfAbsent(same, _ -> new ArrayList<>(1)).add(at);
      }
    }
    Set<Integer> matched = new HashSet<>();
    new LedgerRows(store)
        .withoutRaw()
        .each(
            around(rows),
            row -> {
              sought.getOrDefault(of(row, row.amount()), List.of()).stream()
                  .filter(at -> !matched.contains(at))
                  .findFirst()
                  .ifPresent(matched::add);
              return true;
            });
    List<Judgement> judgements = new ArrayList<>(rows.size());
    for (int at = 0; at < rows.size(); at++) {
      judgements.add(
          matched.contains(at)
              ? Judgement.MATCHED
              : isAnswered(rows.get(at)) ? Judgement.ONLY_IN_REPORT : Judgement.FILLS);
    }
    return judgements;
  }

  /** How many rows the exchange has of the lists, accounts and times that these rows span. */
  Map<Source, Long> rowsOfExchange(Collection<LedgerRow> rows) {
    Map<Source, Long> counts = new EnumMap<>(Source.class);
    rows.stream()
        .collect(Collectors.groupingBy(row -> new Asked(row.uid(), row.source())))
        .forEach((asked, theirs) ->
            new LedgerRows(store)
                .withoutRaw()
                .each(
                    around(theirs).from(asked.source()),
                    _ -> {
                      counts.merge(asked.source(), 1L, Long::sum);
                      return true;
                    }));
    return counts;
  }

  private boolean isAnswered(LedgerRow row) {
    Map<String, Intervals> times =
        answered.computeIfAbsent(new Asked(row.uid(), row.source()), this::answered);
    return holds(times.get(""), row) || holds(times.get(row.currency()), row);
  }

  private static boolean holds(@Nullable Intervals times, LedgerRow row) {
    return times != null && times.containsAll(row.timeMillis(), row.timeMillis());
  }

  private Map<String, Intervals> answered(Asked asked) {
    List<AnsweredWindow> windows =
        store.read(transaction -> AnsweredWindows.list(transaction, asked.uid(), asked.source()));
    return windows.stream()
        .collect(
            Collectors.groupingBy(
                AnsweredWindow::currency,
                Collectors.mapping(
                    AnsweredWindow::interval,
                    Collectors.collectingAndThen(Collectors.toList(), Intervals::union))));
  }

  /** Nobody says whether a fee is part of a report's amount: either is taken. */
  private static Set<Same> readings(LedgerRow row) {
    Set<Same> readings = new HashSet<>();
    readings.add(of(row, row.amount()));
    row.fee()
        .filter(fee -> fee.signum() > 0)
        .ifPresent(fee -> readings.add(of(row, row.amount().subtract(fee))));
    return readings;
  }

  private static Same of(LedgerRow row, BigDecimal amount) {
    return new Same(
        row.uid(),
        row.source().changes(),
        row.spotCurrency(),
        amount.stripTrailingZeros(),
        row.timeMillis() / SECOND);
  }

  private static LedgerQuery around(List<LedgerRow> rows) {
    long first = rows.stream().mapToLong(LedgerRow::timeMillis).min().orElseThrow();
    long last = rows.stream().mapToLong(LedgerRow::timeMillis).max().orElseThrow();
    return new LedgerQuery(
        rows.stream().map(LedgerRow::uid).collect(Collectors.toSet()),
        Set.of(),
        Set.of(),
        Set.of(),
        OptionalLong.of(first / SECOND * SECOND),
        OptionalLong.of(last / SECOND * SECOND + SECOND - 1),
        LedgerQuery.Order.OLDEST_FIRST,
        OptionalLong.empty());
  }
}
