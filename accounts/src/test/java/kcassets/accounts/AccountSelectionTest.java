package kcassets.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Naming;
import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.Failure;
import kcassets.client.KeyVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountSelectionTest {
  private static final Map<String, String> TRIPLE =
      Map.of(
          "KUCOIN_API_KEY", Accounts.KEY,
          "KUCOIN_API_SECRET", Accounts.SECRET,
          "KUCOIN_API_PASSPHRASE", Accounts.PASSPHRASE);

  @TempDir private Path home;

  @Test
  void the_option_precedes_the_variable_which_precedes_the_environments_key() {
    Map<String, String> both = with(TRIPLE, "KUCOIN_ASSETS_ACCOUNT", "second");

    assertThat(AccountSelection.of(Optional.of("first"), both).name()).isEqualTo("first");
    assertThat(AccountSelection.of(Optional.empty(), both).name()).isEqualTo("second");
    assertThat(AccountSelection.of(Optional.empty(), TRIPLE).name()).isEqualTo("env");
    assertThat(AccountSelection.of(Optional.empty(), Map.of()).name()).isEqualTo("main");
  }

  @Test
  void an_empty_variable_counts_as_unset() {
    assertThat(
            AccountSelection.of(Optional.empty(), with(TRIPLE, "KUCOIN_ASSETS_ACCOUNT", "")).name())
        .isEqualTo("env");
    AccountSelection selection =
        AccountSelection.of(
            Optional.empty(),
            Map.of("KUCOIN_API_KEY", "", "KUCOIN_API_SECRET", "", "KUCOIN_API_PASSPHRASE", ""));
    assertThat(selection.name()).isEqualTo("main");
    assertThat(selection.warning()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"KUCOIN_API_KEY", "KUCOIN_API_SECRET", "KUCOIN_API_PASSPHRASE"})
  void half_a_key_in_the_environment_is_told_and_not_used(String missing) {
    AccountSelection selection = AccountSelection.of(Optional.empty(), with(TRIPLE, missing, ""));

    assertThat(selection.name()).isEqualTo("main");
    assertThat(selection.warning())
        .contains(missing + " is not set, so the key in the environment is not used");
    assertThat(AccountSelection.of(Optional.of("x"), with(TRIPLE, missing, "")).warning())
        .isEmpty();
  }

  @Test
  void the_environments_account_is_on_kucoin_itself() {
    StoredAccount account = resolve(TRIPLE);

    assertThat(account.environment()).isEqualTo("Production");
    assertThat(account.credentials()).isEqualTo(Accounts.credentials(Accounts.KEY));
    assertThat(account.credentials().version()).isEqualTo(KeyVersion.V3);
  }

  @ParameterizedTest
  @CsvSource({"1,V1", "2,V2", "3,V3", "'',V3"})
  void the_key_version_comes_from_its_variable(String value, KeyVersion version) {
    assertThat(resolve(with(TRIPLE, "KUCOIN_API_KEY_VERSION", value)).credentials().version())
        .isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "4", "v2", "3.0"})
  void another_key_version_is_refused_and_the_variable_named(String value) {
    Failure failure =
        Accounts.failure(() -> resolve(with(TRIPLE, "KUCOIN_API_KEY_VERSION", value)));

    assertThat(failure.problems())
        .singleElement()
        .extracting("parameter")
        .isEqualTo("KUCOIN_API_KEY_VERSION");
  }

  @Test
  void a_simulators_key_in_the_environment_never_leaves_the_machine() {
    assertThat(
            Accounts.failure(() -> resolve(with(TRIPLE, "KUCOIN_API_KEY", Accounts.SIMULATED_KEY))))
        .isInstanceOf(Failure.InvalidArguments.class);
  }

  @Test
  void a_variable_with_a_line_break_is_refused_and_not_shown() {
    Failure failure =
        Accounts.failure(() -> resolve(with(TRIPLE, "KUCOIN_API_SECRET", "top\nsecret")));

    assertThat(failure.message()).startsWith("KUCOIN_API_SECRET ").doesNotContain("top");
    assertThat(failure).isInstanceOf(Failure.CredentialsMissing.class);
  }

  @Test
  void the_environments_account_by_name_tells_what_is_missing() {
    Failure failure =
        Accounts.failure(() ->
            AccountSelection.of(Optional.of("env"), Map.of()).resolve(store(), Naming.LIBRARY));

    assertThat(failure.message()).contains("KUCOIN_API_KEY", "KUCOIN_API_PASSPHRASE");
    assertThat(failure.kind().exitCode()).isEqualTo(3);
  }

  @Test
  void an_unknown_account_is_told_how_to_add_it_and_of_the_demo() {
    Failure failure =
        Accounts.failure(() ->
            AccountSelection.of(Optional.of("work"), TRIPLE).resolve(store(), Naming.LIBRARY));

    assertThat(failure.message()).isEqualTo("there is no account named work");
    assertThat(failure.advice()).isEqualTo(new Advice.AddAccount("work"));
    assertThat(failure.kind().exitCode()).isEqualTo(3);
  }

  @Test
  void a_stored_account_is_found_by_its_name() {
    store().add(Accounts.simulated("work"));

    assertThat(
            AccountSelection.of(Optional.empty(), Map.of("KUCOIN_ASSETS_ACCOUNT", "work"))
                .resolve(store(), Naming.LIBRARY)
                .environment())
        .isEqualTo("Simulator");
  }

  @Test
  void what_is_no_name_is_refused_and_where_it_came_from_is_named() {
    assertThat(
            Accounts.failure(() -> AccountSelection.of(Optional.of("../x"), Map.of())).problems())
        .singleElement()
        .extracting("parameter")
        .isEqualTo("account");
    assertThat(
            Accounts.failure(() ->
                    AccountSelection.of(Optional.empty(), Map.of("KUCOIN_ASSETS_ACCOUNT", "a b")))
                .problems())
        .singleElement()
        .extracting("parameter")
        .isEqualTo("KUCOIN_ASSETS_ACCOUNT");
    assertThat(Accounts.failure(() -> AccountSelection.of(Optional.of(""), Map.of())))
        .isInstanceOf(Failure.InvalidArguments.class);
  }

  @Test
  void the_demos_account_is_never_stored() {
    assertThat(
            Accounts.failure(() ->
                    AccountSelection.of(Optional.of("demo"), Map.of())
                        .resolve(store(), Naming.LIBRARY))
                .advice())
        .isEqualTo(Advice.Step.ASK_FOR_DEMO);
  }

  private StoredAccount resolve(Map<String, String> environment) {
    return AccountSelection.of(Optional.of("env"), environment).resolve(store(), Naming.LIBRARY);
  }

  private AccountStore store() {
    return new AccountStore(home);
  }

  private static Map<String, String> with(
      Map<String, String> variables, String name, String value) {
    Map<String, String> all = new HashMap<>(variables);
    all.put(name, value);
    return all;
  }
}
