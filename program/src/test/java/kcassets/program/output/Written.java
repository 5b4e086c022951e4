package kcassets.program.output;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import kcassets.program.jq.JqFilter;

/** What a writer writes, as text. */
public final class Written {
  private Written() {}

  static String value(OutputOptions options, String json) {
    return by(options, writer -> writer.value(json));
  }

  static String value(OutputFormat format, String json) {
    return value(OutputOptions.plain(format), json);
  }

  public static String rows(OutputOptions options, String... rows) {
    return by(
        options,
        writer -> {
          try (RowSink sink = writer.rows()) {
            for (String row : rows) {
              sink.row(row);
            }
            sink.finish();
          }
        });
  }

  public static String rows(OutputFormat format, String... rows) {
    return rows(OutputOptions.plain(format), rows);
  }

  public static String filtered(OutputFormat format, String expression, String json) {
    return value(OutputOptions.plain(format).with(JqFilter.compile(expression)), json);
  }

  static OutputOptions terminal(OutputFormat format, int width) {
    return new OutputOptions(format, true, false, width, Optional.empty());
  }

  static String by(OutputOptions options, Consumer<ResultWriter> work) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    work.accept(new ResultWriter(options, out));
    return out.toString(StandardCharsets.UTF_8);
  }
}
