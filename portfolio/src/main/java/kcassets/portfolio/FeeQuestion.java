package kcassets.portfolio;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;

/**
 * Of which pairs and contracts rates are wanted. Where neither are named, of those that the account
 * holds.
 *
 * @param symbols pairs of spot or margin
 * @param contracts of futures
 * @param longestAnswer how long one answer is waited for, quota included
 */
public record FeeQuestion(Set<String> symbols, Set<String> contracts, Duration longestAnswer) {
  /** Checks its parts, and copies what could change. */
  public FeeQuestion {
    symbols = Set.copyOf(symbols);
    contracts = Set.copyOf(contracts);
    requireNonNull(longestAnswer, "longestAnswer is null");
  }

  boolean isAboutHeld() {
    return symbols.isEmpty() && contracts.isEmpty();
  }
}
