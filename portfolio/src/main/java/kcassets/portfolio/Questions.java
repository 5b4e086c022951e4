package kcassets.portfolio;

import java.util.Map;
import kcassets.catalog.Operation;
import kcassets.client.AssetsClient;

/** Asks the exchange. Safe for many threads. */
@FunctionalInterface
interface Questions {
  /**
   * @throws kcassets.catalog.failure.AssetsException when there is no answer
   */
  String ask(Operation operation, Map<String, String> arguments);

  /** Through a client: within its quota, however long that takes. */
  static Questions of(AssetsClient client) {
    return (operation, arguments) -> client.callInTurn(operation.request(arguments, client.now()));
  }
}
