package kcassets.program.output;

import java.util.function.Consumer;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** Rows gathered into one array in memory, because a filter wants to see the whole. */
final class WholeRows implements RowSink {
  /** About the most that a filter is given at once. */
  private static final long LONGEST = 256L * 1024 * 1024;

  private final JsonText text;
  private final Consumer<String> whole;
  private final StringBuilder array = new StringBuilder("[");

  WholeRows(JsonText text, Consumer<String> whole) {
    this.text = text;
    this.whole = whole;
  }

  @Override
  public void row(String json) {
    String row = text.compact(json);
    if (array.length() + (long) row.length() > LONGEST) {
      throw new AssetsException(
          new Failure.InvalidArguments(
              "jq", "would have to hold too many rows at once; -o ndjson filters row by row"));
    }
    if (array.length() > 1) {
      array.append(',');
    }
    array.append(row);
  }

  @Override
  public void finish() {
    whole.accept(array.append(']').toString());
  }

  @Override
  public void close() {}
}
