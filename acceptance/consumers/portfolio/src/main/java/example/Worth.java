package example;

import java.util.Optional;
import kcassets.catalog.failure.AdviceWords;
import kcassets.client.AssetsClient;
import kcassets.client.Credentials;
import kcassets.client.Venue;
import kcassets.portfolio.Portfolio;
import kcassets.portfolio.PortfolioJson;
import kcassets.portfolio.PortfolioOptions;
import kcassets.portfolio.PortfolioReader;

/** Prints what an account is worth: {@code SPOT_URL FUTURES_URL KEY SECRET PASSPHRASE}. */
public final class Worth {
  private Worth() {}

  public static void main(String[] arguments) {
    Venue venue = Venue.simulator(arguments[0], arguments[1]);
    Credentials credentials = Credentials.v3(arguments[2], arguments[3], arguments[4]);
    try (AssetsClient client = AssetsClient.of(venue, credentials)) {
      print(client);
    }
  }

  static void print(AssetsClient client) {
    Portfolio portfolio =
        PortfolioReader.of("main", client).read(PortfolioOptions.defaults().withBase("EUR"));
    for (Portfolio.CurrencySum sum : portfolio.byCurrency()) {
      System.out.println(sum.currency() + " " + sum.net().toPlainString());
    }
    portfolio.missing().forEach(each -> System.out.println("missing: " + each.sentence(AdviceWords.LIBRARY)));
    System.out.println(portfolio.complete() ? "complete" : "not complete");
    System.out.println(PortfolioJson.text(portfolio, Optional.empty(), AdviceWords.LIBRARY));
  }
}
