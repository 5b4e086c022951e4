package kcassets.history.imports;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kcassets.catalog.Quoted;

/**
 * The header of a report file. The offset of its times stands in the names of their columns, and
 * varies from file to file; it is never guessed.
 *
 * @param places of the columns by their names, the offset taken off
 * @param offset of every time in the file
 * @param width how many fields a record has
 */
record ReportColumns(Map<String, Integer> places, ZoneOffset offset, int width) {
  private static final Pattern TIME =
      Pattern.compile("(.*Time)\\s*\\(UTC(?:([+-])(\\d{1,2})(?::?(\\d\\d))?)?\\)");

  ReportColumns {
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
  }

  /**
   * Reads a header.
   *
   * @param problems takes sentences about what is wrong with it
   */
  static Optional<ReportColumns> read(List<String> header, List<String> problems) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<ZoneOffset> offsets = new ArrayList<>();
    for (int at = 0; at < header.size(); at++) {
      // One kind of file has a comma and a quote too many around a name.
      String name = header.get(at).replaceAll("[\"\\uFEFF,]", "").strip();
      Matcher time = TIME.matcher(name);
      if (time.matches()) {
        Optional<ZoneOffset> offset = offset(time);
        if (offset.isEmpty()) {
          problems.add("the offset in " + Quoted.of(name) + " is none that a clock has");
        }
        offset.ifPresent(offsets::add);
        name = time.group(1).strip();
      }
      if (!name.isEmpty() && places.putIfAbsent(name, at) != null) {
        problems.add("the column " + Quoted.of(name) + " is there twice");
      }
    }
    if (offsets.isEmpty() && problems.isEmpty()) {
      problems.add("no column tells its offset, as Time(UTC+08:00) does");
    } else if (Set.copyOf(offsets).size() > 1) {
      problems.add("its times have several offsets");
    }
    return problems.isEmpty()
        ? Optional.of(new ReportColumns(places, offsets.getFirst(), header.size()))
        : Optional.empty();
  }

  boolean has(String column) {
    return places.containsKey(column);
  }

  /** The field of a column; empty text where the file has no such column, or nothing in it. */
  String field(List<String> record, String column) {
    Integer place = places.get(column);
    return place == null || place >= record.size() ? "" : record.get(place).strip();
  }

  private static Optional<ZoneOffset> offset(Matcher time) {
    if (time.group(2) == null) {
      return Optional.of(ZoneOffset.UTC);
    }
    int hours = Integer.parseInt(time.group(3));
    int minutes = time.group(4) == null ? 0 : Integer.parseInt(time.group(4));
    if (hours > 14 || minutes > 59) {
      return Optional.empty();
    }
    int sign = time.group(2).equals("-") ? -1 : 1;
    return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
  }
}
