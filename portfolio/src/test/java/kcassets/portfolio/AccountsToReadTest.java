package kcassets.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.Test;

/** Which of several keys are of one account, and whose sub-account is whose. */
class AccountsToReadTest {
  private static final Failure REFUSED = new Failure.CredentialsRefused("400003", "no such key");
  private static final Failure BROKEN = new Failure.Unreachable("500000", "broken");

  private static Script keyed(String info) {
    return Script.ofMaster().answers(Operation.API_KEY_INFO, info);
  }

  private static Script refusing(Failure failure) {
    Script script = Script.ofMaster();
    for (Operation each : Operation.values()) {
      script.refuses(each, failure);
    }
    return script;
  }

  private static Portfolio read(Script... scripts) {
    List<PortfolioReader.Source> sources =
        IntStream.range(0, scripts.length).mapToObj(i -> scripts[i].source("account" + i)).toList();
    return PortfolioReader.asking(sources).read(PortfolioOptions.defaults());
  }

  private static String desk(String name) {
    return """
    {"totalNum":1,"totalPage":1,"items":[{"subUserId":"1","subName":"%s",
      "mainAccounts":[{"currency":"USDT","balance":"5","available":"5","holds":"0"}],
      "tradeAccounts":[],"tradeHFAccounts":[],
      "marginAccounts":[{"currency":"USDT","balance":"2","available":"2","holds":"0"}]}]}
    """
        .formatted(name);
  }

  private static List<String> deskSeenBy(Portfolio portfolio) {
    return portfolio.rows().stream()
        .map(Portfolio.Row::holding)
        .filter(held -> held.owner().equals("desk"))
        .map(Holding::account)
        .distinct()
        .toList();
  }

  @Test
  void of_two_keys_of_one_account_that_which_may_read_futures_is_taken_and_the_other_named() {
    Portfolio portfolio =
        read(
            keyed(Script.key("1", true, "General")),
            keyed(Script.key("2", true, "General")),
            keyed(Script.key("1", true, "General, Futures")));

    assertThat(portfolio.rows().stream().map(row -> row.holding().account()).distinct())
        .containsExactlyInAnyOrder("account1", "account2");
    assertThat(portfolio.coverage())
        .filteredOn(row -> row.source() == Operation.API_KEY_INFO)
        .extracting(row -> row.account() + " " + row.message())
        .containsExactly("account0 a key of the same account as account2, where it is counted");
  }

  @Test
  void accounts_are_told_in_the_order_in_which_they_were_given() {
    Portfolio portfolio =
        read(
            keyed(Script.key("1", true, "General")),
            keyed(Script.key("2", true, "General,Futures")));

    assertThat(portfolio.coverage().stream().map(Coverage::account).distinct())
        .containsExactly("account0", "account1");
    assertThat(portfolio.coverage().getFirst().account()).isEqualTo("account0");
  }

  @Test
  void where_no_account_gives_anything_and_all_for_one_reason_that_is_the_failure() {
    AssetsException failed =
        catchThrowableOfType(
            AssetsException.class, () -> read(refusing(REFUSED), refusing(REFUSED)));
    assertThat(failed.failure()).isEqualTo(REFUSED);

    Portfolio unlike = read(refusing(REFUSED), refusing(BROKEN));
    assertThat(unlike.complete()).isFalse();
    assertThat(unlike.rows()).isEmpty();
  }

  @Test
  void a_sub_account_that_names_its_master_is_dropped_from_that_masters_view_only() {
    Script master = keyed(Script.key("1", true, "General"));
    master.answers(Operation.SUB_ACCOUNT_SPOT_BALANCES, desk("desk"));
    Script stranger = keyed(Script.key("2", true, "General"));
    stranger.answers(Operation.SUB_ACCOUNT_SPOT_BALANCES, desk("desk"));
    Script sub =
        keyed(
            "{\"uid\":7,\"isMaster\":false,\"permission\":\"General\",\"subName\":\"desk\","
                + "\"parentUid\":\"1\"}");

    Portfolio portfolio = read(stranger, master, sub);

    assertThat(deskSeenBy(portfolio)).containsExactlyInAnyOrder("account0", "account2");
    assertThat(portfolio.coverage())
        .filteredOn(row -> row.source() == Operation.CROSS_MARGIN_ACCOUNT)
        .extracting(row -> row.account() + " " + row.owner().orElseThrow())
        .containsExactlyInAnyOrder(
            "account0 main", "account0 desk", "account1 main", "account2 desk");
    assertThat(master.asked()).noneMatch(asked -> asked.startsWith("sub-accounts"));
  }

  @Test
  void with_half_a_word_of_its_master_it_is_looked_up_by_its_number_on_every_page() {
    for (String half :
        List.of(
            "\"subName\":\"desk\",\"parentUid\":\"\"", "\"subName\":\"\",\"parentUid\":\"1\"")) {
      Script master =
          keyed(Script.key("1", true, "General"))
              .answers(Operation.SUB_ACCOUNT_SPOT_BALANCES, desk("desk"))
              .answers(
                  Operation.SUB_ACCOUNTS,
                  (Map<String, String> asked) ->
                      "3".equals(asked.get("currentPage"))
                          ? "{\"totalPage\":3,\"items\":[{\"uid\":7,\"subName\":\"desk\"}]}"
                          : "{\"totalPage\":3,\"items\":[{\"uid\":8,\"subName\":\"other\"}]}");
      Script sub = keyed("{\"uid\":7,\"isMaster\":false,\"permission\":\"General\"," + half + "}");

      Portfolio portfolio = read(master, sub);

      assertThat(portfolio.complete()).as("%s", portfolio.missing()).isTrue();
      assertThat(deskSeenBy(portfolio)).doesNotContain("account0");
      assertThat(master.asked().stream().filter(asked -> asked.startsWith("sub-accounts{")))
          .hasSize(3);
    }
  }

  @Test
  void more_pages_of_sub_accounts_than_any_account_has_are_not_asked_for() {
    Script master =
        keyed(Script.key("1", true, "General"))
            .answers(Operation.SUB_ACCOUNTS, "{\"totalPage\":5000,\"items\":[]}");
    read(master, keyed(Script.key("7", false, "General")));

    assertThat(master.asked().stream().filter(asked -> asked.startsWith("sub-accounts{")))
        .hasSize(1_000);
  }

  @Test
  void a_unified_account_is_known_by_the_answer_that_told_whose_key_it_is() {
    Script unified =
        keyed(Script.key("1", true, "General,Unified"))
            .answers(Operation.SPOT_ACCOUNTS, "[]")
            .answers(Operation.CROSS_MARGIN_ACCOUNT, Script.cross("0", "0", "0", "0"))
            .answers(Operation.ISOLATED_MARGIN_ACCOUNTS, "{\"assets\":null}")
            .answers(
                Operation.SUB_ACCOUNT_FUTURES_BALANCES,
                "{\"accounts\":[" + Script.futures("main", "0") + "]}");

    Portfolio portfolio = read(unified, keyed(Script.key("2", true, "General")));

    assertThat(portfolio.coverage())
        .filteredOn(
            row -> row.source() == Operation.SPOT_ACCOUNTS && row.account().equals("account0"))
        .extracting(Coverage::state)
        .containsExactly(State.NOT_VISIBLE);
    assertThat(unified.asked()).containsOnlyOnce("api-key-info");
  }

  @Test
  void futures_alone_show_that_an_account_without_listed_wallets_is_a_unified_one() {
    Script script =
        Script.ofMaster()
            .answers(Operation.SPOT_ACCOUNTS, "[]")
            .answers(Operation.CROSS_MARGIN_ACCOUNT, Script.cross("0", "0", "0", "0"))
            .answers(Operation.ISOLATED_MARGIN_ACCOUNTS, "{\"assets\":null}");
    assertThat(spot(script.read()).state()).isEqualTo(State.NOT_VISIBLE);
    assertThat(script.asked()).doesNotContain("api-key-info");

    script.answers(
        Operation.SUB_ACCOUNT_FUTURES_BALANCES,
        "{\"accounts\":[" + Script.futures("main", "0") + "," + Script.futures("desk", "9") + "]}");
    assertThat(spot(script.read()).state()).isEqualTo(State.EMPTY);
  }

  private static Coverage spot(Portfolio portfolio) {
    return portfolio.coverage().stream()
        .filter(row -> row.source() == Operation.SPOT_ACCOUNTS)
        .findFirst()
        .orElseThrow();
  }
}
