package kcassets.program.commands;

import java.util.LinkedHashMap;
import java.util.Map;

/** Declares sets of values, keeping their order. */
public final class Values {
  private Values() {}

  /** Values whose name says it all. */
  public static Map<String, String> words(String... words) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String word : words) {
      values.put(word, "");
    }
    return values;
  }

  /** Values and meanings in turn. */
  public static Map<String, String> meanings(String... pairs) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return values;
  }
}
