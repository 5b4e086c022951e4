package kcassets.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountViewsTest {
  private static final List<AccountListing.Listed> LISTED =
      List.of(
          new AccountListing.Listed("main", "Production"),
          new AccountListing.Listed("trial", "Simulator"));

  @Test
  void a_list_shows_names_and_environments_only() {
    assertThat(AccountViews.listJson(LISTED))
        .isEqualTo(
            "[{\"name\":\"main\",\"environment\":\"Production\"},"
                + "{\"name\":\"trial\",\"environment\":\"Simulator\"}]");
    assertThat(AccountViews.listText(LISTED))
        .isEqualTo("KuCoin Accounts:\n* main (Production)\n* trial (Simulator)");
    assertThat(AccountViews.listJson(List.of())).isEqualTo("[]");
  }

  @Test
  void one_account_shows_little_of_its_key_and_nothing_of_its_passphrase() {
    assertThat(AccountViews.showJson(Accounts.production("main")))
        .isEqualTo(
            "{\"account\":\"main\",\"apiKey\":\"68d4a...841d\",\"secret\":\"***...b2340\","
                + "\"passphrase\":\"***...\",\"environment\":\"Production\"}");
    assertThat(AccountViews.showText(Accounts.production("main")))
        .isEqualTo(
            """
            Account: main
            API Key: 68d4a...841d
            Secret: ***...b2340
            Passphrase: ***...
            Environment: Production\
            """);
  }

  @Test
  void what_was_stored_is_told_with_its_number_where_it_has_one_and_its_warnings() {
    assertThat(AccountViews.addedJson(Accounts.simulated("main"), true, List.of("one", "two")))
        .startsWith("{\"account\":\"main\",\"apiKey\":\"")
        .endsWith(
            "\"environment\":\"Simulator\",\"uid\":42,\"keyVersion\":\"3\",\"verified\":true,"
                + "\"warnings\":[\"one\",\"two\"]}");
    assertThat(AccountViews.addedJson(Accounts.production("main"), false, List.of()))
        .endsWith("\"uid\":null,\"keyVersion\":\"3\",\"verified\":false,\"warnings\":[]}");
  }
}
