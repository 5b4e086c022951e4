package kcassets.program.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * The result stream with a buffer, and with what goes wrong told apart: a reader that is gone, or a
 * place that takes no more. For one thread.
 */
public final class ResultStream extends OutputStream {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int filled;
  private boolean broken;

  /**
   * @param out not a {@code PrintStream}, which swallows its errors: a full disk would pass for
   *     success
   */
  public ResultStream(OutputStream out) {
    if (requireNonNull(out, "out is null") instanceof PrintStream) {
      throw new IllegalArgumentException("a PrintStream hides its write errors");
    }
    this.out = out;
  }

  /** Text as UTF-8. */
  public void print(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(int single) {
    if (filled == BUFFER_BYTES) {
      empty();
    }
    buffer[filled++] = (byte) single;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int from = offset;
    int left = length;
    while (left > 0) {
      if (filled == BUFFER_BYTES) {
        empty();
      }
      int part = Math.min(left, BUFFER_BYTES - filled);
      System.arraycopy(bytes, from, buffer, filled, part);
      filled += part;
      from += part;
      left -= part;
    }
  }

  @Override
  public void flush() {
    empty();
    if (broken) {
      return;
    }
    try {
      out.flush();
    } catch (IOException e) {
      throw told(e);
    }
  }

  /** Flushes; the stream below belongs to whoever opened it. */
  @Override
  public void close() {
    flush();
  }

  private void empty() {
    int length = filled;
    filled = 0;
    // What is closed on the way out of an error must not write on behind the gap.
    if (broken || length == 0) {
      return;
    }
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw told(e);
    }
  }

  private RuntimeException told(IOException e) {
    broken = true;
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("pipe") || message.contains("connection reset")) {
      return new ReaderGone(e);
    }
    return new AssetsException(
        new Failure.Storage(
            "the result could not be written to its end",
            "Free some space where it goes, or send it elsewhere, and ask again."),
        e);
  }
}
