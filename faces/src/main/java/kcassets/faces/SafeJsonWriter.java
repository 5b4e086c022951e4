package kcassets.faces;

import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import kcassets.catalog.Quoted;

/**
 * Passes JSON on so that every encoding takes it: half a surrogate pair becomes its escape, and for
 * a terminal so does every character that a terminal might act on. Such characters occur only
 * inside strings, so the value stays the same.
 */
public final class SafeJsonWriter extends Writer {
  private static final char LAST_PLAIN = '~';
  private static final char NONE = 0;

  private final Appendable out;
  private final boolean terminal;
  private char high = NONE;

  public SafeJsonWriter(Appendable out, boolean terminal) {
    super(out);
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    CharBuffer text = CharBuffer.wrap(chars, offset, length);
    int plainFrom = 0;
    for (int i = 0; i < length; i++) {
      char c = chars[offset + i];
      if (c <= LAST_PLAIN && high == NONE) {
        continue;
      }
      out.append(text, plainFrom, i);
      plainFrom = i + 1;
      special(c);
    }
    out.append(text, plainFrom, length);
  }

  private void special(char c) throws IOException {
    if (high != NONE) {
      char first = high;
      high = NONE;
      if (Character.isLowSurrogate(c)) {
        point(Character.toCodePoint(first, c));
        return;
      }
      escape(first);
    }
    if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      escape(c);
    } else if (c <= LAST_PLAIN) {
      out.append(c);
    } else {
      point(c);
    }
  }

  private void point(int point) throws IOException {
    boolean escaped = terminal && Quoted.isUnprintable(point);
    for (char c : Character.toChars(point)) {
      if (escaped) {
        escape(c);
      } else {
        out.append(c);
      }
    }
  }

  private void escape(char c) throws IOException {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(c >> shift & 0xf, 16));
    }
  }

  /** Passed on where there is something to flush. */
  @Override
  public void flush() throws IOException {
    if (out instanceof Flushable flushable) {
      flushable.flush();
    }
  }

  /** A half pair at the very end is told too; what is below stays open. */
  @Override
  public void close() throws IOException {
    if (high != NONE) {
      escape(high);
      high = NONE;
    }
    flush();
  }
}
