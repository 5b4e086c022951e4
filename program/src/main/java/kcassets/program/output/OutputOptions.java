package kcassets.program.output;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import kcassets.program.jq.JqFilter;

/**
 * How a result is to be written.
 *
 * @param format the form asked for
 * @param terminal whether a person's terminal shows the result
 * @param colour whether colour is welcome; used only on a terminal
 * @param width columns of the terminal; of no meaning without one
 * @param filter the jq filter before the format, if one was given
 */
public record OutputOptions(
    OutputFormat format, boolean terminal, boolean colour, int width, Optional<JqFilter> filter) {
  /** The width of a terminal that does not say how wide it is. */
  public static final int USUAL_WIDTH = 80;

  public OutputOptions {
    requireNonNull(format, "format is null");
    requireNonNull(filter, "filter is null");
    colour = colour && terminal;
    width = width > 0 ? width : USUAL_WIDTH;
  }

  /** For a file or a pipe: compact, without colour, without a filter. */
  public static OutputOptions plain(OutputFormat format) {
    return new OutputOptions(format, false, false, USUAL_WIDTH, Optional.empty());
  }

  /** The same with a filter. */
  public OutputOptions with(JqFilter filter) {
    return new OutputOptions(format, terminal, colour, width, Optional.of(filter));
  }
}
