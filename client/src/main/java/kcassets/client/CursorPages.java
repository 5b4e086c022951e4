package kcassets.client;

import java.util.Optional;
import java.util.OptionalLong;
import kcassets.catalog.Paging;
import kcassets.catalog.Request;

/** Pages by the smallest id of the answer before; a short answer is the last one. */
final class CursorPages implements Pages {
  private final AssetsClient client;
  private final PageReader reader;
  private final Paging.IdCursor paging;
  private final Request request;
  private final int size;
  private OptionalLong cursor = OptionalLong.empty();
  private boolean overlaps;
  private boolean done;
  private Optional<String> shortfall = Optional.empty();

  CursorPages(AssetsClient client, Request request, Paging.IdCursor paging, boolean overlaps) {
    this.client = client;
    this.request = request;
    this.paging = paging;
    this.overlaps = overlaps;
    this.reader = new PageReader(request.operation().endpoint());
    this.size =
        Integer.parseInt(
            request.values().getOrDefault(paging.size(), Integer.toString(paging.defaultSize())));
  }

  @Override
  public Optional<Page> next() {
    if (done) {
      return Optional.empty();
    }
    Request asked =
        cursor.isPresent()
            ? request.with(paging.cursor(), Long.toString(cursor.getAsLong()))
            : request;
    Page page = client.pageInTurn(asked, reader).repeating(overlaps ? Page.ALL : 0);
    overlaps = false;
    if (page.rows().size() < size) {
      done = true;
      return Optional.of(page);
    }
    OptionalLong smallest = page.rows().stream().flatMapToLong(row -> row.cursor().stream()).min();
    if (smallest.isEmpty() || (cursor.isPresent() && smallest.getAsLong() >= cursor.getAsLong())) {
      done = true;
      shortfall = Optional.of("the venue repeats its rows instead of going on to older ones");
    }
    cursor = smallest;
    return Optional.of(page);
  }

  @Override
  public Optional<String> shortfall() {
    return shortfall;
  }
}
