package kcassets.client.walk;

import java.util.List;

/**
 * One answer of a list.
 *
 * @param rows newest first
 * @param total rows of the whole list as the venue counts them; -1 where it does not
 * @param totalPages pages of the whole list; -1 where it is not told
 * @param hasMore whether the venue says that there is another page
 * @param repeats the most of its rows that may have been given before
 * @param data the answer as it came; empty where nobody asked for it
 */
public record Page(
    List<Row> rows, long total, long totalPages, boolean hasMore, long repeats, String data) {
  /** Any of its rows may have been given before. */
  static final long ALL = Long.MAX_VALUE;

  /** What a row takes beside its text: its identity, and objects. */
  private static final long ROW_BYTES = 200;

  public Page {
    rows = List.copyOf(rows);
  }

  /** About what its rows take in memory. */
  long bytes() {
    long bytes = 0;
    for (Row row : rows) {
      bytes += row.json().length() + ROW_BYTES;
    }
    return bytes;
  }

  Page repeating(long most) {
    return new Page(rows, total, totalPages, hasMore, most, data);
  }
}
