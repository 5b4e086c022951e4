package kcassets.history.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Transaction;

/**
 * Goes through the rows of a query batch after batch, each of them a piece of work of its own. To
 * sort a whole history for every batch would cost seconds, so it asks for one slice of time after
 * the other, and makes the next wider or narrower by what the last one held: where rows are sparse,
 * a few questions reach over years. One thread uses it.
 */
public final class LedgerWalk {
  /**
   * Rows of one transaction: nobody else can write meanwhile, and opening a file takes some time.
   */
  private static final int OF_ONE_LEASE = 10_000;

  /** The first ones, which somebody waits for. */
  private static final int OF_FIRST_LEASE = 500;

  private static final long FIRST_SPAN_MILLIS = 60_000;
  private static final long LONGEST_SPAN_MILLIS = 1L << 50;
  private static final int MOST_GROWTH = 16;

  private final HistoryStore store;
  private final LedgerQuery query;
  private final String select;
  private final String from;
  private final Transaction.Reader<LedgerRow> reader;
  private final boolean newestFirst;

  private boolean begun;
  private boolean ended;
  private long span = FIRST_SPAN_MILLIS;

  /** Where the next slice begins, and where the last one ends, in the direction of the walk. */
  private long next;

  private long end;

  /** The last row of a slice that held more than a batch. */
  private Optional<LedgerRow> within = Optional.empty();

  private long left;

  LedgerWalk(
      HistoryStore store,
      LedgerQuery query,
      String select,
      String from,
      Transaction.Reader<LedgerRow> reader) {
    this.store = store;
    this.query = query;
    this.select = select + from;
    this.from = from;
    this.reader = reader;
    this.newestFirst = query.order() == LedgerQuery.Order.NEWEST_FIRST;
    this.left = query.limit().orElse(Long.MAX_VALUE);
  }

  /** The next rows; none when there are no more. */
  public List<LedgerRow> batch() {
    return ended || left == 0 ? List.of() : store.read(this::next);
  }

  private List<LedgerRow> next(Transaction transaction) {
    int most = (int) Math.min(left, begun ? OF_ONE_LEASE : OF_FIRST_LEASE);
    if (!begun) {
      begin(transaction);
    }
    List<LedgerRow> rows = new ArrayList<>();
    while (!ended && rows.size() < most) {
      rows.addAll(slice(transaction, most - rows.size()));
    }
    left -= rows.size();
    return rows;
  }

  private void begin(Transaction transaction) {
    begun = true;
    LedgerCondition where = LedgerCondition.ofTimes(query);
    record Ends(OptionalLong first, OptionalLong last) {}
    Ends ends =
        transaction
            .first(
                "SELECT min(time_millis), max(time_millis)" + from + where.sql(),
                row -> new Ends(row.maybeWhole(1), row.maybeWhole(2)),
                where.values().toArray())
            .orElseThrow();
    ended = ends.first.isEmpty() || ends.last.isEmpty();
    if (!ended) {
      next = (newestFirst ? ends.last : ends.first).getAsLong();
      end = (newestFirst ? ends.first : ends.last).getAsLong();
    }
  }

  private List<LedgerRow> slice(Transaction transaction, int most) {
    long far =
        newestFirst ? next - Math.min(span - 1, next - end) : next + Math.min(span - 1, end - next);
    LedgerCondition where =
        LedgerCondition.of(query, Math.min(next, far), Math.max(next, far), within);
    List<Object> values = new ArrayList<>(where.values());
    values.add(most);
    List<LedgerRow> rows =
        transaction.list(
            select + where.sql() + order(newestFirst ? " DESC" : "") + " LIMIT ?",
            reader,
            values.toArray());
    if (rows.size() == most) {
      LedgerRow last = rows.getLast();
      span = Math.max(1, Math.abs(next - last.timeMillis()));
      widen(rows.size());
      next = last.timeMillis();
      within = Optional.of(last);
      return rows;
    }
    within = Optional.empty();
    ended = far == end;
    next = newestFirst ? far - 1 : far + 1;
    widen(rows.size());
    return rows;
  }

  private static String order(String way) {
    return " ORDER BY time_millis%1$s, source%1$s, length(id)%1$s, id%1$s, uid%1$s".formatted(way);
  }

  /** So that the next slice should hold more than half a batch, were rows spread evenly. */
  private void widen(int found) {
    int growth = Math.clamp(OF_ONE_LEASE / 2 / Math.max(1, found), 1, MOST_GROWTH);
    span = Math.min(LONGEST_SPAN_MILLIS, span * growth);
  }
}
