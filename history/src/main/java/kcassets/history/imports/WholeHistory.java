package kcassets.history.imports;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.LedgerWalk;
import kcassets.history.store.HistoryStore;

/**
 * Everything that is known: the exchange's own rows, and those of reports where it has not
 * answered, in one order. Which those are is found anew each time, for a later copy may bring the
 * exchange's answer. Threads may share it.
 */
public final class WholeHistory {
  private final HistoryStore store;
  private final LedgerRows own;
  private final LedgerRows reports;

  public WholeHistory(HistoryStore store) {
    this(store, new LedgerRows(store), LedgerRows.ofReports(store));
  }

  private WholeHistory(HistoryStore store, LedgerRows own, LedgerRows reports) {
    this.store = requireNonNull(store, "store is null");
    this.own = own;
    this.reports = reports;
  }

  /** The same rows with nothing as their raw text, which is the largest part of them to read. */
  public WholeHistory withoutRaw() {
    return new WholeHistory(store, own.withoutRaw(), reports.withoutRaw());
  }

  /** Shows the rows of a query to a visitor, without keeping more than some thousand of them. */
  public void each(LedgerQuery query, LedgerRows.Visitor visitor) {
    Merging merging = new Merging(query, visitor);
    own.each(query, merging::own);
    merging.rest();
  }

  private final class Merging {
    private final LedgerRows.Visitor visitor;
    private final Filling filling;
    private final Comparator<LedgerRow> order;
    private long left;
    private boolean ended;

    Merging(LedgerQuery query, LedgerRows.Visitor visitor) {
      this.visitor = visitor;
      this.filling = new Filling(query);
      this.left = query.limit().orElse(Long.MAX_VALUE);
      Comparator<LedgerRow> oldestFirst =
          Comparator.comparingLong(LedgerRow::timeMillis)
              .thenComparing(row -> row.source().label())
              .thenComparingInt(row -> row.id().length())
              .thenComparing(LedgerRow::id)
              .thenComparing(LedgerRow::uid);
      this.order =
          query.order() == LedgerQuery.Order.OLDEST_FIRST ? oldestFirst : oldestFirst.reversed();
    }

    boolean own(LedgerRow row) {
      while (!ended && !filling.isEmpty() && order.compare(filling.peek(), row) < 0) {
        show(filling.next());
      }
      return !ended && show(row);
    }

    void rest() {
      while (!ended && !filling.isEmpty()) {
        show(filling.next());
      }
    }

    private boolean show(LedgerRow row) {
      ended = left <= 0 || !visitor.visit(row);
      left--;
      ended |= left <= 0;
      return !ended;
    }
  }

  /** The rows of reports that fill, one after the other. */
  private final class Filling {
    private final LedgerWalk walk;
    private final ReportOverlap overlap = new ReportOverlap(store);
    private final Deque<LedgerRow> ready = new ArrayDeque<>();

    /** Rows of the last second that was read, which the next batch may go on with. */
    private List<LedgerRow> open = new ArrayList<>();

    private boolean ended;

    Filling(LedgerQuery query) {
      this.walk = reports.walk(query.unlimited());
    }

    boolean isEmpty() {
      while (ready.isEmpty() && !ended) {
        more();
      }
      return ready.isEmpty();
    }

    LedgerRow peek() {
      return ready.getFirst();
    }

    LedgerRow next() {
      return ready.removeFirst();
    }

    private void more() {
      List<LedgerRow> batch = walk.batch();
      ended = batch.isEmpty();
      List<LedgerRow> rows = new ArrayList<>(open);
      rows.addAll(batch);
      open = new ArrayList<>();
      if (!ended) {
        long last = second(rows.getLast());
        while (!rows.isEmpty() && second(rows.getLast()) == last) {
          open.addFirst(rows.removeLast());
        }
      }
      List<Judgement> judgements = overlap.judge(rows);
      for (int at = 0; at < rows.size(); at++) {
        if (judgements.get(at) == Judgement.FILLS) {
          ready.addLast(rows.get(at));
        }
      }
    }

    private static long second(LedgerRow row) {
      return row.timeMillis() / 1000;
    }
  }
}
