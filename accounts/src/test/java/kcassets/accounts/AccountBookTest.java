package kcassets.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts from the store, and the one of the environment. */
class AccountBookTest {
  @TempDir Path folder;

  private static Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    variables.put("KUCOIN_API_KEY", Accounts.KEY);
    variables.put("KUCOIN_API_SECRET", Accounts.SECRET);
    variables.put("KUCOIN_API_PASSPHRASE", Accounts.PASSPHRASE);
    return variables;
  }

  private AccountStore store() {
    AccountStore store = new AccountStore(folder);
    store.add(Accounts.production("main"));
    return store;
  }

  @Test
  void a_whole_key_of_the_environment_comes_before_those_that_are_stored() {
    AccountBook book = AccountBook.of(store(), variables());

    assertThat(book.list()).extracting(AccountListing.Listed::name).containsExactly("env", "main");
    assertThat(book.find("env").orElseThrow().credentials().key().reveal()).isEqualTo(Accounts.KEY);
    assertThat(book.find("main").orElseThrow().name()).isEqualTo("main");
    assertThat(book.find("other")).isEmpty();
  }

  @Test
  void without_a_whole_key_the_environment_has_no_account() {
    AccountBook book = AccountBook.of(store(), Map.of());

    assertThat(book.list()).extracting(AccountListing.Listed::name).containsExactly("main");
    assertThat(book.find("env")).isEmpty();
  }

  @Test
  void one_account_alone_is_found_by_its_name_only() {
    AccountBook book = AccountBook.of(Accounts.production("main"));

    assertThat(book.list()).extracting(AccountListing.Listed::name).containsExactly("main");
    assertThat(book.find("main")).isPresent();
    assertThat(book.find("other")).isEmpty();
  }
}
