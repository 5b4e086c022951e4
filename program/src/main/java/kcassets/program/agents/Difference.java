package kcassets.program.agents;

import java.util.List;

/**
 * What changes in a file, for a reader: only our own lines, never those around them, for a client's
 * configuration may hold the secrets of others.
 */
final class Difference {
  private Difference() {}

  static String of(String shown, String text, List<Edit> edits) {
    StringBuilder words = new StringBuilder("--- " + shown + "\n+++ " + shown + "\n");
    for (Edit edit : edits) {
      words.append("@@ line ").append(BrokenText.lineOf(text, edit.offset())).append(" @@\n");
      String old = text.substring(edit.offset(), edit.offset() + edit.length());
      lines(words, '-', old);
      lines(words, '+', edit.replacement());
    }
    return words.toString();
  }

  /** What is taken out may hold what a user wrote into our entry, so only its head is told. */
  static String removal(String shown, String name, ServerEntry entry) {
    return "--- "
        + shown
        + "\n+++ "
        + shown
        + "\n-"
        + name
        + ": "
        + entry.command()
        + " "
        + String.join(" ", entry.arguments())
        + "\n";
  }

  private static void lines(StringBuilder words, char sign, String text) {
    text.strip().lines().forEach(line -> words.append(sign).append(line).append('\n'));
  }
}
