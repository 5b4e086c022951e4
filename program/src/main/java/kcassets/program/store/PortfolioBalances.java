package kcassets.program.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kcassets.catalog.Permission;
import kcassets.client.AssetsClient;
import kcassets.history.kept.Reading;
import kcassets.history.kept.Snapshots;
import kcassets.history.store.HistoryStore;
import kcassets.history.sync.BalanceKeeper;
import kcassets.portfolio.Portfolio;
import kcassets.portfolio.PortfolioOptions;
import kcassets.portfolio.PortfolioReader;

/** Takes the snapshot of the balances that goes with a copy of the history. */
public final class PortfolioBalances implements BalanceKeeper {
  private final String account;
  private final AssetsClient client;
  private final Snapshots snapshots;
  private final Duration back;

  public PortfolioBalances(String account, AssetsClient client, HistoryStore store) {
    this(account, client, store, Duration.ZERO);
  }

  /**
   * @param back how far before its time the snapshot is dated, where nothing moves meanwhile
   */
  public PortfolioBalances(String account, AssetsClient client, HistoryStore store, Duration back) {
    this.account = account;
    this.client = client;
    this.snapshots = new Snapshots(store);
    this.back = back;
  }

  @Override
  public Kept keep(String uid, Supplier<Moment> clock) {
    Moment before = clock.get();
    Portfolio portfolio = PortfolioReader.of(account, client).read(PortfolioOptions.defaults());
    Moment after = clock.get();
    Instant taken = after.earliest().minus(back);
    Optional<Reading> reading =
        before.told() && after.told()
            ? Optional.of(new Reading(before.earliest().minus(back), after.latest()))
            : Optional.empty();
    KeptPortfolio.save(snapshots, portfolio, uid, taken, reading);
    // Balances are what counts; without prices they are kept as well.
    List<String> missing =
        portfolio.missing().stream()
            .filter(row -> row.source().endpoint().permission() != Permission.NONE)
            .map(row -> row.source().command())
            .distinct()
            .toList();
    return new Kept(
        portfolio.coverage().size(), portfolio.rows().size(), taken.toEpochMilli(), missing);
  }
}
