package kcassets.client.walk;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kcassets.catalog.Paging;
import kcassets.catalog.Request;

/** The answers of one window of a list, newest first. Used by one thread. */
public interface Pages {
  /** The next answer; empty at the end. */
  Optional<Page> next();

  /**
   * Older parts of the window that are left to others since the last call, the oldest first. Parts
   * left later are newer than those left before.
   */
  default List<Rest> rests() {
    return List.of();
  }

  /**
   * @param window a part of a window
   * @param pages about how many pages it holds, by what is known of the rows before it
   */
  record Rest(WindowPlan.Window window, long pages) {}

  /** About how many answers are still to come, without those that are left to others. */
  long pagesLeft();

  /** What the venue says exists but did not give; empty when everything came. */
  Optional<String> shortfall();

  /**
   * @param idle whether somebody else had time for a part of the window
   */
  static Pages of(PageSource source, WindowPlan.Window window, BooleanSupplier idle) {
    return of(source, window, new PageReader(window.request().operation().endpoint()), idle);
  }

  /** The same, read in another way. */
  static Pages of(
      PageSource source, WindowPlan.Window window, PageReader reader, BooleanSupplier idle) {
    Request request = window.request();
    return switch (request.operation().endpoint().paging()) {
      case Paging.PageNumber numbered ->
          new NumberedPages(source, request, numbered, window.overlaps(), reader);
      case Paging.IdCursor ignored -> new CursorPages(source, window, reader, idle);
      case Paging.OffsetCursor ignored -> new CursorPages(source, window, reader, idle);
      case Paging.None ignored ->
          throw new IllegalArgumentException(request.operation().command() + " has no pages");
    };
  }
}
