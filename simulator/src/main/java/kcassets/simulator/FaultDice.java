package kcassets.simulator;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Draws the faults of calls from a seed. Threads may share it. */
final class FaultDice {
  private static final int FACES = 1_000_000_000;

  private final Faults faults;
  private final Map<Fault, BigDecimal> probabilities;
  private final Random random;

  FaultDice(Faults faults, long seed) {
    this.faults = faults;
    this.probabilities = new TreeMap<>(faults.probabilities());
    this.random = new Random(seed);
  }

  /** What the next call meets, if anything. */
  synchronized Optional<Fault> fault() {
    BigDecimal drawn = BigDecimal.valueOf(random.nextInt(FACES), 9);
    BigDecimal upTo = BigDecimal.ZERO;
    for (Map.Entry<Fault, BigDecimal> entry : probabilities.entrySet()) {
      upTo = upTo.add(entry.getValue());
      if (drawn.compareTo(upTo) < 0) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** How long the next answer takes. */
  synchronized Duration delay() {
    long average = faults.delay().toMillis();
    return average == 0
        ? Duration.ZERO
        : Duration.ofMillis(average / 2 + random.nextLong(average + 1));
  }

  /** A whole number from 0 up to, and without, the bound. */
  synchronized int below(int bound) {
    return random.nextInt(bound);
  }
}
