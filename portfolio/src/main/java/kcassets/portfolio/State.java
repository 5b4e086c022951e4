package kcassets.portfolio;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.Kind;
import kcassets.catalog.failure.VenueCode;

/** What became of a source of balances. */
public enum State {
  /** It answered, and something is held there. */
  SEEN(true),
  /** It answered, and nothing is held there. */
  EMPTY(true),
  /** The account never opened it, so nothing can be held there. */
  NOT_ENABLED(true),
  /** It is there for others: this key's account may not ask, or shows its balances elsewhere. */
  NOT_VISIBLE(true),
  /** The key lacks the right to ask. */
  NOT_PERMITTED(false),
  /** It should have answered, and did not, or not whole. */
  FAILED(false);

  private static final Set<String> MARGIN_NOT_OPENED =
      Set.of(
          VenueCode.MARGIN_NOT_OPENED.code(),
          VenueCode.MARGIN_NOT_ENABLED.code(),
          VenueCode.LEVERAGE_NOT_AGREED.code(),
          VenueCode.MARGIN_HF_NOT_ENABLED.code());

  private final boolean complete;

  State(boolean complete) {
    this.complete = complete;
  }

  /** {@return whether an answer with it is still complete} */
  public boolean isComplete() {
    return complete;
  }

  /** {@return the stable name: {@code not_enabled}} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the state of a label, if it is one}
   *
   * @param label as it is printed
   */
  public static Optional<State> of(String label) {
    for (State state : values()) {
      if (state.label().equals(label)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  /** What a refusal of this operation means, as far as the code alone can tell. */
  static State of(Operation operation, Failure failure) {
    if (failure.kind() != Kind.NOT_PERMITTED) {
      return FAILED;
    }
    boolean margin =
        operation == Operation.CROSS_MARGIN_ACCOUNT
            || operation == Operation.ISOLATED_MARGIN_ACCOUNTS;
    if (margin && MARGIN_NOT_OPENED.contains(failure.code())) {
      return NOT_ENABLED;
    }
    return NOT_PERMITTED;
  }
}
