package kcassets.history.reconcile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Looks for the moments, around two snapshots, at which a coin's balances must have been read for
 * the rows between to explain them. The snapshots' own times come first.
 */
final class CutSearch {
  private final Zone opening;
  private final Zone closing;

  CutSearch(Zone opening, Zone closing) {
    this.opening = opening;
    this.closing = closing;
  }

  /**
   * Two moments.
   *
   * @param movements the sum of the rows between them
   * @param nominal whether they are the snapshots' own
   */
  record Cut(int opening, int closing, BigDecimal movements, boolean nominal) {}

  int nominalOpening() {
    return opening.nominal();
  }

  int nominalClosing() {
    return closing.nominal();
  }

  /**
   * The cut whose movements are these.
   *
   * @param known the cut of the opening, where the check before has found it
   */
  Optional<Cut> find(BigDecimal movements, OptionalInt known) {
    Cut usual = cut(known.orElse(opening.nominal()), closing.nominal());
    if (usual.movements.compareTo(movements) == 0) {
      return Optional.of(usual);
    }
    Zone.Finder finder = closing.finder();
    Optional<Cut> found = from(finder, usual.opening, movements);
    for (int cut = 0; known.isEmpty() && found.isEmpty() && cut < opening.size(); cut++) {
      found = from(finder, cut, movements);
    }
    return found;
  }

  private Optional<Cut> from(Zone.Finder finder, int first, BigDecimal movements) {
    OptionalInt last = finder.cut(opening.sum(first).add(movements), opening.rows(first));
    return last.isPresent() ? Optional.of(cut(first, last.getAsInt())) : Optional.empty();
  }

  /** Two cuts and what lies between them. */
  Cut cut(int first, int last) {
    return new Cut(
        first,
        last,
        closing.sum(last).subtract(opening.sum(first)),
        first == opening.nominal() && last == closing.nominal());
  }
}
