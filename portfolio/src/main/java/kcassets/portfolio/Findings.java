package kcassets.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.failure.Failure;

/** What one source, or several, gave. */
record Findings(List<Holding> holdings, List<Coverage> coverage) {
  static final Findings NONE = new Findings(List.of(), List.of());

  Findings {
    holdings = List.copyOf(holdings);
    coverage = List.copyOf(coverage);
  }

  static Findings of(Coverage... rows) {
    return new Findings(List.of(), Arrays.asList(rows));
  }

  /** Holdings that are not zero, with a coverage row that says whether there are any. */
  static Findings of(List<Holding> all, Coverage seen, String emptyMessage) {
    List<Holding> held = all.stream().filter(holding -> !holding.isZero()).toList();
    return new Findings(
        held, List.of(held.isEmpty() ? seen.with(State.EMPTY, emptyMessage) : seen));
  }

  /** Why nothing came at all, if nothing came and all the reasons are of one kind. */
  Optional<Failure> onlyReason() {
    List<Failure> reasons = new ArrayList<>();
    for (Coverage row : coverage) {
      if (row.state().isComplete() || row.failure().isEmpty()) {
        return Optional.empty();
      }
      reasons.add(row.failure().get());
    }
    boolean one = reasons.stream().map(Failure::kind).distinct().count() == 1;
    return one && holdings.isEmpty() ? Optional.of(reasons.getFirst()) : Optional.empty();
  }

  Findings and(Findings other) {
    List<Holding> allHoldings = new ArrayList<>(holdings);
    allHoldings.addAll(other.holdings);
    List<Coverage> allCoverage = new ArrayList<>(coverage);
    allCoverage.addAll(other.coverage);
    return new Findings(allHoldings, allCoverage);
  }
}
