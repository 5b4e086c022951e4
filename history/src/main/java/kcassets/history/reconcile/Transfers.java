package kcassets.history.reconcile;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Transfers between own wallets and accounts.
 *
 * @param pairs both sides found, in the order of time
 * @param unpaired one side alone, in the order of time
 */
public record Transfers(List<Pair> pairs, List<Unpaired> unpaired) {
  /** Both sides of one. */
  public record Pair(Leg from, Leg to) {
    public Pair {
      requireNonNull(from, "from is null");
      requireNonNull(to, "to is null");
    }
  }

  /** Where the other side of a transfer may be. */
  public enum Reason {
    /** A wallet's list has no answer for that time. */
    OTHER_SIDE_NOT_COVERED("other_side_not_covered"),
    /** Another account, which this store does not have. */
    OTHER_ACCOUNT("other_account"),
    /** In a wallet that no list tells of, or its row is missing. */
    UNKNOWN("unknown");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** Its name in answers. */
    public String label() {
      return label;
    }
  }

  /** One side alone. */
  public record Unpaired(Leg leg, Reason reason) {
    public Unpaired {
      requireNonNull(leg, "leg is null");
      requireNonNull(reason, "reason is null");
    }
  }

  public Transfers {
    pairs = List.copyOf(pairs);
    unpaired = List.copyOf(unpaired);
  }
}
