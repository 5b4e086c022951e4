package kcassets.history.store;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a look at the store tells: nothing in it names a place.
 *
 * @param engine the database that keeps it
 * @param schemaVersion the version of its tables; 0 where nothing is kept yet
 * @param rows how many rows its tables hold
 */
public record StoreStatus(String engine, int schemaVersion, Map<String, Long> rows) {
  public StoreStatus {
    requireNonNull(engine, "engine is null");
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /**
   * Looks, and makes nothing.
   *
   * @throws kcassets.catalog.failure.AssetsException {@code Storage} when it cannot be used
   */
  public static StoreStatus of(StoreLocation location) {
    try (HistoryStore store = HistoryStore.open(location)) {
      int version = store.version();
      return new StoreStatus(
          store.engine(), version, version == Schema.VERSION ? count(store) : Map.of());
    }
  }

  private static Map<String, Long> count(HistoryStore store) {
    String sql =
        "SELECT 'snapshots', COUNT(*) FROM snapshots"
            + " UNION ALL SELECT 'address_answers', COUNT(*) FROM address_answers"
            + " UNION ALL SELECT 'answered_windows', COUNT(*) FROM answered_windows"
            + " UNION ALL SELECT 'ledger_rows', COUNT(*) FROM ledger_rows";
    Map<String, Long> rows = new LinkedHashMap<>();
    store.read(transaction -> {
      transaction.each(
          sql,
          row -> {
            rows.put(row.text(1), row.whole(2));
            return true;
          });
      return rows;
    });
    return rows;
  }
}
