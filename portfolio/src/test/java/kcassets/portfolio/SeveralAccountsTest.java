package kcassets.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.simulator.Books;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import kcassets.simulator.world.Quirk;
import org.junit.jupiter.api.Test;

/** Several accounts in one answer: each wallet once. */
class SeveralAccountsTest {
  @Test
  void a_sub_account_with_a_key_of_its_own_is_counted_once_and_by_that_key() {
    SimulatorOptions options = SimulatorOptions.defaults().withDays(3);
    try (Simulator simulator = Simulator.start(options);
        Clients clients = new Clients(simulator)) {
      Portfolio all =
          PortfolioReader.ofAll(
                  List.of(
                      clients.of("a-sub", KeyRole.SUB_ACCOUNT),
                      clients.of("b-general", KeyRole.GENERAL_ONLY),
                      clients.of("c-master", KeyRole.MASTER),
                      clients.of("d-stranger", KeyRole.STRANGER)))
              .read(PortfolioOptions.defaults());
      Portfolio master =
          PortfolioReader.ofAll(List.of(clients.of("c-master", KeyRole.MASTER)))
              .read(PortfolioOptions.defaults());

      assertThat(all.complete()).as("%s", all.missing()).isTrue();
      Map<String, List<String>> accountsByOwner =
          all.rows().stream()
              .map(Portfolio.Row::holding)
              .filter(row -> !row.account().equals("d-stranger"))
              .collect(
                  Collectors.groupingBy(
                      Holding::owner,
                      Collectors.collectingAndThen(
                          Collectors.mapping(Holding::account, Collectors.toSet()), List::copyOf)));
      String sub = simulator.key(KeyRole.SUB_ACCOUNT).owner();
      assertThat(accountsByOwner.remove(sub)).containsExactly("a-sub");
      assertThat(accountsByOwner.values())
          .allSatisfy(accounts -> assertThat(accounts).containsExactly("c-master"));
      Books.Balance strangers = simulator.books().balances("stranger").getFirst();
      assertThat(all.total().orElseThrow())
          .isEqualByComparingTo(
              master
                  .total()
                  .orElseThrow()
                  .add(
                      strangers
                          .balance()
                          .multiply(all.prices().of(strangers.wallet().currency()).orElseThrow())));
      assertThat(all.coverage())
          .anySatisfy(row -> {
            assertThat(row.account()).isEqualTo("b-general");
            assertThat(row.message()).contains("c-master");
          });
    }
  }

  @Test
  void a_hundred_sub_accounts_with_fifty_coins_take_no_more_calls_than_the_pages_they_fill() {
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withDays(1)
            .withSubAccounts(100)
            .withQuirk(Quirk.FIFTY_COINS_IN_SUB_ACCOUNTS);
    try (Simulator simulator = Simulator.start(options);
        Clients clients = new Clients(simulator)) {
      Portfolio portfolio =
          PortfolioReader.ofAll(List.of(clients.of("main", KeyRole.MASTER)))
              .read(PortfolioOptions.defaults());

      assertThat(portfolio.complete()).isTrue();
      assertThat(portfolio.rows()).hasSizeGreaterThan(5_000);
      Map<Operation, Long> calls =
          simulator.received().stream()
              .collect(
                  Collectors.groupingBy(
                      request -> request.operation().orElseThrow(), Collectors.counting()));
      assertThat(calls)
          .isEqualTo(
              Map.of(
                  Operation.SPOT_ACCOUNTS, 1L,
                  Operation.CROSS_MARGIN_ACCOUNT, 1L,
                  Operation.ISOLATED_MARGIN_ACCOUNTS, 1L,
                  Operation.SUB_ACCOUNT_SPOT_BALANCES, 1L,
                  Operation.FUTURES_CONTRACTS, 1L,
                  Operation.SUB_ACCOUNT_FUTURES_BALANCES, 4L,
                  Operation.FIAT_PRICES, 1L));
    }
  }

  @Test
  void a_sub_accounts_key_alone_takes_one_call_more_than_its_wallets() {
    try (Simulator simulator = Simulator.start(SimulatorOptions.defaults().withDays(2));
        Clients clients = new Clients(simulator)) {
      Portfolio portfolio =
          PortfolioReader.ofAll(List.of(clients.of("sub", KeyRole.SUB_ACCOUNT)))
              .read(PortfolioOptions.defaults());

      assertThat(portfolio.complete()).isTrue();
      assertThat(simulator.received()).hasSize(3 + 1 + 1 + 4 + 1);
      assertThat(portfolio.rows()).isNotEmpty();
    }
  }

  @Test
  void two_keys_of_one_account_have_its_number() {
    try (Simulator simulator = Simulator.start(SimulatorOptions.defaults().withDays(2));
        Clients clients = new Clients(simulator)) {
      String number = AccountNumber.of(clients.of("main", KeyRole.MASTER).client());
      assertThat(number).isEqualTo(Long.toString(simulator.key(KeyRole.MASTER).uid()));
      assertThat(AccountNumber.of(clients.of("few", KeyRole.GENERAL_ONLY).client()))
          .isEqualTo(number);
      assertThat(AccountNumber.of(clients.of("other", KeyRole.STRANGER).client()))
          .isNotEqualTo(number);
    }
  }

  @Test
  void what_was_never_opened_is_no_gap() {
    try (Simulator simulator = Simulator.start(SimulatorOptions.defaults().withDays(2));
        Clients clients = new Clients(simulator)) {
      Portfolio portfolio =
          PortfolioReader.ofAll(List.of(clients.of("tax", KeyRole.STRANGER)))
              .read(PortfolioOptions.defaults());

      assertThat(portfolio.complete()).isTrue();
      Map<Operation, State> states =
          portfolio.coverage().stream()
              .collect(Collectors.toMap(Coverage::source, Coverage::state, (one, _) -> one));
      assertThat(states)
          .containsEntry(Operation.CROSS_MARGIN_ACCOUNT, State.NOT_ENABLED)
          .containsEntry(Operation.ISOLATED_MARGIN_ACCOUNTS, State.NOT_ENABLED)
          .containsEntry(Operation.SUB_ACCOUNT_SPOT_BALANCES, State.EMPTY)
          .containsEntry(Operation.SUB_ACCOUNT_FUTURES_BALANCES, State.EMPTY);
    }
  }

  @Test
  void of_a_unified_account_it_is_said_that_its_wallets_are_not_shown() {
    SimulatorOptions options =
        SimulatorOptions.defaults().withDays(2).withQuirk(Quirk.UNIFIED_ACCOUNT);
    try (Simulator simulator = Simulator.start(options);
        Clients clients = new Clients(simulator)) {
      Portfolio portfolio =
          PortfolioReader.ofAll(List.of(clients.of("main", KeyRole.MASTER)))
              .read(PortfolioOptions.defaults());

      assertThat(portfolio.coverage())
          .filteredOn(row -> row.source() == Operation.SPOT_ACCOUNTS)
          .singleElement()
          .satisfies(row -> assertThat(row.state()).isEqualTo(State.NOT_VISIBLE));
    }
  }

  @Test
  void without_word_of_its_master_a_sub_account_is_found_by_its_number() {
    Script master =
        Script.ofMaster()
            .answers(Operation.SUB_ACCOUNT_SPOT_BALANCES, page(sub("desk", "5")))
            .answers(Operation.SUB_ACCOUNTS, page("{\"uid\":7,\"subName\":\"desk\"}"));
    Script sub =
        Script.ofMaster().answers(Operation.API_KEY_INFO, Script.key("7", false, "General"));
    PortfolioReader reader =
        PortfolioReader.asking(List.of(master.source("master"), sub.source("own")));

    Portfolio once = reader.read(PortfolioOptions.defaults());

    assertThat(once.complete()).isTrue();
    assertThat(once.rows().stream().map(row -> row.holding().owner())).doesNotContain("desk");

    master.refuses(Operation.SUB_ACCOUNTS, new Failure.Unreachable("500000", "broken"));
    Portfolio unsure = reader.read(PortfolioOptions.defaults());
    assertThat(unsure.complete()).isFalse();
    assertThat(unsure.missing().getFirst().message()).contains("counted twice");
  }

  @Test
  void a_key_that_gives_nothing_leaves_its_masters_view() {
    Failure refused = new Failure.CredentialsRefused("400003", "no such key");
    Script master =
        Script.ofMaster().answers(Operation.SUB_ACCOUNT_SPOT_BALANCES, page(sub("desk", "5")));
    Script sub = Script.ofMaster();
    for (Operation each : Operation.values()) {
      sub.refuses(each, refused);
    }
    Portfolio portfolio =
        PortfolioReader.asking(List.of(master.source("master"), sub.source("own")))
            .read(PortfolioOptions.defaults());

    assertThat(portfolio.complete()).isFalse();
    assertThat(portfolio.rows().stream().map(row -> row.holding().owner())).contains("desk");
  }

  private static String page(String item) {
    return "{\"totalNum\":1,\"totalPage\":1,\"items\":[" + item + "]}";
  }

  private static String sub(String name, String dollars) {
    return """
    {"subUserId":"1","subName":"%s","mainAccounts":[{"currency":"USDT","balance":"%s",
      "available":"%s","holds":"0"}],"tradeAccounts":[],"marginAccounts":[],"tradeHFAccounts":[]}
    """
        .formatted(name, dollars, dollars);
  }

  private static final class Clients implements AutoCloseable {
    private final Simulator simulator;
    private final List<AssetsClient> open = new ArrayList<>();

    Clients(Simulator simulator) {
      this.simulator = simulator;
    }

    PortfolioReader.Account of(String name, KeyRole role) {
      SimulatorKey key = simulator.key(role);
      AssetsClient client = Venues.client(simulator, key);
      open.add(client);
      return new PortfolioReader.Account(name, client);
    }

    @Override
    public void close() {
      open.forEach(AssetsClient::close);
    }
  }
}
