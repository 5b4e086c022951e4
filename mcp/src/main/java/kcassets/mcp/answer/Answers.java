package kcassets.mcp.answer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of answers that were too large for one, kept in memory for the client of this process;
 * the oldest make room. Threads may share it.
 */
public final class Answers {
  private static final String SCHEME = "kucoin-assets://answers/";
  private static final long MOST_CHARACTERS = 48L << 20;

  private final Map<String, List<String>> parts = new HashMap<>();
  private final Deque<String> oldestFirst = new ArrayDeque<>();
  private long characters;
  private long last;

  /** The pattern of the addresses. */
  public static final String TEMPLATE = SCHEME + "{answer}/{part}";

  /**
   * Keeps the further parts of an answer.
   *
   * @return the name of the answer
   */
  synchronized String keep(List<String> further) {
    String name = "a" + ++last;
    parts.put(name, List.copyOf(further));
    oldestFirst.addLast(name);
    characters += size(further);
    while (characters > MOST_CHARACTERS && oldestFirst.size() > 1) {
      List<String> gone = parts.remove(oldestFirst.removeFirst());
      characters -= gone == null ? 0 : size(gone);
    }
    return name;
  }

  /**
   * A part that is still kept.
   *
   * @param part from 2 on; the first is the answer itself
   */
  public synchronized Optional<String> part(String answer, int part) {
    List<String> kept = parts.getOrDefault(answer, List.of());
    return part < 2 || part - 2 >= kept.size() ? Optional.empty() : Optional.of(kept.get(part - 2));
  }

  /** The part at an address, if it is one of ours. */
  public Optional<String> at(String uri) {
    if (!uri.startsWith(SCHEME)) {
      return Optional.empty();
    }
    String[] steps = uri.substring(SCHEME.length()).split("/", -1);
    return steps.length == 2 && steps[1].matches("[0-9]{1,6}")
        ? part(steps[0], Integer.parseInt(steps[1]))
        : Optional.empty();
  }

  /** The address of a part. */
  static String uri(String answer, int part) {
    return SCHEME + answer + "/" + part;
  }

  private static long size(List<String> texts) {
    return texts.stream().mapToLong(String::length).sum();
  }
}
