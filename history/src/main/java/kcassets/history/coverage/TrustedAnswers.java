package kcassets.history.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.Intervals;

/**
 * The moments for which answers can be trusted. A record that claims more than the exchange can
 * have told at that time is cut to what it can: nothing that was forgotten already, and nothing
 * that had not happened yet.
 */
final class TrustedAnswers {
  private TrustedAnswers() {}

  /**
   * All moments that are answered for every currency. Where the questions named currencies, a
   * moment counts when each currency that was ever asked for has it.
   *
   * @param windows of one account and source
   */
  static Intervals of(Collection<AnsweredWindow> windows) {
    Map<String, List<Interval>> byCurrency = new TreeMap<>();
    for (AnsweredWindow window : windows) {
      List<Interval> parts = byCurrency.computeIfAbsent(window.currency(), _ -> new ArrayList<>());
      trusted(window).ifPresent(parts::add);
    }
    Intervals ofAll = Intervals.union(byCurrency.getOrDefault("", List.of()));
    byCurrency.remove("");
    return byCurrency.values().stream()
        .map(parts -> Intervals.union(parts).or(ofAll))
        .reduce(Intervals::and)
        .orElse(ofAll);
  }

  private static Optional<Interval> trusted(AnsweredWindow window) {
    long forgotten =
        window
            .source()
            .retention()
            .map(kept -> window.answeredMillis() - kept.toMillis())
            .orElse(Long.MIN_VALUE);
    long from = Math.max(window.fromMillis(), forgotten);
    long to = Math.min(window.toMillis(), window.answeredMillis());
    return from <= to ? Optional.of(new Interval(from, to)) : Optional.empty();
  }
}
