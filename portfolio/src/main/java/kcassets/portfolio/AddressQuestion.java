package kcassets.portfolio;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;

/**
 * Of which currencies addresses are wanted.
 *
 * @param only these; where it is empty, those that the account holds
 * @param besides these too, whether they are held or not
 * @param longestAnswer how long one answer is waited for, quota included
 */
public record AddressQuestion(Set<String> only, Set<String> besides, Duration longestAnswer) {
  /** Checks its parts, and copies what could change. */
  public AddressQuestion {
    only = Set.copyOf(only);
    besides = Set.copyOf(besides);
    requireNonNull(longestAnswer, "longestAnswer is null");
  }

  /**
   * Of every currency that is held.
   *
   * @param longestAnswer how long one answer is waited for, quota included
   * @return the question
   */
  public static AddressQuestion ofHeld(Duration longestAnswer) {
    return new AddressQuestion(Set.of(), Set.of(), longestAnswer);
  }
}
