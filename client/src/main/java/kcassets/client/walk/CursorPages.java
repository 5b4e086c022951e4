package kcassets.client.walk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import kcassets.catalog.Paging;
import kcassets.catalog.Request;

/**
 * Pages by the smallest cursor of the answer before. Rows still Pending have the offset -1, which
 * leads nowhere and is never sent.
 *
 * <p>One answer leads to the next, so a dense window would be read one call after the other. Such a
 * window keeps its newest part, and leaves the {@link #rests} to be read at the same time: one
 * reader would begin them one answer after the other, so the next part goes to a reader of its own
 * as soon as a guess has come true. And who has much left while others have nothing to do halves
 * it.
 */
public final class CursorPages implements Pages {
  /** A part has about so many pages; its last one is half empty on average. */
  static final int PAGES_OF_A_PART = 12;

  /** What is left is halved for an idle reader only where it saves more than it may cost. */
  private static final int LEAST_PAGES_TO_HALVE = 8;

  private final PageSource source;
  private final PageReader reader;
  private final String parameter;
  private final OptionalLong fullSize;
  private final BooleanSupplier idle;
  private WindowPlan.Window window;
  private List<Rest> rests = List.of();
  private long readTo;
  private long pageReach = Long.MAX_VALUE;
  private OptionalLong cursor = OptionalLong.empty();
  private int pagesRead;
  private boolean done;
  private Optional<String> shortfall = Optional.empty();

  CursorPages(
      PageSource source, WindowPlan.Window window, PageReader reader, BooleanSupplier idle) {
    this.source = source;
    this.window = window;
    this.idle = idle;
    this.readTo = window.end();
    Request request = window.request();
    this.reader = reader;
    switch (request.operation().endpoint().paging()) {
      case Paging.IdCursor ids -> {
        String usual = Integer.toString(ids.defaultSize());
        parameter = ids.cursor();
        fullSize =
            OptionalLong.of(Long.parseLong(request.values().getOrDefault(ids.size(), usual)));
      }
      case Paging.OffsetCursor offsets -> {
        parameter = offsets.cursor();
        fullSize = OptionalLong.empty();
      }
      case Paging.None ignored -> throw noCursor(request);
      case Paging.PageNumber ignored -> throw noCursor(request);
    }
  }

  private static IllegalArgumentException noCursor(Request request) {
    return new IllegalArgumentException(request.operation().command() + " has no cursor");
  }

  @Override
  public Optional<Page> next() {
    if (done) {
      return Optional.empty();
    }
    Request asked =
        cursor.isPresent()
            ? window.request().with(parameter, Long.toString(cursor.getAsLong()))
            : window.request();
    boolean overlaps = window.overlaps() && pagesRead == 0;
    Page page = source.page(asked, reader).repeating(overlaps ? Page.ALL : 0);
    OptionalLong smallest = smallestCursor(page);
    boolean goesOn =
        smallest.isPresent() && (cursor.isEmpty() || smallest.getAsLong() < cursor.getAsLong());
    if (isLast(page)) {
      done = true;
    } else if (!goesOn) {
      done = true;
      shortfall = Optional.of("the venue has more rows and gives none that leads to them");
    } else {
      look(page);
    }
    pagesRead++;
    cursor = smallest;
    return Optional.of(page);
  }

  @Override
  public List<Rest> rests() {
    List<Rest> left = rests;
    rests = List.of();
    return left;
  }

  @Override
  public long pagesLeft() {
    return done ? 0 : pagesBetween(window.start(), readTo);
  }

  @Override
  public Optional<String> shortfall() {
    return shortfall;
  }

  private static OptionalLong smallestCursor(Page page) {
    OptionalLong smallest = OptionalLong.empty();
    for (Row row : page.rows()) {
      OptionalLong own = row.cursor();
      if (own.isPresent() && (smallest.isEmpty() || own.getAsLong() < smallest.getAsLong())) {
        smallest = own;
      }
    }
    return smallest;
  }

  private boolean isLast(Page page) {
    return fullSize.isPresent() ? page.rows().size() < fullSize.getAsLong() : !page.hasMore();
  }

  /** Learns from a page that is not the last how far one goes. */
  private void look(Page page) {
    long newest = Long.MIN_VALUE;
    long oldest = Long.MAX_VALUE;
    for (Row row : page.rows()) {
      if (row.cursor().isPresent() && row.time().isPresent()) {
        newest = Math.max(newest, row.time().getAsLong());
        oldest = Math.min(oldest, row.time().getAsLong());
      }
    }
    if (newest < oldest) {
      return; // no row with a time
    }
    // With the quiet before its rows; but the newest window may end where there are no rows yet.
    boolean endsAhead = pagesRead == 0 && !window.overlaps();
    pageReach = Math.max(1, (endsAhead ? newest : readTo) - oldest);
    readTo = oldest;
    long span = Math.max(1, newest - oldest);
    if (pagesRead % (2 * PAGES_OF_A_PART) == 0) {
      leaveRest(oldest, span);
    } else if (pagesLeft() >= LEAST_PAGES_TO_HALVE && idle.getAsBoolean()) {
      leave(window.start() + (oldest - window.start()) / 2, span);
    }
  }

  /**
   * The window may hold so much more that it is cut.
   *
   * @param oldest when the page ends
   * @param span how many milliseconds its rows cover
   */
  private void leaveRest(long oldest, long span) {
    long part = PAGES_OF_A_PART * span;
    long enough = part + part / 2;
    if (oldest - window.start() <= enough) {
      return;
    }
    long first = oldest - part;
    if (window.isAsDenseAs(span) && first - window.start() > enough) {
      long second = first - part;
      WindowPlan.Window older = window.olderThan(first, span);
      rests = List.of(rest(older.olderThan(second, span)), rest(older.newerThan(second)));
      window = window.newerThan(first);
    } else {
      leave(first, span);
    }
  }

  private void leave(long moment, long span) {
    rests = List.of(rest(window.olderThan(moment, span)));
    window = window.newerThan(moment);
  }

  private Rest rest(WindowPlan.Window window) {
    return new Rest(window, pagesBetween(window.start(), window.end()));
  }

  private long pagesBetween(long start, long end) {
    return (end - start) / pageReach;
  }
}
