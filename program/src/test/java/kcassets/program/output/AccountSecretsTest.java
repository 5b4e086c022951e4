package kcassets.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.accounts.AccountSelection;
import kcassets.accounts.AccountStore;
import kcassets.accounts.AccountViews;
import kcassets.accounts.StoredAccount;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;
import kcassets.faces.FailureContext;
import kcassets.faces.FailureLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountSecretsTest {
  private static final String KEY = "68d4a1b2c3d4e5f60718841d";
  private static final String SECRET = "8f14e45f-ceea-467f-a0b1-cc1d1f8b2340";
  private static final String PASSPHRASE = "correct horse = battery";

  @Test
  void nothing_that_is_rendered_of_an_account_holds_a_secret(@TempDir Path home) {
    StoredAccount account =
        new StoredAccount(
            "main",
            Venue.PRODUCTION,
            new Credentials(
                Secret.of(KEY), Secret.of(SECRET), Secret.of(PASSPHRASE), KeyVersion.V3),
            Optional.empty());
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
                "KUCOIN_API_KEY", KEY,
                "KUCOIN_API_SECRET", SECRET,
                "KUCOIN_API_PASSPHRASE", PASSPHRASE)));
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
        .doesNotContain(KEY, SECRET, PASSPHRASE, "horse", "ceea");
  }
}
