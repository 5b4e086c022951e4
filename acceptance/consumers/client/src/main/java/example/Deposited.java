package example;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Credentials;
import kcassets.client.Rows;
import kcassets.client.TypedRows;
import kcassets.client.Venue;
import kcassets.client.questions.ApiKeyInfo;
import kcassets.client.questions.Deposits;
import kcassets.client.questions.ServerTime;
import kcassets.client.questions.SpotAccounts;
import kcassets.client.questions.SpotLedgers;

/** Prints what an account holds and what came in: {@code SPOT_URL FUTURES_URL KEY SECRET PASSPHRASE}. */
public final class Deposited {
  private Deposited() {}

  public static void main(String[] arguments) {
    Venue venue = Venue.simulator(arguments[0], arguments[1]);
    Credentials credentials = Credentials.v3(arguments[2], arguments[3], arguments[4]);
    try (AssetsClient client = AssetsClient.of(venue, credentials)) {
      balances(client);
      System.out.println("deposited " + deposited(client, "USDT").toPlainString());
      System.out.println("withheld " + fees(client).toPlainString());
      text(client);
      System.out.println("remark " + remark(client).orElse("none"));
      System.out.println(told(client, "no such status!"));
    }
    patient(venue, credentials);
  }

  static void balances(AssetsClient client) {
    for (SpotAccounts.Row row : client.ask(SpotAccounts.of().type(SpotAccounts.Type.MAIN))) {
      System.out.println(row.currency() + " " + row.available().toPlainString());
    }
  }

  static BigDecimal deposited(AssetsClient client, String currency) {
    Deposits lately = Deposits.of(currency).startAt(client.now().minus(Duration.ofDays(30)));
    BigDecimal sum = BigDecimal.ZERO;
    try (TypedRows<Deposits.Row> deposits = client.rows(lately)) {
      for (Deposits.Row deposit : deposits) {
        if (deposit.status().equals(Deposits.Status.SUCCESS)) {
          sum = sum.add(deposit.amount());
        }
      }
    } // a list that is not whole has thrown by now
    return sum;
  }

  static BigDecimal fees(AssetsClient client) {
    SpotLedgers today = SpotLedgers.of().startAt(client.now().minus(Duration.ofDays(1)));
    try (TypedRows<SpotLedgers.Row> rows = client.rows(today).allowPartial()) {
      BigDecimal sum =
          rows.stream().map(SpotLedgers.Row::fee).reduce(BigDecimal.ZERO, BigDecimal::add);
      rows.shortfall().ifPresent(held -> System.out.println("at least, for " + held.message()));
      return sum;
    }
  }

  static void text(AssetsClient client) {
    String data = client.call(Operation.SPOT_ACCOUNTS, Map.of("currency", "USDT"));
    System.out.println(data);
    try (Rows rows =
        client.rows(Operation.DEPOSITS, Map.of("currency", "USDT", "startAt", "-30d"))) {
      rows.forEachRemaining(System.out::println);
    }
  }

  static Optional<String> remark(AssetsClient client) {
    ApiKeyInfo.Answer key = client.ask(ApiKeyInfo.of());
    return key.json().optionalText("remark");
  }

  static String told(AssetsClient client, String status) {
    try {
      client.ask(Deposits.of("USDT").status(status));
      return "answered";
    } catch (AssetsException e) {
      return switch (e.failure()) {
        case Failure.InvalidArguments wrong -> wrong.problems().getFirst().message();
        case Failure.RateLimited limited -> "ask again in " + limited.retryAfter();
        default -> e.failure().kind().label() + ": " + e.failure().hint();
      };
    }
  }

  static void patient(Venue venue, Credentials credentials) {
    ClientOptions options = ClientOptions.defaults().withTimeout(Duration.ofMinutes(2));
    try (AssetsClient client = new AssetsClient(venue, Optional.of(credentials), options)) {
      System.out.println("clock " + client.ask(ServerTime.of()));
    }
  }
}
