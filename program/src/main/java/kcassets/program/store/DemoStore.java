package kcassets.program.store;

import java.util.List;
import java.util.Optional;
import kcassets.accounts.StoredAccount;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoreLocation;
import kcassets.history.sync.CallRate;
import kcassets.history.sync.HistorySync;
import kcassets.history.sync.SyncAccount;
import kcassets.history.sync.SyncOptions;

/**
 * The store of a demo that lives as long as a server. Its account is copied when somebody first
 * asks for it, so that a server that is asked for nothing of the kind starts at once.
 */
public final class DemoStore implements AutoCloseable {
  private final StoredAccount account;
  private final ClientOptions options;
  private Optional<TemporaryFolder> folder = Optional.empty();

  public DemoStore(StoredAccount account, ClientOptions options) {
    this.account = account;
    this.options = options;
  }

  /** Opens it, a copy having been made. */
  public synchronized HistoryStore open() {
    if (folder.isPresent()) {
      return at(folder.get());
    }
    TemporaryFolder made = TemporaryFolder.make();
    folder = Optional.of(made);
    HistoryStore store = at(made);
    try (AssetsClient client =
        new AssetsClient(account.venue(), Optional.of(account.credentials()), options)) {
      SyncAccount copied =
          new SyncAccount(
              account.name(),
              client,
              Optional.of(new PortfolioBalances(account.name(), client, store)));
      new HistorySync(store, SyncOptions.defaults(CallRate.of(account.venue())))
          .run(List.of(copied));
    }
    return store;
  }

  private static HistoryStore at(TemporaryFolder folder) {
    return HistoryStore.open(new StoreLocation.Embedded(folder.path().resolve("store")));
  }

  @Override
  public synchronized void close() {
    folder.ifPresent(TemporaryFolder::close);
  }
}
