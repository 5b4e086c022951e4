package kcassets.client;

import java.util.List;

/**
 * One answer of a list.
 *
 * @param rows newest first
 * @param total rows of the whole list as the venue counts them; -1 where it does not
 * @param totalPages pages of the whole list; -1 where it is not told
 * @param hasMore whether the venue says that there is another page
 * @param overlaps whether rows may be there that have been given before
 */
record Page(List<Row> rows, long total, long totalPages, boolean hasMore, boolean overlaps) {
  Page {
    rows = List.copyOf(rows);
  }

  Page overlapping(boolean overlaps) {
    return new Page(rows, total, totalPages, hasMore, overlaps);
  }
}
