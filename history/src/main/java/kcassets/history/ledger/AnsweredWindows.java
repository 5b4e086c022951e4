package kcassets.history.ledger;

import static java.util.Objects.requireNonNull;

import java.util.List;
import kcassets.history.store.Gzip;
import kcassets.history.store.StoredTable;
import kcassets.history.store.Transaction;

/** The intervals in a store for which the exchange has answered. */
public final class AnsweredWindows {
  private static final StoredTable TABLE =
      new StoredTable(
          "answered_windows",
          List.of(
              "uid",
              "source",
              "currency",
              "from_millis",
              "to_millis",
              "answered_millis",
              "row_count",
              "digest",
              "bodies"),
          List.of("uid", "source", "currency", "from_millis", "to_millis", "answered_millis"),
          StoredTable.Again.KEEP);

  private AnsweredWindows() {}

  /** A window with its answers, which are compressed when it is made: not while others wait. */
  public static final class WithBodies {
    private final AnsweredWindow window;
    private final byte[] packed;

    /**
     * @param bodies the {@code data} of every answer as it came, in order, one a line
     */
    public WithBodies(AnsweredWindow window, List<String> bodies) {
      this.window = requireNonNull(window, "window is null");
      this.packed = Gzip.pack(String.join("\n", bodies));
    }

    public AnsweredWindow window() {
      return window;
    }

    /** What the answers take, compressed. */
    public int bytes() {
      return packed.length;
    }
  }

  /** Adds them, in the transaction that also adds their rows. */
  public static void add(Transaction transaction, List<WithBodies> windows) {
    transaction.append(TABLE, windows.stream().map(AnsweredWindows::values).toList());
  }

  /** Those of an account and source, the oldest interval first. */
  public static List<AnsweredWindow> list(Transaction transaction, String uid, Source source) {
    return transaction.list(
        "SELECT currency, from_millis, to_millis, answered_millis, row_count, digest"
            + " FROM answered_windows WHERE uid = ? AND source = ?"
            + " ORDER BY from_millis, to_millis, answered_millis, currency",
        row ->
            new AnsweredWindow(
                uid,
                source,
                row.text(1),
                row.whole(2),
                row.whole(3),
                row.whole(4),
                row.whole(5),
                row.text(6)),
        uid,
        source.label());
  }

  private static List<Object> values(WithBodies answered) {
    AnsweredWindow window = answered.window();
    return List.of(
        window.uid(),
        window.source().label(),
        window.currency(),
        window.fromMillis(),
        window.toMillis(),
        window.answeredMillis(),
        window.rows(),
        window.digest(),
        answered.packed);
  }
}
