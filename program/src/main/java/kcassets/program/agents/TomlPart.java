package kcassets.program.agents;

import java.util.ArrayList;
import java.util.List;

/**
 * A value of a TOML text, and where it stands.
 *
 * @param kind what it is
 * @param start its first character
 * @param end after its last
 * @param text the characters of a string; empty for all else
 * @param elements the elements of an array
 * @param pairs the pairs of an inline table
 */
record TomlPart(
    Kind kind, int start, int end, String text, List<TomlPart> elements, List<Pair> pairs) {
  enum Kind {
    STRING,
    ARRAY,
    TABLE,
    OTHER
  }

  /** A key with its parts, and its value. */
  record Pair(List<String> key, TomlPart value) {
    Pair {
      key = List.copyOf(key);
    }
  }

  /**
   * A line of the text that says something, or several where its value has several.
   *
   * @param header the table that it begins; else the table it stands in
   * @param isHeader whether it begins a table
   * @param isArray whether that table is one of an array of tables
   * @param pair what it sets; for a header its name with no value of its own
   * @param start where its first line begins
   * @param end where the next line begins
   */
  record Statement(
      List<String> header, boolean isHeader, boolean isArray, Pair pair, int start, int end) {
    /** The whole name of what is set or begun. */
    List<String> path() {
      if (isHeader) {
        return header;
      }
      List<String> path = new ArrayList<>(header);
      path.addAll(pair.key());
      return path;
    }
  }

  TomlPart {
    elements = List.copyOf(elements);
    pairs = List.copyOf(pairs);
  }

  static TomlPart none(int at) {
    return new TomlPart(Kind.OTHER, at, at, "", List.of(), List.of());
  }
}
