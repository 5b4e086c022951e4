package kcassets.history.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.history.coverage.Gap;
import kcassets.history.coverage.IsoTime;
import kcassets.history.coverage.SourceCoverage;
import kcassets.history.ledger.Intervals;
import kcassets.history.ledger.Source;

/** How well the lists behind the wallets of an account cover a stretch of time. */
final class WalletCoverage {
  private final WalletLedgers ledgers;
  private final Map<Source, SourceCoverage> coverage;

  WalletCoverage(WalletLedgers ledgers, Map<Source, SourceCoverage> coverage) {
    this.ledgers = ledgers;
    this.coverage = Map.copyOf(coverage);
  }

  /** Whether some list tells the movements of a wallet. */
  boolean hasLedger(WalletCoin coin) {
    return !ledgers.sources(coin.wallet()).isEmpty();
  }

  /** The names of those lists. */
  String names(WalletCoin coin) {
    return String.join(
        " and ", ledgers.sources(coin.wallet()).stream().map(Source::label).toList());
  }

  /** Whether any moment between two was answered, the first one left out. */
  boolean touches(WalletCoin coin, long from, long to) {
    return !covered(coin).and(Intervals.between(from + 1, to)).isEmpty();
  }

  /** Whether every list of a wallet has a moment. */
  boolean covers(WalletCoin coin, long moment) {
    return hasLedger(coin) && covered(coin).containsAll(moment, moment);
  }

  private Intervals covered(WalletCoin coin) {
    return of(coin).stream()
        .map(SourceCoverage::intervals)
        .reduce(Intervals::and)
        .orElse(Intervals.NONE);
  }

  /** A sentence about the first gap between two moments. */
  Optional<String> gap(WalletCoin coin, long from, long to) {
    for (SourceCoverage source : of(coin)) {
      Optional<Gap> gap = source.gapWithin(from + 1, to);
      if (gap.isPresent()) {
        return Optional.of(
            "%s has a gap %s to %s: %s"
                .formatted(
                    source.source().label(),
                    gap.get().from().isPresent()
                        ? "from " + IsoTime.of(gap.get().from().getAsLong())
                        : "from the beginning",
                    IsoTime.of(gap.get().to()),
                    gap.get().reason().label()));
      }
    }
    return Optional.empty();
  }

  /** A sentence about the time that no list was read for yet, where it reaches in between. */
  Optional<String> pending(WalletCoin coin, long to) {
    return of(coin).stream()
        .filter(source -> source.pending().map(interval -> interval.from() <= to).orElse(false))
        .map(source ->
            "%s was read up to %s; the next sync settles it"
                .formatted(
                    source.source().label(), IsoTime.of(source.pending().orElseThrow().from() - 1)))
        .findFirst();
  }

  private List<SourceCoverage> of(WalletCoin coin) {
    return ledgers.sources(coin.wallet()).stream()
        .flatMap(source -> Optional.ofNullable(coverage.get(source)).stream())
        .toList();
  }
}
