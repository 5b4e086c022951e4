package kcassets.client.answer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text that is looked for in many others. Most of their bytes are skipped, after Horspool: every
 * answer is searched for what must not show. Threads may share it.
 */
final class ByteSearch {
  private final byte[] text;
  private final int[] skips = new int[256];

  /**
   * @param text not empty
   */
  ByteSearch(String text) {
    this.text = text.getBytes(StandardCharsets.UTF_8);
    Arrays.fill(skips, this.text.length);
    for (int i = 0; i < this.text.length - 1; i++) {
      skips[this.text[i] & 0xff] = this.text.length - 1 - i;
    }
  }

  boolean isIn(byte[] hay) {
    int last = text.length - 1;
    byte end = text[last];
    for (int at = last; at < hay.length; at += skips[hay[at] & 0xff]) {
      if (hay[at] == end && Arrays.equals(hay, at - last, at, text, 0, last)) {
        return true;
      }
    }
    return false;
  }
}
