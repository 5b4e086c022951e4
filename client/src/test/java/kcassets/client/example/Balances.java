package kcassets.client.example;

import java.math.BigDecimal;
import java.time.Duration;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.AssetsClient;
import kcassets.client.Credentials;
import kcassets.client.TypedRows;
import kcassets.client.Venue;
import kcassets.client.questions.Deposits;
import kcassets.client.questions.SpotAccounts;

/** Prints the spot balances of an account, and how much came in during the last month. */
public final class Balances {
  private Balances() {}

  public static void print(Venue venue, Credentials credentials) {
    try (AssetsClient client = AssetsClient.of(venue, credentials)) {
      for (SpotAccounts.Row row : client.ask(SpotAccounts.of().type(SpotAccounts.Type.TRADE))) {
        System.out.println(row.currency() + " " + row.available().toPlainString());
      }
      Deposits lately = Deposits.of("USDT").startAt(client.now().minus(Duration.ofDays(30)));
      BigDecimal sum = BigDecimal.ZERO;
      try (TypedRows<Deposits.Row> deposits = client.rows(lately)) {
        for (Deposits.Row deposit : deposits) {
          sum = sum.add(deposit.amount());
        }
      } // a list that is not whole has thrown by now
      System.out.println("USDT deposited in 30 days: " + sum.toPlainString());
    } catch (AssetsException e) {
      System.err.println(e.failure().kind().label() + ": " + e.failure().message());
    }
  }
}
