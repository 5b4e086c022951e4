package kcassets.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of each source, and of the whole answer. */
class CoverageTest {
  private static final Failure NO_RIGHT = new Failure.NotPermitted("400007", "no right");
  private static final Failure FOR_MASTERS = new Failure.NotPermitted("400010", "not allowed");
  private static final Failure NO_MARGIN = new Failure.NotPermitted("130201", "open margin");
  private static final Failure BROKEN = new Failure.Unreachable("500000", "broken");

  /** How each source may end, by what it adds to the net of Bitcoin or dollars then. */
  private enum Ending {
    SEEN,
    EMPTY,
    NOT_ENABLED,
    NOT_PERMITTED,
    FAILED;

    State state() {
      return State.valueOf(name());
    }
  }

  private static final List<Operation> SOURCES =
      List.of(
          Operation.SPOT_ACCOUNTS,
          Operation.CROSS_MARGIN_ACCOUNT,
          Operation.ISOLATED_MARGIN_ACCOUNTS,
          Operation.SUB_ACCOUNT_FUTURES_BALANCES,
          Operation.SUB_ACCOUNT_SPOT_BALANCES);

  @Test
  void in_every_combination_of_states_each_source_tells_its_own_and_the_rest_is_counted() {
    int combinations = 0;
    for (List<Ending> endings : combinations(SOURCES.size())) {
      if (endings.get(0) == Ending.NOT_ENABLED
          || endings.get(3) == Ending.NOT_ENABLED
          || endings.get(4) == Ending.NOT_ENABLED) {
        continue; // margin alone is opened
      }
      combinations++;
      compare(endings);
    }
    assertThat(combinations).isEqualTo(4 * 5 * 5 * 4 * 4);
  }

  private static void compare(List<Ending> endings) {
    Script script = Script.ofMaster();
    Map<Operation, State> expected = new LinkedHashMap<>();
    for (int i = 0; i < endings.size(); i++) {
      Operation source = SOURCES.get(i);
      arrange(script, source, endings.get(i));
      expected.put(source, endings.get(i).state());
    }
    boolean nothing =
        endings.stream().allMatch(each -> each == Ending.NOT_PERMITTED || each == Ending.FAILED);
    boolean oneReason = expected.values().stream().distinct().count() == 1;
    // The own futures wallet is still asked for where that of everybody may not be.
    boolean futuresAnswer =
        expected.get(Operation.SUB_ACCOUNT_FUTURES_BALANCES) == State.NOT_PERMITTED;
    if (nothing && oneReason && !futuresAnswer) {
      AssetsException failed = catchThrowableOfType(AssetsException.class, script::read);
      assertThat(failed.failure()).isEqualTo(BROKEN);
      return;
    }
    Portfolio portfolio = script.read();
    Map<Operation, State> told =
        portfolio.coverage().stream()
            .filter(row -> expected.containsKey(row.source()))
            .filter(row -> row.state() != State.NOT_VISIBLE)
            .collect(Collectors.toMap(Coverage::source, Coverage::state));
    assertThat(told).as("%s", endings).isEqualTo(expected);
    assertThat(portfolio.complete())
        .as("%s", endings)
        .isEqualTo(!endings.contains(Ending.NOT_PERMITTED) && !endings.contains(Ending.FAILED));
    assertThat(portfolio.coverage()).allSatisfy(row -> assertThat(row.message()).isNotBlank());
    assertThat(portfolio.total().orElseThrow())
        .as("%s", endings)
        .isEqualByComparingTo(worth(endings));
  }

  /** What {@link Script#ofMaster} holds of each source that is seen, and one sub-account. */
  private static BigDecimal worth(List<Ending> endings) {
    List<String> values = List.of("100000", "60", "50006", "150000", "7");
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < endings.size(); i++) {
      boolean ownFutures = i == 3 && endings.get(3) == Ending.NOT_PERMITTED;
      if (endings.get(i) == Ending.SEEN || ownFutures) {
        sum = sum.add(new BigDecimal(values.get(i)));
      }
    }
    return sum;
  }

  private static void arrange(Script script, Operation source, Ending ending) {
    switch (ending) {
      case SEEN -> {
        if (source == Operation.SUB_ACCOUNT_SPOT_BALANCES) {
          script.answers(source, subs(1, 1, sub("1", "desk", "7")));
        }
      }
      case EMPTY -> script.answers(source, empty(source));
      case NOT_ENABLED -> script.refuses(source, NO_MARGIN);
      case NOT_PERMITTED -> script.refuses(source, NO_RIGHT);
      case FAILED -> script.refuses(source, BROKEN);
    }
  }

  private static String empty(Operation source) {
    return switch (source) {
      case SPOT_ACCOUNTS ->
          "[{\"currency\":\"BTC\",\"type\":\"main\",\"balance\":\"0\",\"available\":\"0\",\"holds\":\"0\"}]";
      case CROSS_MARGIN_ACCOUNT -> Script.cross("0", "0", "0", "0");
      case ISOLATED_MARGIN_ACCOUNTS -> "{\"timestamp\":1,\"assets\":[]}";
      case SUB_ACCOUNT_FUTURES_BALANCES -> "{\"accounts\":[" + Script.futures("main", "0") + "]}";
      default -> subs(0, 0);
    };
  }

  @Test
  void a_sub_accounts_key_sees_its_own_wallets_and_the_rest_is_not_visible() {
    for (Failure refusal : List.of(FOR_MASTERS, NO_RIGHT)) {
      Script script =
          Script.ofMaster()
              .refuses(Operation.SUB_ACCOUNT_SPOT_BALANCES, refusal)
              .refuses(Operation.SUB_ACCOUNT_FUTURES_BALANCES, refusal)
              .answers(Operation.API_KEY_INFO, Script.key("7", false, "General"));

      Portfolio portfolio = script.read();

      assertThat(portfolio.complete()).isTrue();
      assertThat(state(portfolio, Operation.SUB_ACCOUNT_SPOT_BALANCES))
          .isEqualTo(State.NOT_VISIBLE);
      assertThat(state(portfolio, Operation.FUTURES_ACCOUNT)).isEqualTo(State.SEEN);
      assertThat(script.asked()).noneMatch(asked -> asked.startsWith("sub-account-futures"));
    }
  }

  @Test
  void no_account_at_all_asks_more_than_it_needs() {
    Script master = Script.ofMaster();
    master.read();
    assertThat(master.asked())
        .containsExactly(
            "cross-margin-account",
            "fiat-prices",
            "futures-contracts",
            "isolated-margin-accounts",
            "spot-accounts",
            "sub-account-futures-balances{currency=XBT}",
            "sub-account-spot-balances{pageSize=100}");

    Script alone = Script.ofMaster();
    alone.read(PortfolioOptions.defaults().withSubs(false));
    assertThat(alone.asked())
        .containsExactly(
            "cross-margin-account",
            "fiat-prices",
            "futures-account{currency=XBT}",
            "futures-contracts",
            "isolated-margin-accounts",
            "spot-accounts");
  }

  @Test
  void without_the_futures_right_the_masters_wallet_is_found_among_everybodys() {
    Script script =
        Script.ofMaster()
            .refuses(Operation.FUTURES_ACCOUNT, NO_RIGHT)
            .answers(
                Operation.SUB_ACCOUNT_FUTURES_BALANCES,
                "{\"accounts\":["
                    + Script.futures("main", "3")
                    + ","
                    + Script.futures("desk", "9")
                    + "]}");

    Portfolio portfolio = script.read(PortfolioOptions.defaults().withSubs(false));

    assertThat(portfolio.complete()).isTrue();
    assertThat(
            portfolio.rows().stream()
                .map(Portfolio.Row::holding)
                .filter(row -> row.wallet().equals("futures")))
        .singleElement()
        .satisfies(row -> assertThat(row.net()).isEqualByComparingTo("3"));
  }

  @Test
  void a_page_that_fails_in_the_middle_keeps_what_came_and_is_told() {
    Script script =
        Script.ofMaster()
            .answers(
                Operation.SUB_ACCOUNT_SPOT_BALANCES,
                arguments -> {
                  String page = arguments.getOrDefault("currentPage", "1");
                  if (page.equals("2")) {
                    throw new AssetsException(BROKEN);
                  }
                  return subs(3, 3, sub(page, "desk" + page, "7"));
                });

    Portfolio portfolio = script.read();

    assertThat(portfolio.complete()).isFalse();
    assertThat(state(portfolio, Operation.SUB_ACCOUNT_SPOT_BALANCES)).isEqualTo(State.FAILED);
    assertThat(owners(portfolio)).contains("desk1", "desk3").doesNotContain("desk2");
  }

  @Test
  void fewer_sub_accounts_than_the_exchange_counts_are_not_everything() {
    Script script =
        Script.ofMaster()
            .answers(Operation.SUB_ACCOUNT_SPOT_BALANCES, subs(1, 2, sub("1", "desk", "7")));

    assertThat(state(script.read(), Operation.SUB_ACCOUNT_SPOT_BALANCES)).isEqualTo(State.FAILED);
  }

  @Test
  void a_sub_account_called_main_is_never_merged_with_the_master() {
    Script script =
        Script.ofMaster()
            .answers(Operation.SUB_ACCOUNT_SPOT_BALANCES, subs(1, 1, sub("1", "main", "7")))
            .answers(
                Operation.SUB_ACCOUNT_FUTURES_BALANCES,
                "{\"accounts\":["
                    + Script.futures("main", "9")
                    + ","
                    + Script.futures("main", "3")
                    + "]}");

    Portfolio portfolio = script.read();

    Map<String, BigDecimal> futures =
        portfolio.rows().stream()
            .map(Portfolio.Row::holding)
            .filter(row -> row.wallet().equals("futures"))
            .collect(Collectors.toMap(Holding::owner, Holding::net));
    assertThat(futures)
        .isEqualTo(Map.of("main", new BigDecimal("3"), "main (sub-account)", new BigDecimal("9")));
    assertThat(owners(portfolio)).containsExactlyInAnyOrder("main", "main (sub-account)");

    script.answers(
        Operation.SUB_ACCOUNT_FUTURES_BALANCES,
        "{\"accounts\":[" + Script.futures("main", "3") + "]}");
    assertThat(script.read().coverage())
        .anySatisfy(row -> {
          assertThat(row.owner()).contains("main (sub-account)");
          assertThat(row.state()).isEqualTo(State.NOT_VISIBLE);
        });
  }

  @Test
  @Timeout(20)
  void a_slow_source_hides_no_other() {
    Script script =
        Script.ofMaster()
            .answers(
                Operation.CROSS_MARGIN_ACCOUNT,
                (Map<String, String> _) -> {
                  try {
                    Thread.sleep(Duration.ofMinutes(5));
                  } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                  }
                  return "null";
                });

    Portfolio portfolio =
        script.read(PortfolioOptions.defaults().withLongestAnswer(Duration.ofMillis(300)));

    assertThat(state(portfolio, Operation.CROSS_MARGIN_ACCOUNT)).isEqualTo(State.FAILED);
    assertThat(portfolio.total().orElseThrow()).isEqualByComparingTo("300006");
  }

  @Test
  void a_state_is_found_by_its_name() {
    for (State state : State.values()) {
      assertThat(State.of(state.label())).contains(state);
    }
    assertThat(State.of("open")).isEmpty();
  }

  @Test
  void refused_credentials_are_that_failure_and_no_portfolio() {
    Failure refused = new Failure.CredentialsRefused("400003", "no such key");
    Script script = Script.ofMaster();
    Stream.concat(SOURCES.stream(), Stream.of(Operation.FUTURES_ACCOUNT))
        .forEach(source -> script.refuses(source, refused));

    assertThat(catchThrowableOfType(AssetsException.class, script::read).failure())
        .isEqualTo(refused);
  }

  @Test
  void an_account_of_which_no_wallet_is_listed_may_be_a_unified_one() {
    Script unified = Script.ofMaster().answers(Operation.SPOT_ACCOUNTS, "[]");
    assertThat(state(unified.read(), Operation.SPOT_ACCOUNTS)).isEqualTo(State.NOT_VISIBLE);

    Script fresh =
        Script.ofMaster()
            .answers(Operation.SPOT_ACCOUNTS, "null")
            .answers(Operation.CROSS_MARGIN_ACCOUNT, Script.cross("0", "0", "0", "0"))
            .answers(Operation.ISOLATED_MARGIN_ACCOUNTS, "{\"assets\":null}")
            .answers(
                Operation.SUB_ACCOUNT_FUTURES_BALANCES,
                "{\"accounts\":[" + Script.futures("main", "0") + "]}");
    assertThat(state(fresh.read(), Operation.SPOT_ACCOUNTS)).isEqualTo(State.EMPTY);

    fresh.answers(Operation.API_KEY_INFO, Script.key("1", true, "General,Unified"));
    Portfolio converted = fresh.read();
    assertThat(state(converted, Operation.SPOT_ACCOUNTS)).isEqualTo(State.NOT_VISIBLE);
    assertThat(converted.complete()).isTrue();
    assertThat(converted.total()).contains(BigDecimal.ZERO);
  }

  @Test
  void kinds_of_wallets_that_nobody_knows_pass_and_abandoned_ones_are_named() {
    Script script =
        Script.ofMaster()
            .answers(
                Operation.SPOT_ACCOUNTS,
                """
                [{"currency":"BTC","type":"vault","balance":"1","available":"1","holds":"0"},
                 {"currency":"BTC","type":"margin","balance":"1","available":"1","holds":"0"},
                 {"currency":"BTC","type":"trade_hf","balance":"1","available":"1","holds":"0"}]
                """);

    Portfolio portfolio = script.read();

    assertThat(portfolio.byWallet().stream().map(Portfolio.WalletSum::wallet))
        .contains("vault", "spot-hf")
        .doesNotContain("margin");
    assertThat(row(portfolio, Operation.SPOT_ACCOUNTS).message()).contains("vault", "margin");
  }

  @Test
  void without_contracts_the_usual_futures_wallets_are_asked_and_the_answer_is_not_complete() {
    Script script = Script.ofMaster().refuses(Operation.FUTURES_CONTRACTS, BROKEN);

    Portfolio portfolio = script.read();

    assertThat(state(portfolio, Operation.FUTURES_CONTRACTS)).isEqualTo(State.FAILED);
    assertThat(portfolio.complete()).isFalse();
    assertThat(script.asked().stream().filter(asked -> asked.startsWith("sub-account-futures")))
        .hasSize(3);
  }

  @Test
  void an_answer_of_another_shape_is_a_failure_of_its_source_alone() {
    for (String odd :
        List.of("null", "{}", "[]", "\"x\"", "7", "{\"accounts\":{}}", "{\"items\":7}")) {
      for (Operation source : SOURCES) {
        Script script = Script.ofMaster().answers(source, odd);
        boolean emptyList =
            source == Operation.SPOT_ACCOUNTS && (odd.equals("null") || odd.equals("[]"));
        if (emptyList) {
          continue;
        }
        Portfolio portfolio = script.read();
        assertThat(state(portfolio, source)).as("%s %s", source, odd).isEqualTo(State.FAILED);
        assertThat(portfolio.rows()).isNotEmpty();
      }
    }
  }

  private static State state(Portfolio portfolio, Operation source) {
    return row(portfolio, source).state();
  }

  private static Coverage row(Portfolio portfolio, Operation source) {
    return portfolio.coverage().stream()
        .filter(row -> row.source() == source)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> owners(Portfolio portfolio) {
    return portfolio.rows().stream().map(row -> row.holding().owner()).distinct().toList();
  }

  private static String subs(int pages, int count, String... items) {
    return "{\"totalNum\":"
        + count
        + ",\"totalPage\":"
        + pages
        + ",\"items\":["
        + String.join(",", items)
        + "]}";
  }

  private static String sub(String id, String name, String dollars) {
    return """
    {"subUserId":"%s","subName":"%s","mainAccounts":[{"currency":"USDT","balance":"%s",
      "available":"%s","holds":"0"}],"tradeAccounts":[],"marginAccounts":null,"tradeHFAccounts":[]}
    """
        .formatted(id, name, dollars, dollars);
  }

  private static List<List<Ending>> combinations(int length) {
    if (length == 0) {
      return List.of(List.of());
    }
    List<List<Ending>> all = new ArrayList<>();
    for (List<Ending> shorter : combinations(length - 1)) {
      for (Ending ending : Ending.values()) {
        List<Ending> longer = new ArrayList<>(shorter);
        longer.add(ending);
        all.add(longer);
      }
    }
    return all;
  }
}
