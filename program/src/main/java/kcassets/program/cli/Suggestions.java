package kcassets.program.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what a mistyped word may have meant. */
final class Suggestions {
  private static final int MOST = 3;

  private Suggestions() {}

  /** The nearest words, nearest first; none when nothing is near. */
  static List<String> near(String typed, Iterable<String> known) {
    record Near(String word, int distance) {}
    String word = typed.replace('_', '-');
    List<Near> near = new ArrayList<>();
    for (String each : known) {
      int distance = distance(word, each);
      boolean begins = word.length() >= 4 && (each.startsWith(word) || word.startsWith(each));
      if (distance <= Math.max(1, Math.min(3, word.length() / 3)) || begins) {
        near.add(new Near(each, distance));
      }
    }
    return near.stream()
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .limit(MOST)
        .map(Near::word)
        .toList();
  }

  /** "; did you mean a, b?" or nothing. */
  static String sentence(String typed, Iterable<String> known) {
    List<String> near = near(typed, known);
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  /** Letters to add, drop, change or swap. */
  static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
        least = Math.min(least, steps[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        steps[i][j] = swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
      }
    }
    return steps[one.length()][other.length()];
  }
}
