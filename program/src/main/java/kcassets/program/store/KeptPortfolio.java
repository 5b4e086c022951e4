package kcassets.program.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.Operation;
import kcassets.faces.CommandLineAdvice;
import kcassets.history.kept.Reading;
import kcassets.history.kept.Snapshot;
import kcassets.history.kept.SnapshotRow;
import kcassets.history.kept.Snapshots;
import kcassets.history.ledger.Source;
import kcassets.portfolio.Holding;
import kcassets.portfolio.Portfolio;
import kcassets.portfolio.PortfolioJson;
import kcassets.portfolio.State;

/** A portfolio as the store keeps it: every row of it, whatever was folded where it was printed. */
public final class KeptPortfolio {
  private KeptPortfolio() {}

  /**
   * The rows of a portfolio of one account.
   *
   * @param uid whose it is
   */
  public static Snapshot of(Portfolio portfolio, String uid) {
    return of(portfolio, uid, portfolio.readAt());
  }

  private static Snapshot of(Portfolio portfolio, String uid, Instant takenAt) {
    List<SnapshotRow> rows = new ArrayList<>(portfolio.rows().size());
    for (Portfolio.Row row : portfolio.rows()) {
      Holding holding = row.holding();
      rows.add(
          new SnapshotRow(
              holding.owner(),
              holding.wallet(),
              holding.symbol(),
              holding.currency(),
              holding.balance(),
              holding.available(),
              holding.hold(),
              // Debts that are not shown are null in the answer that is kept beside the rows.
              holding.debt().map(Holding.Debt::liability).orElse(BigDecimal.ZERO),
              holding.net(),
              row.price(),
              row.value()));
    }
    return new Snapshot(
        uid,
        portfolio.accounts().getFirst(),
        takenAt,
        portfolio.base(),
        portfolio.complete(),
        rows);
  }

  /**
   * Keeps it.
   *
   * @param takenAt the time it has, by the exchange's clock
   * @param reading when its balances were read, where that is known
   * @return its number in the store
   */
  public static long save(
      Snapshots snapshots,
      Portfolio portfolio,
      String uid,
      Instant takenAt,
      Optional<Reading> reading) {
    return snapshots.save(
        of(portfolio, uid, takenAt),
        PortfolioJson.text(portfolio, Optional.empty(), CommandLineAdvice.WORDS),
        reading,
        notEnabled(portfolio));
  }

  /** Who has not opened margin is shown no margin account and no ledger of it. */
  private static Set<Source> notEnabled(Portfolio portfolio) {
    return portfolio.coverage().stream()
            .anyMatch(row ->
                row.source() == Operation.CROSS_MARGIN_ACCOUNT && row.state() == State.NOT_ENABLED)
        ? Set.of(Source.MARGIN_HF_LEDGERS)
        : Set.of();
  }
}
