package kcassets.program.cli;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.output.RowSink;

/** Prints an answer that is made of many: whole, as rows, or as a table of its own. */
public record AnswerPrinting(OutputOptions options, OutputStream out) {
  /**
   * Prints; only the form that is wanted is made.
   *
   * @param whole the answer as one JSON value
   * @param rows its rows, as a JSON value each
   * @param table the same for a person, without a line end at the last line
   */
  public void print(Supplier<String> whole, Supplier<List<String>> rows, Supplier<String> table) {
    ResultWriter writer = new ResultWriter(options, out);
    if (options.format() == OutputFormat.TABLE && options.filter().isEmpty()) {
      writer.text(table.get());
    } else if (options.format() == OutputFormat.JSON || options.format() == OutputFormat.TABLE) {
      writer.value(whole.get());
    } else {
      try (RowSink sink = writer.rows()) {
        rows.get().forEach(sink::row);
        sink.finish();
      }
    }
  }
}
