package kcassets.faces;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines of bounded length: what is longer is skipped to its end and counts as too long. */
public final class LineReader {
  private final InputStream in;
  private final int longest;

  /**
   * @param longest the most bytes of a line, without its end
   */
  public LineReader(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.longest = longest;
  }

  /**
   * One line.
   *
   * @param text without its end; empty when it was too long
   */
  public record Line(String text, boolean tooLong) {}

  /** The next line; empty at the end of the input. */
  public Optional<Line> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    boolean tooLong = false;
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      if (bytes.size() < longest) {
        bytes.write(next);
      } else {
        tooLong = true;
      }
      next = in.read();
    }
    return Optional.of(new Line(tooLong ? "" : bytes.toString(StandardCharsets.UTF_8), tooLong));
  }
}
