package kcassets.history.kept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of deposit addresses since they were kept, chain by chain. A currency that was not
 * answered is left out: nobody knows.
 *
 * @param changes by currency and chain; on a chain what changed comes first, then what is gone,
 *     then what is new
 */
public record AddressChanges(List<Change> changes) {
  /** What became of one. */
  public enum Kind {
    /** Another address, memo, wallet or contract stands in its place. */
    CHANGED,
    /** It is not told any more. */
    GONE,
    /** It was not there before. */
    NEW;

    /** The stable name: {@code changed}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One of them.
   *
   * @param before empty where it is new
   * @param now empty where it is gone
   */
  public record Change(
      Kind kind,
      String currency,
      String chain,
      Optional<KeptAddress> before,
      Optional<KeptAddress> now) {
    /** Whether coins that are sent to what was known may be lost. */
    public boolean isAlarm() {
      return kind != Kind.NEW;
    }
  }

  public AddressChanges {
    changes = List.copyOf(changes);
  }

  /**
   * Compares.
   *
   * @param answered the currencies that were answered now
   */
  public static AddressChanges between(
      List<KeptAddress> before, List<KeptAddress> now, Set<String> answered) {
    Map<Place, List<KeptAddress>> lost = byPlace(before, now);
    Map<Place, List<KeptAddress>> found = byPlace(now, before);
    TreeMap<Place, List<Change>> changes = new TreeMap<>();
    lost.forEach(
        (place, rows) -> changes.put(place, at(place, rows, found.getOrDefault(place, List.of()))));
    found.forEach((place, rows) -> changes.computeIfAbsent(place, _ -> at(place, List.of(), rows)));
    return new AddressChanges(
        changes.entrySet().stream()
            .filter(entry -> answered.contains(entry.getKey().currency))
            .flatMap(entry -> entry.getValue().stream())
            .toList());
  }

  /** Whether anything has changed or gone. */
  public boolean isAlarm() {
    return changes.stream().anyMatch(Change::isAlarm);
  }

  /** What is to be kept: all that was, and what is new; what changed or went stays as it was. */
  public List<KeptAddress> kept(List<KeptAddress> before) {
    List<KeptAddress> kept = new ArrayList<>(before);
    changes.stream()
        .filter(change -> !change.isAlarm())
        .flatMap(change -> change.now.stream())
        .forEach(kept::add);
    return kept;
  }

  /** The same once a person has accepted what is now; what was not answered stays as it was. */
  public static List<KeptAddress> accepted(
      List<KeptAddress> before, List<KeptAddress> now, Set<String> answered) {
    List<KeptAddress> kept = new ArrayList<>(now);
    before.stream().filter(row -> !answered.contains(row.currency())).forEach(kept::add);
    return kept;
  }

  private record Place(String currency, String chain) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::currency).thenComparing(Place::chain);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** What is in the one and not in the other. */
  private static Map<Place, List<KeptAddress>> byPlace(
      List<KeptAddress> rows, List<KeptAddress> without) {
    Map<Place, List<KeptAddress>> places = new LinkedHashMap<>();
    for (KeptAddress row : rows) {
      if (!without.contains(row)) {
        places
            .computeIfAbsent(new Place(row.currency(), row.chain()), _ -> new ArrayList<>())
            .add(row);
      }
    }
    return places;
  }

  private static List<Change> at(Place place, List<KeptAddress> lost, List<KeptAddress> found) {
    List<KeptAddress> left = new ArrayList<>(found);
    List<Change> changes = new ArrayList<>();
    List<Change> gone = new ArrayList<>();
    for (KeptAddress old : lost) {
      Optional<KeptAddress> instead = successor(old, left);
      if (instead.isPresent()) {
        left.remove(instead.get());
        changes.add(change(Kind.CHANGED, place, Optional.of(old), instead));
      } else {
        gone.add(change(Kind.GONE, place, Optional.of(old), Optional.empty()));
      }
    }
    changes.addAll(gone);
    left.forEach(each -> changes.add(change(Kind.NEW, place, Optional.empty(), Optional.of(each))));
    return changes;
  }

  /** The same address with another memo rather than another address. */
  private static Optional<KeptAddress> successor(KeptAddress old, List<KeptAddress> left) {
    return left.stream()
        .filter(each -> each.address().equals(old.address()))
        .findFirst()
        .or(() -> left.stream().filter(each -> each.credited().equals(old.credited())).findFirst())
        .or(() -> left.stream().findFirst());
  }

  private static Change change(
      Kind kind, Place place, Optional<KeptAddress> before, Optional<KeptAddress> now) {
    return new Change(kind, place.currency, place.chain, before, now);
  }
}
