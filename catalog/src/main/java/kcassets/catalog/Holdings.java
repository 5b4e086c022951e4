package kcassets.catalog;

import java.util.List;

/**
 * The wallets that an answer shows money of. A whole picture has to ask every operation that shows
 * any, but for those that repeat what another one lists.
 *
 * @param wallets empty where no money is shown
 * @param repeated whether another operation lists the same money
 */
public record Holdings(List<Wallet> wallets, boolean repeated) {
  /** No money. */
  static final Holdings NONE = new Holdings(List.of(), false);

  /** A declaration that has not said it yet. */
  static final Holdings UNSAID = new Holdings(List.of(), true);

  /** Checks its parts, and copies what could change. */
  public Holdings {
    wallets = List.copyOf(wallets);
  }

  /** {@return whether a whole picture lacks money without this answer} */
  public boolean isNeeded() {
    return !wallets.isEmpty() && !repeated;
  }
}
