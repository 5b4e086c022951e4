package kcassets.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kcassets.catalog.Operation;
import org.junit.jupiter.api.Test;

/** What the pages about sub-accounts say, and what they leave out. */
class SubAccountsTest {
  private static final Operation SOURCE = Operation.SUB_ACCOUNT_SPOT_BALANCES;

  private static String page(int pages, int count, String... items) {
    return "{\"totalNum\":%d,\"totalPage\":%d,\"items\":[%s]}"
        .formatted(count, pages, String.join(",", items));
  }

  private static String sub(String id, String highFrequency, String margin) {
    return """
    {"subUserId":"%s","subName":"desk%s","mainAccounts":[],"tradeAccounts":[],
      "marginAccounts":[%s],"tradeHFAccounts":[%s]}
    """
        .formatted(id, id, margin, highFrequency);
  }

  private static String dollars(String amount) {
    return "{\"currency\":\"USDT\",\"balance\":\"%s\",\"available\":\"%s\",\"holds\":\"0\"}"
        .formatted(amount, amount);
  }

  private static List<Coverage> rows(Portfolio portfolio, Operation source) {
    return portfolio.coverage().stream().filter(row -> row.source() == source).toList();
  }

  private static Coverage row(Portfolio portfolio) {
    return rows(portfolio, SOURCE).getFirst();
  }

  @Test
  void more_pages_than_any_account_has_are_no_answer_and_not_asked_for() {
    Script most = Script.ofMaster().answers(SOURCE, page(1_000, 1, sub("1", "", "")));
    assertThat(row(most.read()).state()).isEqualTo(State.EMPTY);
    assertThat(most.asked().stream().filter(asked -> asked.startsWith(SOURCE.command())))
        .hasSize(1_000);

    Script more = Script.ofMaster().answers(SOURCE, page(1_001, 1, sub("1", "", "")));
    Coverage refused = row(more.read());
    assertThat(refused.state()).isEqualTo(State.FAILED);
    assertThat(refused.message())
        .startsWith("only 1 sub-account came: ")
        .contains("the exchange counts 1001 pages");
    assertThat(more.asked().stream().filter(asked -> asked.startsWith(SOURCE.command())))
        .hasSize(1);
  }

  @Test
  void high_frequency_wallets_count_and_a_form_that_nobody_documents_is_told() {
    Script known = Script.ofMaster().answers(SOURCE, page(1, 1, sub("1", dollars("5"), "")));
    Portfolio portfolio = known.read();
    assertThat(portfolio.rows().stream().map(Portfolio.Row::holding))
        .filteredOn(held -> held.owner().equals("desk1"))
        .extracting(Holding::wallet)
        .containsExactly("spot-hf");

    Script odd = Script.ofMaster().answers(SOURCE, page(1, 1, sub("1", "7", "")));
    assertThat(row(odd.read()).state()).isEqualTo(State.FAILED);
    assertThat(row(odd.read()).message()).contains("tradeHFAccounts");
  }

  @Test
  void several_are_counted_and_only_those_on_margin_are_said_to_hide_debts() {
    Script script =
        Script.ofMaster()
            .answers(
                SOURCE,
                page(
                    1,
                    3,
                    sub("1", dollars("5"), dollars("2")),
                    sub("2", dollars("5"), dollars("0")),
                    sub("3", "", "")));

    Portfolio portfolio = script.read();

    assertThat(row(portfolio).message()).isEqualTo("3 sub-accounts, 3 balances");
    assertThat(rows(portfolio, Operation.CROSS_MARGIN_ACCOUNT))
        .filteredOn(row -> row.state() == State.NOT_VISIBLE)
        .extracting(row -> row.owner().orElseThrow())
        .containsExactly("desk1");
    assertThat(rows(portfolio, Operation.ISOLATED_MARGIN_ACCOUNTS))
        .extracting(Coverage::state)
        .containsExactly(State.SEEN, State.NOT_VISIBLE);
  }

  @Test
  void where_none_has_anything_that_is_what_is_told() {
    Script idle = Script.ofMaster().answers(SOURCE, page(1, 1, sub("1", "", "")));
    assertThat(row(idle.read()).message()).isEqualTo("1 sub-account, nothing is held there");

    Portfolio alone = Script.ofMaster().answers(SOURCE, page(0, 0)).read();
    assertThat(row(alone).message()).isEqualTo("there are no sub-accounts");
    assertThat(rows(alone, Operation.ISOLATED_MARGIN_ACCOUNTS)).hasSize(1);
  }
}
