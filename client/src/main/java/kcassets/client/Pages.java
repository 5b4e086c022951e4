package kcassets.client;

import java.util.Optional;
import kcassets.catalog.Paging;
import kcassets.catalog.Request;

/** The answers of one window of a list, newest first. Used by one thread. */
interface Pages {
  /** The next answer; empty at the end. */
  Optional<Page> next();

  /** What the venue says exists but did not give; empty when everything came. */
  Optional<String> shortfall();

  /**
   * @param request the question with the window's bounds
   * @param overlaps whether the window's first rows may be the last ones of a newer window
   */
  static Pages of(AssetsClient client, Request request, boolean overlaps) {
    return switch (request.operation().endpoint().paging()) {
      case Paging.PageNumber numbered -> new NumberedPages(client, request, numbered, overlaps);
      case Paging.IdCursor cursor -> new CursorPages(client, request, cursor, overlaps);
      case Paging.OffsetCursor cursor -> new OffsetPages(client, request, cursor, overlaps);
      case Paging.None _ ->
          throw new IllegalArgumentException(request.operation().command() + " has no pages");
    };
  }
}
