package kcassets.program.agents;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One place of a text that changes; all else stays to the byte.
 *
 * @param offset where, in the text as it was
 * @param length how many characters go
 * @param replacement what comes in their place
 */
record Edit(int offset, int length, String replacement) {
  Edit {
    requireNonNull(replacement, "replacement is null");
  }

  static Edit insert(int offset, String text) {
    return new Edit(offset, 0, text);
  }

  static Edit replace(int start, int end, String text) {
    return new Edit(start, end - start, text);
  }

  static Edit delete(int start, int end) {
    return new Edit(start, end - start, "");
  }

  /** The text after all edits, which are in order and do not overlap. */
  static String apply(String text, List<Edit> edits) {
    StringBuilder changed = new StringBuilder(text.length() + 256);
    int from = 0;
    for (Edit edit : edits) {
      changed.append(text, from, edit.offset).append(edit.replacement);
      from = edit.offset + edit.length;
    }
    return changed.append(text, from, text.length()).toString();
  }
}
