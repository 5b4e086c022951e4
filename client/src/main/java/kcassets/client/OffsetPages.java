package kcassets.client;

import java.util.Optional;
import java.util.OptionalLong;
import kcassets.catalog.Paging;
import kcassets.catalog.Request;

/**
 * Pages by the smallest offset of the answer before. Rows still Pending have the offset -1, which
 * leads nowhere and is never sent.
 */
final class OffsetPages implements Pages {
  private final AssetsClient client;
  private final PageReader reader;
  private final Paging.OffsetCursor paging;
  private final Request request;
  private OptionalLong cursor = OptionalLong.empty();
  private boolean overlaps;
  private boolean done;
  private Optional<String> shortfall = Optional.empty();

  OffsetPages(AssetsClient client, Request request, Paging.OffsetCursor paging, boolean overlaps) {
    this.client = client;
    this.request = request;
    this.paging = paging;
    this.overlaps = overlaps;
    this.reader = new PageReader(request.operation().endpoint());
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
    OptionalLong smallest = page.rows().stream().flatMapToLong(row -> row.cursor().stream()).min();
    boolean goesOn =
        smallest.isPresent() && (cursor.isEmpty() || smallest.getAsLong() < cursor.getAsLong());
    if (!page.hasMore()) {
      done = true;
    } else if (!goesOn) {
      done = true;
      shortfall =
          Optional.of("the venue says that there is more, and gives no row that leads to it");
    }
    cursor = smallest;
    return Optional.of(page);
  }

  @Override
  public Optional<String> shortfall() {
    return shortfall;
  }
}
