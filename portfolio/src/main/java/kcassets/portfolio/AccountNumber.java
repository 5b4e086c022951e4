package kcassets.portfolio;

import java.util.Map;
import kcassets.catalog.Operation;
import kcassets.client.AssetsClient;

/** The exchange's number of an account, which stays the same whatever its keys are called here. */
public final class AccountNumber {
  private AccountNumber() {}

  /**
   * Asks whose key it is, with one call of {@code api-key-info}.
   *
   * @param client asks
   * @return the uid, as the exchange writes it
   * @throws kcassets.catalog.failure.AssetsException when there is no answer, or none that names it
   */
  public static String of(AssetsClient client) {
    return Answer.of(client.call(Operation.API_KEY_INFO, Map.of())).read(KeyFacts::read).uid();
  }
}
