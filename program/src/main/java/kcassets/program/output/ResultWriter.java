package kcassets.program.output;

import static java.util.Objects.requireNonNull;

import java.io.OutputStream;
import java.util.List;

/**
 * Writes the result of a command, and nothing else, to the result stream. For one thread.
 *
 * <p>Every method may throw {@link ReaderGone} when whoever reads has left, and {@code
 * AssetsException} with {@code Storage} when the stream takes no more, or with {@code
 * InvalidArguments} when the jq filter fails.
 */
public final class ResultWriter {
  private final OutputOptions options;
  private final ResultStream out;
  private final JsonText text;

  /**
   * @param out flushed, never closed; not a {@code PrintStream}, which would hide a full disk
   */
  public ResultWriter(OutputOptions options, OutputStream out) {
    this.options = requireNonNull(options, "options are null");
    this.out = new ResultStream(out);
    this.text = new JsonText(options.terminal());
  }

  /** One value, which is the whole result. */
  public void value(String json) {
    switch (options.format()) {
      case JSON -> {
        if (options.filter().isEmpty()) {
          text.write(json, out);
          out.write('\n');
        } else {
          for (String result : options.filter().get().apply(json)) {
            text.write(result, out);
            out.write('\n');
          }
        }
      }
      case NDJSON -> text.rows(json, lines()::row);
      case CSV, TABLE -> {
        if (options.filter().isEmpty()) {
          shown(json);
        } else {
          shown(options.filter().get().apply(json));
        }
      }
    }
    out.flush();
  }

  /** A result that comes row by row: as JSON it is one array. */
  public RowSink rows() {
    if (options.format() == OutputFormat.NDJSON) {
      return lines();
    }
    if (options.filter().isPresent()) {
      return new WholeRows(text, this::value);
    }
    return switch (options.format()) {
      case JSON -> new ArrayRows(text, options.terminal(), out);
      case CSV -> new CsvRows(text, options.terminal(), out);
      case TABLE -> new TableRows(text, new TableText(options, out));
      case NDJSON -> throw new AssertionError("lines need no spool");
    };
  }

  /**
   * The same where every row has these members and no others: as CSV nothing has to wait then.
   *
   * @param members in the order of the columns; none of them holds an object
   */
  public RowSink rows(List<String> members) {
    return options.format() == OutputFormat.CSV && options.filter().isEmpty()
        ? new CsvStream(new CsvLine(text, options.terminal(), members), out)
        : rows();
  }

  /** Lines made by the program itself, for results whose form is fixed; no line end at the end. */
  public void text(String lines) {
    out.print(lines);
    out.write('\n');
    out.flush();
  }

  private LineRows lines() {
    return new LineRows(text, options.filter(), out);
  }

  /** Several results of a filter are rows; a single one is the value. */
  private void shown(List<String> results) {
    if (results.size() == 1) {
      shown(results.getFirst());
      return;
    }
    try (RowSink rows =
        options.format() == OutputFormat.CSV
            ? new CsvRows(text, options.terminal(), out)
            : new TableRows(text, new TableText(options, out))) {
      for (String result : results) {
        rows.row(result);
      }
      rows.finish();
    }
  }

  private void shown(String json) {
    if (options.format() == OutputFormat.TABLE) {
      new TableValue(text, new TableText(options, out)).write(json);
      return;
    }
    try (CsvRows rows = new CsvRows(text, options.terminal(), out)) {
      text.rows(json, rows::row);
      rows.finish();
    }
  }
}
