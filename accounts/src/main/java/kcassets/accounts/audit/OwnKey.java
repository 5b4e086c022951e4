package kcassets.accounts.audit;

import static java.util.Objects.requireNonNull;

import kcassets.client.Secret;
import kcassets.client.answer.Mask;

/**
 * The key that asks. The exchange knows it, so it may stand anywhere in what the exchange says; it
 * is shown masked and never whole.
 */
record OwnKey(Secret key) {
  private static final int SHORTEST_IN_TEXT = 4;

  OwnKey {
    requireNonNull(key, "key is null");
  }

  /** As it may be shown. */
  String shown() {
    return Mask.key(key.reveal());
  }

  /** A text of the exchange without it. */
  String hiddenIn(String text) {
    String own = key.reveal();
    if (own.length() < SHORTEST_IN_TEXT) {
      return text.equals(own) ? Mask.HIDDEN : text;
    }
    return text.contains(own) ? text.replace(own, shown()) : text;
  }
}
