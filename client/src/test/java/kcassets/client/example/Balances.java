package kcassets.client.example;

import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Credentials;
import kcassets.client.Rows;
import kcassets.client.Venue;

/** Prints the spot balances of an account, and what came in during the last month. */
public final class Balances {
  private Balances() {}

  public static void print(Venue venue, Credentials credentials) {
    try (AssetsClient client =
        new AssetsClient(venue, Optional.of(credentials), ClientOptions.defaults())) {
      System.out.println(client.call(Operation.SPOT_ACCOUNTS, Map.of("type", "trade")));
      try (Rows deposits =
          client.rows(Operation.DEPOSITS, Map.of("currency", "USDT", "startAt", "-30d"))) {
        deposits.forEachRemaining(System.out::println);
      }
    } catch (AssetsException e) {
      System.err.println(e.failure().kind().label() + ": " + e.failure().hint());
    }
  }
}
