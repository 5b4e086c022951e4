package kcassets.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kcassets.accounts.AccountBook;
import kcassets.accounts.AccountStore;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Accounts that are stored, and those of them that a client may know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllowedAccountsTest {
  private final Simulator venue = Simulator.start(SimulatorOptions.defaults().withDays(1));

  @AfterAll
  void stop() {
    venue.close();
  }

  @Test
  void an_account_that_is_not_allowed_does_not_exist_for_the_client(@TempDir Path home) {
    AccountBook book = book(home, "main", "other", "hidden");
    ServerOptions options = new ServerOptions(List.of("main", "other"), "main", Set.of(), 20_000);
    try (Session session = Session.begun(book, options)) {
      JsonNode hidden = session.error("spot_accounts", Map.of("account", "hidden"));
      JsonNode unknown = session.error("spot_accounts", Map.of("account", "nobody"));

      assertThat(hidden.toString().replace("hidden", "nobody")).isEqualTo(unknown.toString());
      assertThat(hidden.path("error").stringValue()).isEqualTo("invalid_arguments");
      assertThat(hidden.has("account")).isFalse();
      assertThat(session.data("list_accounts", Map.of()).path("data").toString())
          .contains("main", "other")
          .doesNotContain("hidden");
      assertThat(session.ask("resources/read", "{\"uri\":\"kucoin-assets://accounts\"}").toString())
          .contains("other")
          .doesNotContain("hidden");
      assertThat(session.data("account_summary", Map.of("account", "other")).has("data")).isTrue();
    }
  }

  @Test
  void without_a_name_the_usual_account_is_meant_or_else_the_first_that_is_allowed(
      @TempDir Path home) {
    AccountBook book = book(home, "main", "other");
    try (Session usual =
            Session.begun(book, new ServerOptions(List.of(), "other", Set.of(), 20_000));
        Session first =
            Session.begun(book, new ServerOptions(List.of("main"), "other", Set.of(), 20_000))) {
      assertThat(usual.error("deposits", Map.of()).path("account").stringValue())
          .isEqualTo("other");
      assertThat(first.error("deposits", Map.of()).path("account").stringValue()).isEqualTo("main");
    }
  }

  @Test
  void without_any_account_a_call_says_what_the_user_can_do(@TempDir Path home) {
    try (Session session = Session.begun(book(home), Session.options(20_000))) {
      JsonNode error = session.error("spot_accounts", Map.of());

      assertThat(error.path("error").stringValue()).isEqualTo("credentials_missing");
      assertThat(error.path("hint").stringValue()).contains("accounts add", "Never ask");
      assertThat(session.data("list_accounts", Map.of()).path("data").isEmpty()).isTrue();
      assertThat(
              session.error("spot_accounts", Map.of("account", "main")).path("error").stringValue())
          .isEqualTo("invalid_arguments");
    }
  }

  @Test
  void a_book_finds_the_account_of_the_environment_beside_the_stored_ones(@TempDir Path home) {
    Map<String, String> variables = new HashMap<>();
    variables.put("KUCOIN_API_KEY", "0123456789abcdef01234567");
    variables.put("KUCOIN_API_SECRET", Session.SECRET);
    variables.put("KUCOIN_API_PASSPHRASE", "pass");
    AccountStore store = new AccountStore(home);
    store.add(Session.account("main", venue));
    AccountBook book = AccountBook.of(store, variables);

    assertThat(book.list()).extracting(each -> each.name()).containsExactly("env", "main");
    assertThat(book.find("env")).isPresent();
    assertThat(AccountBook.of(store, Map.of()).find("env")).isEmpty();
    assertThat(AccountBook.of(store, Map.of()).list()).hasSize(1);
  }

  private AccountBook book(Path home, String... names) {
    AccountStore store = new AccountStore(home);
    for (String name : names) {
      store.add(Session.account(name, venue));
    }
    return AccountBook.of(store, Map.of());
  }
}
