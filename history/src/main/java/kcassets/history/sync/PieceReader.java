package kcassets.history.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.ListWindow;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.Digest;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.RowReading;
import kcassets.history.ledger.Source;

/**
 * Asks one piece and says for which interval the exchange can have answered. Of a piece with very
 * many rows it reads the newest, and leaves the rest to others. Used once, by one thread.
 */
final class PieceReader {
  /** A piece with very many rows is left in no more parts than this. */
  private static final int MOST_PARTS = 16;

  private final String uid;
  private final Source source;
  private final Piece piece;
  private final VenueTime time;
  private final int mostRows;
  private final RowReading reading;
  private final List<LedgerRow> rows = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private Optional<Failure> failure = Optional.empty();
  private long from;
  private boolean sorted = true;

  PieceReader(String uid, Source source, Piece piece, VenueTime time, SyncOptions options) {
    this.uid = uid;
    this.source = source;
    this.piece = piece;
    this.time = time;
    this.mostRows = options.rowsInHand();
    this.reading = new RowReading(uid, source);
    this.from = piece.span().from();
  }

  /**
   * What became of it.
   *
   * @param rows in the order of the answer
   * @param seen how many of them belong to this piece and to no other
   */
  record Outcome(
      List<LedgerRow> rows,
      List<String> formerIds,
      Optional<AnsweredWindows.WithBodies> answered,
      Optional<Failure> failure,
      long seen) {}

  /** Who is told what happens. */
  interface Listener {
    /** Called before a question goes out. */
    void beforeCall();

    /** An answer came, with so many rows. */
    void answer(int rows);

    /** Somebody else is to read this. */
    void leave(Piece rest, Optional<ListWindow> begun);
  }

  /** Asks until the piece is whole, or it fails, or nobody wants it any longer. */
  Outcome read(ListWindow window, Listener listener, BooleanSupplier stopped) {
    VenueTime.Moment asked = time.now();
    try {
      while (true) {
        if (stopped.getAsBoolean()) {
          throw new AssetsException(new Failure.Interrupted());
        }
        listener.beforeCall();
        Optional<ListWindow.ListAnswer> answer = window.next();
        if (answer.isEmpty()) {
          window.shortfall().ifPresent(what -> failure = Optional.of(new Failure.Incomplete(what)));
          break;
        }
        take(answer.get());
        listener.answer(answer.get().rows().size());
        window.rests().forEach(rest -> leave(rest, listener));
        if (cut(listener)) {
          break;
        }
      }
    } catch (AssetsException e) {
      failure = Optional.of(e.failure());
    }
    VenueTime.Moment answered = time.now();
    return new Outcome(
        rows,
        reading.formerIds(),
        failure.isPresent() || !piece.counts() ? Optional.empty() : answered(asked, answered),
        failure,
        seen());
  }

  /** Where it begins by now, after what was left to others. */
  long from() {
    return from;
  }

  private void take(ListWindow.ListAnswer answer) {
    bodies.add(answer.data());
    if (answer.rows().isEmpty() && !isList(answer.data())) {
      failure =
          Optional.of(
              new Failure.Unreadable(source.label() + " answers with what is no list", true));
    }
    for (String json : answer.rows()) {
      try {
        reading.read(json).ifPresent(this::take);
      } catch (AssetsException e) {
        failure = Optional.of(e.failure()); // the others are kept, and the interval is not whole
      }
    }
  }

  /** Elsewhere an answer without its list counts as empty; here nothing may be taken for empty. */
  private boolean isList(String data) {
    String member = source.operation().endpoint().paging().rowsMember();
    return data.equals("null")
        || (member.isEmpty() ? data.startsWith("[") : data.contains("\"" + member + "\":"));
  }

  private void take(LedgerRow row) {
    sorted = sorted && (rows.isEmpty() || rows.getLast().timeMillis() >= row.timeMillis());
    rows.add(row);
  }

  private void leave(ListWindow rest, Listener listener) {
    // Of both ends nobody knows whether they belong to a window.
    Interval span = new Interval(rest.startAt() + 1, rest.endAt() - 1);
    from = Math.max(from, span.to() + 1);
    listener.leave(piece.of(span), Optional.of(rest));
  }

  /** Keeps what is newer than the oldest row so far, of whose millisecond there may be more. */
  private boolean cut(Listener listener) {
    if (rows.size() < mostRows || !sorted) {
      return false;
    }
    long oldest = rows.getLast().timeMillis();
    long newest = rows.getFirst().timeMillis();
    if (oldest >= newest || oldest < from || oldest >= piece.span().to()) {
      return false;
    }
    Interval rest = new Interval(from, oldest);
    long alike = Math.max(1, (rest.to() - rest.from()) / Math.max(1, newest - oldest));
    for (Interval part : rest.parts((int) Math.min(MOST_PARTS, alike))) {
      listener.leave(piece.of(part), Optional.empty());
    }
    rows.removeIf(row -> row.timeMillis() <= oldest);
    from = oldest + 1;
    return true;
  }

  private Optional<AnsweredWindows.WithBodies> answered(
      VenueTime.Moment asked, VenueTime.Moment answered) {
    long kept =
        source
            .retention()
            .map(retention -> answered.latest() - retention.toMillis())
            .orElse(Long.MIN_VALUE);
    long first = Math.max(from, kept);
    long last = Math.min(piece.span().to(), asked.earliest());
    if (first > last) {
      return Optional.empty();
    }
    Digest digest = new Digest();
    long count = 0;
    for (LedgerRow row : rows) {
      if (row.timeMillis() >= first && row.timeMillis() <= last) {
        digest.add(row.id(), row.raw());
        count++;
      }
    }
    return Optional.of(
        new AnsweredWindows.WithBodies(
            new AnsweredWindow(
                uid, source, piece.currency(), first, last, asked.earliest(), count, digest.hex()),
            bodies));
  }

  /** Rows at the edges belong to the neighbours. */
  private long seen() {
    Interval span = piece.span();
    return rows.stream()
        .filter(row -> row.timeMillis() >= from)
        .filter(row -> piece.reachesNow() || row.timeMillis() <= span.to())
        .count();
  }
}
