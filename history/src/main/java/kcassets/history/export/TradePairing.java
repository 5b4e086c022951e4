package kcassets.history.export;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Puts the legs of trades together: by the number of the trade, else by that of the order, else
 * because nothing else of that wallet happened in the same millisecond. Legs must come in the order
 * of time, and only those of the last seconds are kept. Used by one thread.
 */
final class TradePairing {
  /** The farthest that two legs of one trade are apart. */
  static final long APART_MILLIS = Duration.ofSeconds(10).toMillis();

  private final Map<String, List<TradeLeg>> open = new LinkedHashMap<>();
  private final Consumer<List<TradeLeg>> trades;
  private final Consumer<TradeLeg> alone;

  /**
   * @param trades takes legs that are a trade: of two coins, one of which came in
   * @param alone takes legs that have no other
   */
  TradePairing(Consumer<List<TradeLeg>> trades, Consumer<TradeLeg> alone) {
    this.trades = trades;
    this.alone = alone;
  }

  void add(TradeLeg leg) {
    String key = leg.wallet() + "|" + leg.trade().orElse("moment " + leg.row().timeMillis());
    open.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(leg);
  }

  /** Whether no leg waits for its other one. */
  boolean isEmpty() {
    return open.isEmpty();
  }

  /** Settles everything that began before a moment. */
  void settleBefore(long millis) {
    Map<String, List<TradeLeg>> left = new TreeMap<>();
    open.values()
        .removeIf(legs -> {
          boolean old = legs.getFirst().row().timeMillis() < millis;
          if (old && isTrade(legs)) {
            trades.accept(legs);
          } else if (old) {
            legs.forEach(leg -> left.computeIfAbsent(moment(leg), _ -> new ArrayList<>()).add(leg));
          }
          return old;
        });
    left.values().forEach(this::settleMoment);
  }

  void settleAll() {
    settleBefore(Long.MAX_VALUE);
  }

  /** Legs of one wallet and moment that no number has brought together. */
  private void settleMoment(List<TradeLeg> legs) {
    if (isTrade(legs)) { // several fills of one moment are one entry, as no number parts them
      trades.accept(legs);
      return;
    }
    Map<String, List<TradeLeg>> byPair = new TreeMap<>();
    for (TradeLeg leg : legs) {
      byPair.computeIfAbsent(leg.pair().orElse(""), _ -> new ArrayList<>(2)).add(leg);
    }
    for (List<TradeLeg> each : byPair.values()) {
      if (isTrade(each)) {
        trades.accept(each);
      } else {
        each.forEach(alone);
      }
    }
  }

  private static String moment(TradeLeg leg) {
    return leg.wallet() + "|" + leg.row().timeMillis();
  }

  /** Two coins, one of which came in with every leg, and the other went out with every leg. */
  private static boolean isTrade(List<TradeLeg> legs) {
    Map<String, Boolean> directions = new HashMap<>();
    for (TradeLeg leg : legs) {
      Boolean before = directions.put(leg.row().spotCurrency(), leg.isIn());
      if (before != null && before != leg.isIn()) {
        return false;
      }
    }
    return directions.size() == 2 && directions.values().stream().distinct().count() == 2;
  }
}
