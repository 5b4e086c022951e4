package kcassets.program.output;

import java.util.Optional;
import kcassets.program.jq.JqFilter;

/** One line a row. */
final class LineRows implements RowSink {
  private final JsonText text;
  private final Optional<JqFilter> filter;
  private final ResultStream out;

  LineRows(JsonText text, Optional<JqFilter> filter, ResultStream out) {
    this.text = text;
    this.filter = filter;
    this.out = out;
  }

  @Override
  public void row(String json) {
    if (filter.isEmpty()) {
      line(json);
    } else {
      for (String result : filter.get().apply(json)) {
        line(result);
      }
    }
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void finish() {
    out.flush();
  }

  @Override
  public void close() {}

  private void line(String json) {
    text.line(json, out);
  }
}
