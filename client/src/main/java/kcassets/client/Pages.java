package kcassets.client;

import java.util.List;
import java.util.Optional;
import kcassets.catalog.Paging;
import kcassets.catalog.Request;

/** The answers of one window of a list, newest first. Used by one thread. */
interface Pages {
  /** The next answer; empty at the end. */
  Optional<Page> next();

  /**
   * Older parts of the window that are left to others since the last call, the oldest first. Parts
   * left later are newer than those left before.
   */
  default List<WindowPlan.Window> rests() {
    return List.of();
  }

  /** What the venue says exists but did not give; empty when everything came. */
  Optional<String> shortfall();

  static Pages of(AssetsClient client, WindowPlan.Window window) {
    return of(client, window, new PageReader(window.request().operation().endpoint()));
  }

  /** The same, read in another way. */
  static Pages of(AssetsClient client, WindowPlan.Window window, PageReader reader) {
    Request request = window.request();
    return switch (request.operation().endpoint().paging()) {
      case Paging.PageNumber numbered ->
          new NumberedPages(client, request, numbered, window.overlaps(), reader);
      case Paging.IdCursor _, Paging.OffsetCursor _ -> new CursorPages(client, window, reader);
      case Paging.None _ ->
          throw new IllegalArgumentException(request.operation().command() + " has no pages");
    };
  }
}
