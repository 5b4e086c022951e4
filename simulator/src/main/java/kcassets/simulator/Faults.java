package kcassets.simulator;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * How often what goes wrong. A private call meets one fault at most.
 *
 * @param probabilities of each fault, from 0 to 1, not more than 1 together
 * @param delay how long an answer takes on average; each takes between half and half more
 * @param moving whether rows keep arriving while they are read
 */
public record Faults(Map<Fault, BigDecimal> probabilities, Duration delay, boolean moving) {
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

  public Faults {
    requireNonNull(delay, "delay is null");
    probabilities = Map.copyOf(probabilities);
  }

  /** A venue without faults. */
  public static Faults none() {
    return new Faults(Map.of(), Duration.ZERO, false);
  }

  /**
   * Reads a list such as {@code 500=0.05,html=0.01,delay=200ms,moving}; an empty one means none.
   *
   * @throws AssetsException naming every part that is wrong
   */
  public static Faults parse(String list) {
    Map<Fault, BigDecimal> probabilities = new EnumMap<>(Fault.class);
    Duration delay = Duration.ZERO;
    boolean moving = false;
    List<Problem> problems = new ArrayList<>();
    for (String part : list.isBlank() ? new String[0] : list.split(",", -1)) {
      String[] sides = part.trim().split("=", 2);
      String value = sides.length == 2 ? sides[1] : "";
      if (sides[0].equals("moving") && sides.length == 1) {
        moving = true;
      } else if (sides[0].equals("delay") && isDelay(value)) {
        delay = Duration.ofMillis(Long.parseLong(value.substring(0, value.length() - 2)));
      } else if (Fault.named(sides[0]).isPresent() && isProbability(value)) {
        probabilities.merge(
            Fault.named(sides[0]).orElseThrow(), new BigDecimal(value), BigDecimal::add);
      } else {
        problems.add(new Problem("faults", "has no meaning for " + part.trim() + "; " + known()));
      }
    }
    BigDecimal sum = probabilities.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) > 0) {
      problems.add(new Problem("faults", "has probabilities above 1 together; got " + sum));
    }
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    return new Faults(probabilities, delay, moving);
  }

  /** The probability of a fault. */
  public BigDecimal probability(Fault fault) {
    return probabilities.getOrDefault(fault, BigDecimal.ZERO);
  }

  private static boolean isProbability(String text) {
    return text.matches("[01](\\.[0-9]{1,9})?|\\.[0-9]{1,9}")
        && new BigDecimal(text).compareTo(BigDecimal.ONE) <= 0;
  }

  private static boolean isDelay(String text) {
    return text.matches("[0-9]{1,5}ms")
        && Long.parseLong(text.substring(0, text.length() - 2)) <= LONGEST_DELAY.toMillis();
  }

  private static String known() {
    return "it takes "
        + Stream.concat(
                Arrays.stream(Fault.values()).map(fault -> fault.label() + "=0.05"),
                Stream.of("delay=200ms", "moving"))
            .collect(Collectors.joining(", "));
  }
}
