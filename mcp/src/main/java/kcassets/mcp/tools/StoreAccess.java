package kcassets.mcp.tools;

import kcassets.history.store.HistoryStore;

/**
 * The local store, opened for one call of a tool and closed after it: a server lives for days, and
 * others want the store too.
 */
@FunctionalInterface
public interface StoreAccess {
  /**
   * Opens it. Whoever gets it closes it.
   *
   * @throws kcassets.catalog.failure.AssetsException {@code Storage} when it cannot be used
   */
  HistoryStore open();
}
