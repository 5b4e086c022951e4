package kcassets.simulator.world;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A currency of the venue.
 *
 * @param dollars its price; empty for a coin that has none
 * @param precision the places of its amounts
 * @param margin whether it can be held and borrowed on margin
 */
public record Coin(
    String code,
    String fullName,
    int precision,
    Optional<BigDecimal> dollars,
    boolean margin,
    List<Chain> chains) {
  public Coin {
    chains = List.copyOf(chains);
  }

  /** The chain of an id. */
  public Optional<Chain> chain(String id) {
    return chains.stream().filter(chain -> chain.id().equals(id)).findFirst();
  }
}
