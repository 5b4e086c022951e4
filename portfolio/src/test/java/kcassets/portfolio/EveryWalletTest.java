package kcassets.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kcassets.catalog.Operation;
import kcassets.catalog.Wallet;
import kcassets.client.AssetsClient;
import kcassets.simulator.ReceivedRequest;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;

/** A new operation that shows money belongs into the whole picture; nobody has to remember it. */
class EveryWalletTest {
  private static final List<Operation> NEEDED =
      Arrays.stream(Operation.values())
          .filter(operation -> operation.endpoint().holdings().isNeeded())
          .toList();

  @Test
  void the_portfolio_asks_every_operation_that_holds_money_and_shows_each_of_its_wallets() {
    try (Simulator simulator = Simulator.start(SimulatorOptions.defaults().withDays(1));
        AssetsClient client = Venues.client(simulator, simulator.key())) {
      PortfolioReader reader = PortfolioReader.of("trial", client);
      reader.read(PortfolioOptions.defaults().withSubs(false)); // asks for its own wallets alone
      Portfolio portfolio = reader.read(PortfolioOptions.defaults().withSubs(true));

      assertThat(NEEDED).isNotEmpty();
      assertThat(
              simulator.received().stream()
                  .map(ReceivedRequest::operation)
                  .flatMap(Optional::stream)
                  .collect(Collectors.toSet()))
          .as("operations that hold money, by their declaration in the catalog")
          .containsAll(NEEDED);
      Set<String> shown =
          portfolio.rows().stream().map(row -> row.holding().wallet()).collect(Collectors.toSet());
      assertThat(shown)
          .as("wallets that the portfolio shows money of")
          .containsAll(
              NEEDED.stream()
                  .flatMap(operation -> operation.endpoint().holdings().wallets().stream())
                  .map(Wallet::label)
                  .toList());
    }
  }

  @Test
  void what_repeats_money_repeats_a_wallet_that_some_operation_lists() {
    List<Wallet> listed =
        NEEDED.stream()
            .flatMap(operation -> operation.endpoint().holdings().wallets().stream())
            .toList();

    for (Operation operation : Operation.values()) {
      assertThat(listed)
          .as(operation.command())
          .containsAll(operation.endpoint().holdings().wallets());
    }
    assertThat(listed).contains(Wallet.values());
  }
}
