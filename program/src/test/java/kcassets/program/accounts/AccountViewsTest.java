package kcassets.program.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.Venue;
import kcassets.program.output.FailureContext;
import kcassets.program.output.FailureLine;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void nothing_that_is_rendered_of_an_account_holds_a_secret(@TempDir Path home) {
    StoredAccount account = Accounts.production("main");
    AccountStore store = new AccountStore(home);
    store.add(account);
    StringWriter rendered = new StringWriter();
    PrintWriter all = new PrintWriter(rendered);
    all.println(account);
    all.println(store.find("main"));
    all.println(store.list());
    all.println(
        AccountSelection.of(
            Optional.empty(),
            Map.of(
                "KUCOIN_API_KEY", Accounts.KEY,
                "KUCOIN_API_SECRET", Accounts.SECRET,
                "KUCOIN_API_PASSPHRASE", Accounts.PASSPHRASE)));
    for (OutputFormat format : OutputFormat.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ResultWriter writer = new ResultWriter(OutputOptions.plain(format), out);
      writer.value(AccountViews.showJson(account));
      writer.text(AccountViews.showText(account));
      writer.value(AccountViews.listJson(store.list().accounts()));
      writer.text(AccountViews.listText(store.list().accounts()));
      all.println(out.toString(StandardCharsets.UTF_8));
    }
    for (Runnable refused :
        List.<Runnable>of(
            () -> store.add(account),
            () ->
                new StoredAccount(
                    "main",
                    Venue.simulator("http://127.0.0.1:1", "http://127.0.0.1:2"),
                    account.credentials(),
                    Optional.empty()))) {
      try {
        refused.run();
      } catch (AssetsException e) {
        FailureLine line = FailureLine.of(e.failure(), FailureContext.of("accounts", "main"));
        all.println(line.json());
        all.println(line.words());
        e.printStackTrace(all);
      }
    }
    all.flush();

    assertThat(rendered.toString())
        .contains("68d4a...841d", "invalid_arguments", "main (Production)")
        .doesNotContain(Accounts.KEY, Accounts.SECRET, Accounts.PASSPHRASE, "horse", "ceea");
  }
}
