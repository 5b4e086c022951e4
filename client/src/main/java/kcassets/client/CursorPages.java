package kcassets.client;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kcassets.catalog.Paging;
import kcassets.catalog.Request;

/**
 * Pages by the smallest cursor of the answer before. Rows still Pending have the offset -1, which
 * leads nowhere and is never sent.
 *
 * <p>One answer leads to the next, so a dense window would be read one call after the other. Such a
 * window keeps its newest part, and leaves the {@link #rests rest} to be read at the same time.
 */
final class CursorPages implements Pages {
  /** A part has about so many pages; its last one is half empty on average. */
  static final int PAGES_OF_A_PART = 16;

  private final AssetsClient client;
  private final PageReader reader;
  private final String parameter;
  private final OptionalLong fullSize;
  private WindowPlan.Window window;
  private List<WindowPlan.Window> rests = List.of();
  private OptionalLong cursor = OptionalLong.empty();
  private int pagesRead;
  private boolean done;
  private Optional<String> shortfall = Optional.empty();

  CursorPages(AssetsClient client, WindowPlan.Window window, PageReader reader) {
    this.client = client;
    this.window = window;
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
      case Paging.None _, Paging.PageNumber _ ->
          throw new IllegalArgumentException(request.operation().command() + " has no cursor");
    }
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
    Page page = client.pageInTurn(asked, reader).repeating(overlaps ? Page.ALL : 0);
    OptionalLong smallest = smallestCursor(page);
    boolean goesOn =
        smallest.isPresent() && (cursor.isEmpty() || smallest.getAsLong() < cursor.getAsLong());
    if (isLast(page)) {
      done = true;
    } else if (!goesOn) {
      done = true;
      shortfall = Optional.of("the venue has more rows and gives none that leads to them");
    } else if (pagesRead % (2 * PAGES_OF_A_PART) == 0) {
      leaveRest(page);
    }
    pagesRead++;
    cursor = smallest;
    return Optional.of(page);
  }

  @Override
  public List<WindowPlan.Window> rests() {
    List<WindowPlan.Window> left = rests;
    rests = List.of();
    return left;
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

  /** As dense as this page is, the window may hold so much more that it is cut. */
  private void leaveRest(Page page) {
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
    long span = Math.max(1, newest - oldest);
    long part = PAGES_OF_A_PART * span;
    if (oldest - window.start() <= part + part / 2) {
      return;
    }
    WindowPlan.Window older = window.olderThan(oldest - part, span);
    if (window.isAsDenseAs(span) && oldest - part - window.start() > part + part / 2) {
      long second = oldest - part - part;
      rests = List.of(older.olderThan(second, span), older.newerThan(second));
    } else {
      rests = List.of(older);
    }
    window = window.newerThan(oldest - part);
  }
}
