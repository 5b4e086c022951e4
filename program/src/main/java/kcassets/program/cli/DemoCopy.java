package kcassets.program.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kcassets.history.HistoryStore;
import kcassets.history.sync.CallRate;
import kcassets.history.sync.HistorySync;
import kcassets.history.sync.SyncAccount;
import kcassets.history.sync.SyncOptions;

/**
 * Fills the store of a demo. It is a new one in every run, so whatever reads the history has
 * nothing to show unless the demo's account is copied first.
 */
final class DemoCopy {
  private DemoCopy() {}

  /** Copies the demo's account, without a word. */
  static void into(
      HistoryStore store, Surroundings surroundings, Globals globals, Duration timeout) {
    AtomicReference<String> name = new AtomicReference<>("");
    try (Asking asking = Asking.open(surroundings, globals, true, timeout, name::set)) {
      copy(store, new StoredClient(name.get(), asking.client()));
    }
  }

  /** An account and a client of it. */
  record StoredClient(String name, kcassets.client.AssetsClient client) {}

  /** Copies an account of a simulator. */
  static void copy(HistoryStore store, StoredClient account) {
    SyncAccount copied =
        new SyncAccount(
            account.name(),
            account.client(),
            Optional.of(new PortfolioBalances(account.name(), account.client(), store)));
    SyncOptions options = SyncOptions.defaults(CallRate.of(account.client().venue()));
    new HistorySync(store, options).run(List.of(copied));
  }
}
