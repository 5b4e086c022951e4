package kcassets.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.Failure;
import kcassets.json.JsonWriting;
import org.junit.jupiter.api.Test;

/** Whose a futures wallet is, where one answer holds those of everybody. */
class FuturesWalletsTest {
  private static final Failure NO_RIGHT = new Failure.NotPermitted("400007", "no right");

  private static String accounts(String... accounts) {
    return "{\"accounts\":[" + String.join(",", accounts) + "]}";
  }

  private static Script twoCalledMain() {
    return Script.ofMaster()
        .answers(
            Operation.SUB_ACCOUNT_SPOT_BALANCES,
            """
            {"totalNum":1,"totalPage":1,"items":[{"subUserId":"1","subName":"main",
              "mainAccounts":[],"tradeAccounts":[],"marginAccounts":[],"tradeHFAccounts":[]}]}
            """);
  }

  private static List<String> futures(Portfolio portfolio) {
    return portfolio.rows().stream()
        .map(Portfolio.Row::holding)
        .filter(held -> held.wallet().equals("futures"))
        .map(held -> held.owner() + " " + JsonWriting.plain(held.net()))
        .sorted()
        .toList();
  }

  private static Coverage row(Portfolio portfolio, Operation source) {
    return portfolio.coverage().stream()
        .filter(row -> row.source() == source)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void of_two_that_are_called_main_the_masters_is_the_one_that_equals_its_own() {
    Script script =
        twoCalledMain()
            .answers(
                Operation.SUB_ACCOUNT_FUTURES_BALANCES,
                accounts(Script.futures("main", "9"), Script.futures("main", "3")));

    Portfolio portfolio = script.read();

    assertThat(futures(portfolio)).containsExactly("main (sub-account) 9", "main 3");
    assertThat(portfolio.coverage())
        .filteredOn(row -> row.owner().equals(Optional.of("main (sub-account)")))
        .isEmpty();
  }

  @Test
  void of_two_that_equal_none_the_first_is_the_masters() {
    Script script =
        twoCalledMain()
            .answers(
                Operation.SUB_ACCOUNT_FUTURES_BALANCES,
                accounts(
                    Script.futures("desk", "1"),
                    Script.futures("main", "9"),
                    Script.futures("main", "8"),
                    Script.futures("main", "7")));

    assertThat(futures(script.read()))
        .containsExactly("desk 1", "main (sub-account) 7", "main (sub-account) 8", "main 9");
  }

  @Test
  void that_is_so_too_where_the_first_is_the_first_of_all() {
    Script script =
        twoCalledMain()
            .answers(
                Operation.SUB_ACCOUNT_FUTURES_BALANCES,
                accounts(Script.futures("main", "9"), Script.futures("main", "8")));

    assertThat(futures(script.read())).containsExactly("main (sub-account) 8", "main 9");
  }

  @Test
  void a_sub_account_called_main_without_a_futures_wallet_is_told_of() {
    assertThat(twoCalledMain().read().coverage())
        .filteredOn(row -> row.owner().equals(Optional.of("main (sub-account)")))
        .singleElement()
        .satisfies(row -> assertThat(row.state()).isEqualTo(State.NOT_VISIBLE));
  }

  @Test
  void it_is_counted_how_many_accounts_hold_something() {
    Script script =
        Script.ofMaster()
            .answers(
                Operation.SUB_ACCOUNT_FUTURES_BALANCES,
                accounts(
                    Script.futures("main", "3"),
                    Script.futures("desk", "9"),
                    Script.futures("idle", "0")));

    Coverage seen = row(script.read(), Operation.SUB_ACCOUNT_FUTURES_BALANCES);

    assertThat(seen.message()).isEqualTo("2 wallets of 3 accounts");
    assertThat(seen.owner()).isEmpty();
    assertThat(seen.currency()).contains("BTC");

    script.answers(
        Operation.SUB_ACCOUNT_FUTURES_BALANCES,
        accounts(Script.futures("main", "0"), Script.futures("idle", "0")));
    assertThat(row(script.read(), Operation.SUB_ACCOUNT_FUTURES_BALANCES).message())
        .isEqualTo("nothing is held there by 2 accounts");
  }

  @Test
  void found_among_everybodys_it_is_told_as_the_masters_alone() {
    Script script =
        Script.ofMaster()
            .refuses(Operation.FUTURES_ACCOUNT, NO_RIGHT)
            .answers(
                Operation.SUB_ACCOUNT_FUTURES_BALANCES,
                accounts(Script.futures("desk", "9"), Script.futures("main", "3")));

    Portfolio portfolio = script.read(PortfolioOptions.defaults().withSubs(false));

    assertThat(futures(portfolio)).containsExactly("main 3");
    Coverage seen = row(portfolio, Operation.SUB_ACCOUNT_FUTURES_BALANCES);
    assertThat(seen.owner()).contains("main");
    assertThat(seen.message()).isEqualTo("1 wallet of 1 account");
  }

  @Test
  void a_key_that_is_known_to_be_a_sub_accounts_asks_for_its_own_wallet_only() {
    Script sub =
        Script.ofMaster()
            .answers(Operation.API_KEY_INFO, Script.key("7", false, "General"))
            .refuses(Operation.FUTURES_ACCOUNT, NO_RIGHT);
    Script master =
        Script.ofMaster().answers(Operation.SUB_ACCOUNTS, "{\"totalPage\":1,\"items\":[]}");
    PortfolioReader.asking(List.of(master.source("master"), sub.source("own")))
        .read(PortfolioOptions.defaults());

    assertThat(sub.asked()).contains("futures-account{currency=XBT}");
    assertThat(sub.asked()).noneMatch(asked -> asked.startsWith("sub-account"));
  }
}
