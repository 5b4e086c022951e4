package kcassets.client.walk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kcassets.catalog.Paging;
import kcassets.catalog.Request;

/**
 * Pages by number, over a list that may move meanwhile. Rows that arrive push others to later
 * pages: they come twice, and the reader drops them. Rows that leave pull others to earlier pages:
 * this goes back and reads those again.
 */
public final class NumberedPages implements Pages {
  private static final int MOST_STEPS_BACK = 200;

  private final PageSource source;
  private final PageReader reader;
  private final Paging.PageNumber paging;
  private final long size;
  private Request request;
  private long page = 1;
  private long furthest;
  private long lastTotal = -1;
  private long totalPages = -1;
  private long oldest = Long.MAX_VALUE;
  private List<String> before = List.of();
  private int stepsBack;
  private boolean overlaps;
  private boolean done;
  private Optional<String> shortfall = Optional.empty();

  NumberedPages(
      PageSource source,
      Request request,
      Paging.PageNumber paging,
      boolean overlaps,
      PageReader reader) {
    this.source = source;
    this.request = request;
    this.paging = paging;
    this.overlaps = overlaps;
    this.reader = reader;
    this.size = Long.parseLong(request.values().getOrDefault(paging.size(), "0"));
  }

  @Override
  public Optional<Page> next() {
    while (!done) {
      Page read = source.page(request.with(paging.page(), Long.toString(page)), reader);
      if (hasShrunk(read) && page > 1 && stepsBack++ < MOST_STEPS_BACK) {
        long gone = lastTotal - read.total();
        page = Math.max(1, page - (gone + size - 1) / size);
        lastTotal = read.total();
        continue;
      }
      long repeats = overlaps || page <= furthest ? Page.ALL : pushedTo(read);
      overlaps = false;
      lastTotal = read.total();
      if (read.rows().isEmpty()) {
        endsAtEmptyPage(read);
        if (done) {
          return Optional.of(read);
        }
        continue;
      }
      read.rows().forEach(row -> row.time().ifPresent(time -> oldest = Math.min(oldest, time)));
      before = names(read, read.rows().size());
      furthest = Math.max(furthest, page);
      done = isLast(read);
      totalPages = read.totalPages();
      page++;
      return Optional.of(read.repeating(repeats));
    }
    return Optional.empty();
  }

  @Override
  public long pagesLeft() {
    return done ? 0 : Math.max(0, totalPages - page + 1);
  }

  @Override
  public Optional<String> shortfall() {
    return shortfall;
  }

  private boolean hasShrunk(Page read) {
    return size > 0 && lastTotal >= 0 && read.total() >= 0 && read.total() < lastTotal;
  }

  /**
   * So many rows of the page before were pushed to this one: as many as arrived, and more where
   * others left unseen. Only that many are taken for repeated, as two deposits may be alike.
   */
  private long pushedTo(Page read) {
    if (lastTotal < 0 || read.total() <= lastTotal) {
      return 0;
    }
    int most = Math.min(before.size(), read.rows().size());
    for (long pushed = read.total() - lastTotal; pushed <= most; pushed++) {
      int count = (int) pushed;
      if (before.subList(before.size() - count, before.size()).equals(names(read, count))) {
        return pushed;
      }
    }
    return Page.ALL;
  }

  private static List<String> names(Page read, int count) {
    return read.rows().subList(0, count).stream().map(Row::identity).toList();
  }

  private boolean isLast(Page read) {
    return read.totalPages() >= 0 ? page >= read.totalPages() : read.rows().size() < size;
  }

  /** Either it is over, or the venue stops short of what it counts: then a nearer end may do. */
  private void endsAtEmptyPage(Page read) {
    if (page == 1 || page > read.totalPages()) {
      done = true;
      if (page == 1 && read.total() > 0) {
        shortfall = Optional.of("the venue counts " + read.total() + " rows and gives none");
      }
      return;
    }
    OptionalLong end = number("endAt");
    OptionalLong start = number("startAt");
    boolean canNarrow =
        end.isPresent()
            && oldest + 1 < end.getAsLong()
            && oldest + 1 > start.orElse(Long.MIN_VALUE);
    if (!canNarrow) {
      done = true;
      shortfall =
          Optional.of(
              "the venue counts "
                  + read.totalPages()
                  + " pages and gives none after page "
                  + furthest);
      return;
    }
    request = request.with("endAt", Long.toString(oldest + 1));
    page = 1;
    furthest = 0;
    lastTotal = -1;
    overlaps = true;
  }

  private OptionalLong number(String name) {
    String text = request.values().get(name);
    return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }
}
