package kcassets.history.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.Intervals;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Transaction;

/**
 * Finds out what a source has not been asked for yet and claims it, so that workers at one store
 * share the work. Claims are cells of a calendar that is the same for all of them.
 */
final class Planner {
  /** Lists of any span are asked for as a whole: one call where little is in them. */
  private static final Duration WIDE = Duration.ofDays(20 * 365 + 5);

  private static final Duration DAY = Duration.ofDays(1);

  private final HistoryStore store;
  private final Claims claims;
  private final String uid;
  private final Source source;
  private final long againMillis;

  /**
   * @param again how much of its end an answer is asked for again: its newest rows may have come
   *     late
   */
  Planner(HistoryStore store, String worker, String uid, Source source, Duration again) {
    this.store = store;
    this.claims = new Claims(worker, uid, source);
    this.uid = uid;
    this.source = source;
    this.againMillis = again.toMillis();
  }

  /**
   * What to do next.
   *
   * @param pieces claimed for this worker
   * @param othersWork whether more is missing, which others have claimed
   */
  record Plan(List<Piece> pieces, boolean othersWork) {
    boolean isEmpty() {
      return pieces.isEmpty() && !othersWork;
    }
  }

  /** The length of a cell: what one call may span, less the edges that are asked for twice. */
  static long width(Source source) {
    Duration span =
        source
            .operation()
            .endpoint()
            .history()
            .maximumSpan()
            .orElse(source.forgetsSilently() ? DAY : WIDE);
    return span.toMillis() - 2;
  }

  /**
   * Claims some of what is missing.
   *
   * @param currencies to be asked for; one empty text for all together
   * @param wanted all that should be answered in the end
   * @param tried by currency, what was asked for in this run already
   * @param most cells to claim
   */
  Plan next(List<String> currencies, Interval wanted, Map<String, Intervals> tried, int most) {
    // Readers do not keep each other from the store.
    List<Piece> missing =
        store.read(transaction -> missing(transaction, currencies, wanted, tried));
    return missing.isEmpty()
        ? new Plan(List.of(), false)
        : claim(currencies, wanted, tried, missing, most);
  }

  private Plan claim(
      List<String> currencies,
      Interval wanted,
      Map<String, Intervals> tried,
      List<Piece> missing,
      int most) {
    return store.write(transaction -> {
      Set<Claims.Cell> cells = new HashSet<>();
      Set<Claims.Cell> foreign = claims.foreign(transaction);
      for (Piece piece : missing) {
        Claims.Cell cell = Claims.Cell.of(piece);
        if (!foreign.contains(cell) && cells.size() < most) {
          cells.add(cell);
        }
      }
      if (cells.isEmpty()) {
        return new Plan(List.of(), true);
      }
      claims.claim(transaction, cells);
      Set<Claims.Cell> mine = claims.own(transaction);
      mine.retainAll(cells);
      // Whoever held one until a moment ago has finished it.
      List<Piece> pieces =
          missing(transaction, currencies, wanted, tried).stream()
              .filter(piece -> mine.contains(Claims.Cell.of(piece)))
              .toList();
      return new Plan(pieces, true);
    });
  }

  /** The same without the last minutes before each answer, for which rows may have come late. */
  private Intervals settled(List<AnsweredWindow> windows, String currency) {
    return answered(
        windows.stream()
            .filter(each -> each.fromMillis() <= each.answeredMillis() - againMillis)
            .map(each -> each.until(each.answeredMillis() - againMillis))
            .toList(),
        currency);
  }

  /** What a source has answered for a currency, or for all of them. */
  static Intervals answered(List<AnsweredWindow> windows, String currency) {
    return Intervals.union(
        windows.stream()
            .filter(each -> each.currency().isEmpty() || each.currency().equals(currency))
            .map(AnsweredWindow::interval)
            .toList());
  }

  private List<Piece> missing(
      Transaction transaction,
      List<String> currencies,
      Interval wanted,
      Map<String, Intervals> tried) {
    List<AnsweredWindow> windows = AnsweredWindows.list(transaction, uid, source);
    List<Piece> missing = new ArrayList<>();
    for (String currency : currencies) {
      Intervals done = settled(windows, currency).or(tried.getOrDefault(currency, Intervals.NONE));
      for (Interval span : done.missingFrom(wanted).list()) {
        cut(currency, span, wanted, missing);
      }
    }
    missing.sort(mostUrgentFirst());
    return missing;
  }

  private void cut(String currency, Interval span, Interval wanted, List<Piece> pieces) {
    long width = width(source);
    for (long cell = Math.floorDiv(span.from(), width) * width; cell <= span.to(); cell += width) {
      Interval part = new Interval(cell, cell + width - 1).within(span).orElseThrow();
      pieces.add(new Piece(currency, cell, part, part.to() == wanted.to(), true));
    }
  }

  /** What is forgotten first comes first; where nothing is, the newest. */
  private Comparator<Piece> mostUrgentFirst() {
    Comparator<Piece> oldestFirst = Comparator.comparingLong(piece -> piece.span().from());
    return source.retention().isPresent() ? oldestFirst : oldestFirst.reversed();
  }
}
