package kcassets.history.coverage;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.history.store.HistoryStore;

/**
 * The accounts of the exchange that a store knows, by the local name under which each was seen
 * last. Nobody is asked.
 */
public final class KnownAccounts {
  /**
   * An account.
   *
   * @param name its local name
   */
  public record Known(String name, String uid) {
    public Known {
      requireNonNull(name, "name is null");
      requireNonNull(uid, "uid is null");
    }
  }

  private final HistoryStore store;

  public KnownAccounts(HistoryStore store) {
    this.store = requireNonNull(store, "store is null");
  }

  /** All of them, sorted by name; two names of one account are one entry. */
  public List<Known> all() {
    Map<String, Known> byUid = new LinkedHashMap<>();
    List<Known> seen =
        store.read(transaction ->
            transaction.list(
                "SELECT account, uid FROM identities ORDER BY seen_millis DESC, account, uid",
                row -> new Known(row.text(1), row.text(2))));
    seen.forEach(known -> byUid.putIfAbsent(known.uid(), known));
    return byUid.values().stream()
        .sorted(Comparator.comparing(Known::name).thenComparing(Known::uid))
        .toList();
  }

  /** The account to which a local name belonged last. */
  public Optional<Known> named(String name) {
    return store.read(transaction ->
        transaction.first(
            "SELECT account, uid FROM identities WHERE account = ?"
                + " ORDER BY seen_millis DESC, uid",
            row -> new Known(row.text(1), row.text(2)),
            name));
  }
}
