package kcassets.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the order of a declaration. */
final class Ordered {
  private Ordered() {}

  static Map<String, String> copy(Map<String, String> declared) {
    if (declared.isEmpty()) {
      throw new IllegalArgumentException("a set of values is empty");
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(declared));
  }

  /** Values without a meaning of their own beyond their name. */
  static Map<String, String> words(String... words) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String word : new ArrayList<>(List.of(words))) {
      map.put(word, "");
    }
    return map;
  }
}
