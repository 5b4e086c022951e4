package kcassets.accounts.audit;

import java.util.Optional;
import kcassets.json.JsonReading;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What {@code spot-accounts} shows of an account. No call says whether an account is Unified, and
 * such a one may show little or nothing through the calls of Classic accounts.
 *
 * @param wallets how many wallets it lists
 * @param spotWallets how many of them are for trading
 */
public record ClassicView(int wallets, int spotWallets) {
  /**
   * Reads the {@code data} of {@code spot-accounts}.
   *
   * @param data the {@code data} of {@code spot-accounts}
   * @return the view
   */
  public static ClassicView read(String data) {
    int wallets = 0;
    int spotWallets = 0;
    try (JsonParser parser = JsonReading.parser(data)) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          wallets++;
          while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean type = parser.currentName().equals("type");
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
              spotWallets += type && parser.getString().startsWith("trade") ? 1 : 0;
            } else {
              parser.skipChildren();
            }
          }
        }
      }
    }
    return new ClassicView(wallets, spotWallets);
  }

  /** {@return a sign that more exists than is shown, if there is one} */
  public Optional<KeyConcern> concern() {
    if (wallets == 0) {
      return Optional.of(
          KeyRules.unified(
              Severity.WARNING,
              "the exchange lists no wallet at all: either nothing was ever held, or the account"
                  + " is a Unified one"));
    }
    return spotWallets == 0
        ? Optional.of(
            KeyRules.unified(
                Severity.INFO,
                "the exchange lists no spot wallet: either nothing was ever traded, or the account"
                    + " is a Unified one"))
        : Optional.empty();
  }
}
