package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which account a command asks with. The account of the environment belongs to the exchange itself,
 * so a key of a simulator in it is refused before anything is sent: that tells it was chosen.
 */
class AccountChoiceTest {
  private static final Simulator SIMULATOR =
      Simulator.start(SimulatorOptions.defaults().withDays(3).withQuotas(false));

  @TempDir static Path folder;

  private static User user = new User(Path.of(""));

  @BeforeAll
  static void store_two_accounts() {
    user = new User(folder.resolve("home"));
    assertThat(user.adds("main", SIMULATOR, SIMULATOR.key()).exitCode()).isZero();
    assertThat(user.adds("other", SIMULATOR, SIMULATOR.key(KeyRole.STRANGER)).exitCode()).isZero();
  }

  @AfterAll
  static void stop() {
    SIMULATOR.close();
  }

  @Test
  void it_is_main_unless_something_says_otherwise() {
    assertThat(uid(asks())).isEqualTo(SIMULATOR.key().uid());
    assertThat(uid(asks().with("KUCOIN_ASSETS_ACCOUNT", "").with("KUCOIN_API_KEY", "")))
        .isEqualTo(SIMULATOR.key().uid());
  }

  @Test
  void the_option_comes_before_the_variable() {
    long other = SIMULATOR.key(KeyRole.STRANGER).uid();

    assertThat(uid(asks().with("KUCOIN_ASSETS_ACCOUNT", "other"))).isEqualTo(other);
    assertThat(uid(asks().with("KUCOIN_ASSETS_ACCOUNT", "main").and("--account", "other")))
        .isEqualTo(other);
    assertThat(uid(user.types("--account", "other", "api-key-info"))).isEqualTo(other);
  }

  @Test
  void a_whole_key_in_the_environment_comes_before_main_and_after_a_name() {
    Ended chosen = withKey(asks()).run();

    assertThat(chosen.exitCode()).isEqualTo(2);
    assertThat(chosen.told().error()).isEqualTo("invalid_arguments");
    assertThat(chosen.err()).doesNotContain(SIMULATOR.key().secret());
    assertThat(uid(withKey(asks()).with("KUCOIN_ASSETS_ACCOUNT", "main")))
        .isEqualTo(SIMULATOR.key().uid());
    assertThat(uid(withKey(asks()).and("--account", "main"))).isEqualTo(SIMULATOR.key().uid());
    assertThat(withKey(asks()).and("--account", "env").run().exitCode()).isEqualTo(2);
  }

  @Test
  void half_a_key_in_the_environment_is_told_and_not_used() {
    Ended ended = withKey(asks()).with("KUCOIN_API_SECRET", "").run();

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err()).startsWith("warning: ").contains("KUCOIN_API_SECRET");
    Ended named = withKey(asks()).with("KUCOIN_API_SECRET", "").and("--account", "env").run();
    assertThat(named.exitCode()).isEqualTo(3);
    assertThat(named.told().error()).isEqualTo("credentials_missing");
  }

  @Test
  void a_version_in_the_environment_that_there_is_not_is_named() {
    Ended ended = withKey(asks()).with("KUCOIN_API_KEY_VERSION", "4").run();

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.told().parameters()).containsExactly("KUCOIN_API_KEY_VERSION");
  }

  @Test
  void the_demo_needs_no_account_and_takes_none() {
    User nobody = new User(folder.resolve("nobody"));
    Ended ended = nobody.types("api-key-info", "--demo").with("KUCOIN_ASSETS_ACCOUNT", "x").run();

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(nobody.home()).doesNotExist();
  }

  private static Command asks() {
    return user.types("api-key-info");
  }

  private static Command withKey(Command command) {
    SimulatorKey key = SIMULATOR.key();
    return command
        .with("KUCOIN_API_KEY", key.apiKey())
        .with("KUCOIN_API_SECRET", key.secret())
        .with("KUCOIN_API_PASSPHRASE", key.passphrase());
  }

  private static long uid(Command command) {
    Ended ended = command.run();
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.err()).isEmpty();
    return Json.value(ended.out()).required("uid").longValue();
  }
}
