package kcassets.history.sync;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import kcassets.client.AssetsClient;

/**
 * An account to copy.
 *
 * @param name what it is called here
 * @param client asks with its key, and is not closed by the history
 * @param balances takes the snapshot that goes with it; empty for none
 */
public record SyncAccount(String name, AssetsClient client, Optional<BalanceKeeper> balances) {
  public SyncAccount {
    requireNonNull(name, "name is null");
    requireNonNull(client, "client is null");
    requireNonNull(balances, "balances is null");
  }
}
