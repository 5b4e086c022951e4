package kcassets.client.walk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Drops the rows that come a second time where answers overlap. It remembers a bounded number of
 * rows: answers overlap where they touch, not further.
 */
public final class RepeatedRows {
  private static final int MOST_NAMED = 20_000;
  private static final int MOST_UNNAMED = 4_000;

  private final LinkedHashMap<String, Boolean> named = new LinkedHashMap<>(256, 0.75f, true);
  private final Deque<String> unnamed = new ArrayDeque<>();
  private final Map<String, Integer> unnamedCounts = new HashMap<>();
  private Map<String, Integer> repeatable = Map.of();
  private long repeatsLeft;

  /**
   * Begins a page. Rows without an id of their own are only taken for repeated where the page may
   * overlap, and only as often as they were given: two deposits may be alike in every member, and
   * only the first of them may have been pushed here from the page before.
   *
   * @param mostRepeats the most rows of the page that may have been given before
   */
  public void beginPage(long mostRepeats) {
    repeatable = mostRepeats > 0 ? new HashMap<>(unnamedCounts) : Map.of();
    repeatsLeft = mostRepeats;
  }

  /** Whether a row has not been given yet; it counts as given from then on. */
  public boolean isNew(Row row) {
    if (row.named()) {
      boolean fresh = named.put(row.identity(), Boolean.TRUE) == null;
      if (named.size() > MOST_NAMED) {
        named.remove(named.firstEntry().getKey());
      }
      return fresh;
    }
    int given = repeatable.getOrDefault(row.identity(), 0);
    if (given > 0 && repeatsLeft > 0) {
      repeatsLeft--;
      repeatable.put(row.identity(), given - 1);
      return false;
    }
    unnamed.addLast(row.identity());
    unnamedCounts.merge(row.identity(), 1, Integer::sum);
    if (unnamed.size() > MOST_UNNAMED) {
      unnamedCounts.computeIfPresent(
          unnamed.removeFirst(), (key, count) -> count == 1 ? null : count - 1);
    }
    return true;
  }
}
