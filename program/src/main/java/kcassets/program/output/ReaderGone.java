package kcassets.program.output;

import java.io.IOException;

/** Whoever read the result has closed the pipe, as {@code head} does: end quietly. */
public final class ReaderGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReaderGone(IOException cause) {
    super("the reader of the result is gone", cause);
  }
}
