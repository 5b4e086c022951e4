package kcassets.program.output;

/** One JSON array, printed when all of it is there: half an array is no JSON. */
final class ArrayRows implements RowSink {
  private final JsonText text;
  private final boolean pretty;
  private final ResultStream out;
  private final Spool spool = new Spool();

  ArrayRows(JsonText text, boolean pretty, ResultStream out) {
    this.text = text;
    this.pretty = pretty;
    this.out = out;
  }

  @Override
  public void row(String json) {
    spool.add(text.compact(json));
  }

  @Override
  public void finish() {
    if (spool.size() == 0) {
      out.print("[]\n");
    } else if (pretty) {
      text.writeArray(spool::forEach, out);
      out.write('\n');
    } else {
      Separator separator = new Separator();
      spool.forEach(row -> {
        out.write(separator.next());
        out.print(row);
      });
      out.print("]\n");
    }
    out.flush();
  }

  @Override
  public void close() {
    spool.close();
  }

  private static final class Separator {
    private char next = '[';

    char next() {
      char now = next;
      next = ',';
      return now;
    }
  }
}
