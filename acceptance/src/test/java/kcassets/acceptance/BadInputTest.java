package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user gets for a command line that cannot be answered: the table of the exit codes. */
class BadInputTest {
  private static final String UNKNOWN_ID = "0123456789abcdef01234567";
  private static final Simulator SIMULATOR =
      Simulator.start(SimulatorOptions.defaults().withDays(3).withQuotas(false));

  @TempDir static Path folder;

  private static User user = new User(Path.of(""));

  @BeforeAll
  static void store_accounts() {
    user = new User(folder.resolve("home"));
    for (KeyRole role : List.of(KeyRole.MASTER, KeyRole.GENERAL_ONLY, KeyRole.STRANGER)) {
      String name = role == KeyRole.MASTER ? "main" : role.name();
      Ended added = user.adds(name, SIMULATOR, SIMULATOR.key(role));
      assertThat(added.exitCode()).as(added.err()).isZero();
    }
  }

  @AfterAll
  static void stop() {
    SIMULATOR.close();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("deposits", "currency"),
        wrong("deposits --currency BTC --page-size 501", "pageSize"),
        wrong("deposits --currency BTC --page-size 9", "pageSize"),
        wrong("deposits --pageSize 0 --start-at tomorrow", "currency", "startAt", "pageSize"),
        wrong("spot-ledgers --start-at -30d --end-at -20d", "endAt"),
        wrong("spot-ledgers --direction sideways", "direction"),
        wrong("trade-hf-ledgers --start-at -1d --end-at -2d", "startAt"),
        wrong("trade-hf-ledgers --currency A,B,C,D,E,F,G,H,I,J,K", "currency"),
        wrong("transfer-quotas --currency BTC --type MAIN --tag BTC-USDT", "tag"),
        wrong("spot-account", "accountId"),
        wrong("spot-account ../ledgers", "accountId"),
        wrong("spot-account " + UNKNOWN_ID + " more", "arguments"),
        wrong("deposits --currency BTC --nope", "nope"),
        wrong("deposits --currency", "currency"),
        wrong("deposits --currency BTC --currency ETH", "currency"),
        wrong("futures-trade-fee", "symbol"),
        wrong("spot-accounts --timeout never", "timeout"),
        wrong("spot-accounts -o xml", "output"),
        wrong("spot-accounts --jq .[", "jq"),
        wrong("spot-accounts --account a/b", "account"),
        wrong("spot-accounts --simulator=http://127.0.0.1:1", "simulator"),
        wrong("frobnicate", "command"),
        wrong("transfer --amount 1", "command"),
        wrong("create-sub-account", "command"),
        wrong("accounts frobnicate", "accounts"),
        wrong("accounts add", "name", "from-file"),
        wrong("accounts add ../x --from-file -", "name"),
        wrong("accounts add x --from-file - --key-version 4", "key-version"),
        wrong("accounts show", "name"),
        wrong("simulator --faults everything --days x", "days", "faults"),
        wrong("completion powershell", "shell"));
  }

  @ParameterizedTest
  @MethodSource
  void wrong(String commandLine, List<String> parameters) {
    int before = SIMULATOR.received().size();

    Told told = fails(commandLine, 2);

    assertThat(told.error()).isEqualTo("invalid_arguments");
    assertThat(told.parameters()).containsOnly(parameters.toArray(String[]::new));
    assertThat(told.retryable()).isFalse();
    assertThat(SIMULATOR.received()).as("nothing was sent").hasSize(before);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("--account nobody spot-accounts", 3, "credentials_missing", ""),
        arguments("accounts show nobody", 3, "credentials_missing", ""),
        arguments("accounts remove nobody", 3, "credentials_missing", ""),
        arguments("accounts add x --from-file no-such-file", 3, "credentials_missing", ""),
        arguments("--account GENERAL_ONLY futures-account", 4, "not_permitted", "400007"),
        arguments("--account STRANGER cross-margin-account", 4, "not_permitted", "130201"),
        arguments("withdrawal " + UNKNOWN_ID, 7, "refused", "400100"),
        arguments("spot-trade-fees --symbols NO-PE", 7, "refused", "900001"),
        arguments("futures-trade-fee --symbol NOPEUSDTM", 7, "refused", "100003"));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String commandLine, int exitCode, String error, String code) {
    Told told = fails(commandLine, exitCode);

    assertThat(told.error()).isEqualTo(error);
    assertThat(told.code()).isEqualTo(code);
    assertThat(told.retryable()).isFalse();
    assertThat(told.hint()).isNotBlank();
  }

  @Test
  void a_wide_window_names_the_option_that_walks_it() {
    assertThat(fails("spot-ledgers --start-at -30d --end-at -20d", 2).hint()).contains("--all");
  }

  @Test
  void a_wish_to_change_something_is_told_that_this_program_only_reads() {
    for (String verb : List.of("transfer", "withdraw", "create-sub-account")) {
      assertThat(fails(verb, 2).message()).contains("read-only");
    }
  }

  private static Arguments wrong(String commandLine, String... parameters) {
    return arguments(commandLine, List.of(parameters));
  }

  private static Told fails(String commandLine, int exitCode) {
    Ended ended = user.types(commandLine.split(" ", -1)).in(folder).run();

    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines()).as(ended.err()).hasSize(1);
    return ended.told();
  }
}
