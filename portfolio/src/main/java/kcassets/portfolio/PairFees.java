package kcassets.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.Kind;

/**
 * Asks for the rates of pairs, ten at a time. One pair that does not exist makes the exchange
 * refuse all ten, so a batch that is refused is asked for again in halves.
 */
final class PairFees {
  private static final Operation SOURCE = Operation.SPOT_TRADE_FEES;
  private static final int BATCH = 10;

  private final Calls calls;
  private final String account;

  PairFees(Calls calls, String account) {
    this.calls = calls;
    this.account = account;
  }

  /** Rates, and the pairs that have none with the reason. */
  record Outcome(List<FeeRate> rates, Map<String, Failure> refused) {
    Outcome and(Outcome other) {
      List<FeeRate> all = new ArrayList<>(rates);
      all.addAll(other.rates);
      Map<String, Failure> reasons = new TreeMap<>(refused);
      reasons.putAll(other.refused);
      return new Outcome(all, reasons);
    }
  }

  /**
   * All of them; what is certain to exist is not put together with what may not.
   *
   * @param likely pairs that may not exist: that is no failure
   */
  Outcome read(Set<String> certain, Set<String> likely) {
    List<CompletableFuture<Outcome>> running = new ArrayList<>();
    for (Set<String> pairs : List.of(certain, likely)) {
      List<String> sorted = List.copyOf(new TreeSet<>(pairs));
      for (int from = 0; from < sorted.size(); from += BATCH) {
        List<String> batch = sorted.subList(from, Math.min(from + BATCH, sorted.size()));
        running.add(calls.work(() -> batch(batch)));
      }
    }
    Outcome all = new Outcome(List.of(), Map.of());
    for (CompletableFuture<Outcome> each : running) {
      all = all.and(each.join());
    }
    return all;
  }

  /** Pairs of what is held that the exchange does not have. */
  static List<String> untraded(Outcome outcome, Set<String> likely) {
    return outcome.refused.entrySet().stream()
        .filter(each -> likely.contains(each.getKey()))
        .filter(each -> each.getValue().kind() == Kind.REFUSED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What became of the pairs, as coverage; those that are not traded are no gap. */
  List<Coverage> coverage(Outcome outcome, Set<String> likely) {
    List<Coverage> rows = new ArrayList<>();
    List<String> untraded = untraded(outcome, likely);
    outcome.refused.forEach((pair, failure) -> {
      if (!untraded.contains(pair)) {
        State state = State.of(SOURCE, failure);
        rows.add(Coverage.refused(account, SOURCE, state, failure).after(pair + ": "));
      }
    });
    int count = outcome.rates.size();
    if (count > 0) {
      String words = count == 1 ? "1 pair" : count + " pairs";
      rows.addFirst(Coverage.of(account, SOURCE, State.SEEN, words));
    } else if (!untraded.isEmpty()) {
      rows.addFirst(Coverage.of(account, SOURCE, State.EMPTY, "nothing that is held is traded"));
    }
    return rows;
  }

  private Outcome batch(List<String> pairs) {
    Answer answer = calls.ask(SOURCE, Map.of("symbols", String.join(",", pairs))).join();
    if (answer instanceof Answer.Missing missing
        && missing.failure().kind() == Kind.REFUSED
        && pairs.size() > 1) {
      int half = pairs.size() / 2;
      CompletableFuture<Outcome> first = calls.work(() -> batch(pairs.subList(0, half)));
      Outcome second = batch(pairs.subList(half, pairs.size()));
      return first.join().and(second);
    }
    return outcome(pairs, answer);
  }

  private static Outcome outcome(List<String> pairs, Answer answer) {
    List<FeeRate> rates = new ArrayList<>();
    Map<String, Failure> refused = new TreeMap<>();
    answer.map(
        data -> {
          data.list()
              .forEach(row -> rates.add(FeeRate.read(FeeRate.Kind.SPOT, row.text("symbol"), row)));
          return Findings.NONE;
        },
        failure -> {
          rates.clear();
          pairs.forEach(pair -> refused.put(pair, failure));
          return Findings.NONE;
        });
    if (refused.isEmpty()) {
      Set<String> told = new TreeSet<>(rates.stream().map(FeeRate::symbol).toList());
      pairs.stream()
          .filter(pair -> !told.contains(pair))
          .forEach(pair ->
              refused.put(
                  pair, new Failure.Unreadable("the answer leaves " + pair + " out", true)));
    }
    return new Outcome(rates, refused);
  }
}
