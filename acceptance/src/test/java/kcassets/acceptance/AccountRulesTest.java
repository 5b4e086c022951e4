package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How accounts come, are shown, are replaced and go. */
class AccountRulesTest {
  private static final Simulator SIMULATOR =
      Simulator.start(SimulatorOptions.defaults().withDays(3).withQuotas(false));

  @TempDir Path folder;

  private User user = new User(Path.of(""));

  @BeforeEach
  void a_new_home() {
    user = new User(folder.resolve("home"));
  }

  @AfterAll
  static void stop() {
    SIMULATOR.close();
  }

  @Test
  void a_good_key_is_stored_without_a_warning_and_works() {
    Ended added = adds("main", KeyRole.MASTER);

    assertThat(added.err()).isEmpty();
    JsonNode answer = Json.value(added.out());
    assertThat(answer.required("uid").longValue()).isEqualTo(key(KeyRole.MASTER).uid());
    assertThat(answer.required("keyVersion").stringValue()).isEqualTo("3");
    assertThat(user.runs("account-summary").exitCode()).isZero();
  }

  @Test
  void accounts_are_listed_by_name_and_environment_alone() {
    adds("main", KeyRole.MASTER);
    adds("another", KeyRole.GENERAL_ONLY);

    assertThat(user.runs("accounts", "list").out())
        .isEqualTo(
            """
            [{"name":"another","environment":"Simulator"},{"name":"main","environment":"Simulator"}]
            """);
    assertThat(user.runs("accounts", "list", "-o", "table").out())
        .isEqualTo("KuCoin Accounts:\n* another (Simulator)\n* main (Simulator)\n");
  }

  @Test
  void an_account_is_shown_masked() {
    adds("main", KeyRole.MASTER);
    String apiKey = key(KeyRole.MASTER).apiKey();
    String secret = key(KeyRole.MASTER).secret();
    String shownKey = apiKey.substring(0, 5) + "..." + apiKey.substring(apiKey.length() - 4);
    String shownSecret = "***..." + secret.substring(secret.length() - 5);

    assertThat(user.runs("accounts", "show", "main").out())
        .isEqualTo(
            """
            {"account":"main","apiKey":"%s","secret":"%s","passphrase":"***...",\
            "environment":"Simulator"}
            """
                .formatted(shownKey, shownSecret));
    assertThat(user.runs("accounts", "show", "main", "-o", "table").out())
        .isEqualTo(
            """
            Account: main
            API Key: %s
            Secret: %s
            Passphrase: ***...
            Environment: Simulator
            """
                .formatted(shownKey, shownSecret));
  }

  @Test
  void files_are_the_owners_alone_whatever_the_umask() throws IOException {
    Ended added =
        user.types()
            .as(
                Path.of("/bin/sh"),
                "-c",
                "umask 000; exec kucoin-assets accounts add main --from-file - --simulator "
                    + User.addresses(SIMULATOR))
            .reading(User.threeLines(key(KeyRole.MASTER)))
            .run();
    assertThat(added.exitCode()).as(added.err()).isZero();

    try (Stream<Path> all = Files.walk(user.home())) {
      assertThat(all)
          .hasSize(3)
          .allSatisfy(each ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                  .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------"));
    }
  }

  @Test
  void a_name_that_is_taken_is_kept() {
    adds("main", KeyRole.MASTER);

    Ended again = adds("main", KeyRole.GENERAL_ONLY);

    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.told().hint() + again.told().message()).contains("--replace");
    assertThat(shownKey()).isEqualTo(masked(KeyRole.MASTER));
  }

  @Test
  void replacing_from_standard_input_takes_the_word_from_the_fourth_line() {
    adds("main", KeyRole.MASTER);
    String lines = User.threeLines(key(KeyRole.GENERAL_ONLY));

    Ended without = user.adds("main", User.addresses(SIMULATOR), lines, "--replace");
    assertThat(without.exitCode()).isEqualTo(2);
    Ended wrong = user.adds("main", User.addresses(SIMULATOR), lines + "confirm\n", "--replace");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(shownKey()).isEqualTo(masked(KeyRole.MASTER));

    Ended right = user.adds("main", User.addresses(SIMULATOR), lines + "CONFIRM\n", "--replace");
    assertThat(right.exitCode()).as(right.err()).isZero();
    assertThat(shownKey()).isEqualTo(masked(KeyRole.GENERAL_ONLY));
  }

  @Test
  void replacing_from_a_file_takes_the_word_from_standard_input() throws IOException {
    adds("main", KeyRole.MASTER);
    Path file = folder.resolve("three");
    Files.writeString(file, User.threeLines(key(KeyRole.GENERAL_ONLY)));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    String[] words = {
      "accounts",
      "add",
      "main",
      "--replace",
      "--from-file",
      file.toString(),
      "--simulator",
      User.addresses(SIMULATOR)
    };

    assertThat(user.runs(words).exitCode()).isEqualTo(2);
    assertThat(shownKey()).isEqualTo(masked(KeyRole.MASTER));
    assertThat(user.types(words).reading("CONFIRM\n").run().exitCode()).isZero();
    assertThat(shownKey()).isEqualTo(masked(KeyRole.GENERAL_ONLY));
  }

  @Test
  void a_refused_key_replaces_nothing() {
    adds("main", KeyRole.MASTER);
    String lines = User.threeLines(key(KeyRole.OTHER_ADDRESS)) + "CONFIRM\n";

    Ended ended = user.adds("main", User.addresses(SIMULATOR), lines, "--replace");

    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(shownKey()).isEqualTo(masked(KeyRole.MASTER));
  }

  @Test
  void removing_takes_the_word_from_standard_input() {
    adds("main", KeyRole.MASTER);

    for (String word : List.of("", "yes\n", "confirm\n", "CONFIRM it\n")) {
      Ended kept = user.types("accounts", "remove", "main").reading(word).run();
      assertThat(kept.exitCode()).as(word).isEqualTo(2);
    }
    assertThat(shownKey()).isEqualTo(masked(KeyRole.MASTER));

    assertThat(user.types("accounts", "remove", "main").reading("CONFIRM\n").run().exitCode())
        .isZero();
    assertThat(user.runs("accounts", "list").out()).isEqualTo("[]\n");
    assertThat(user.runs("accounts", "show", "main").exitCode()).isEqualTo(3);
  }

  @Test
  void at_a_terminal_the_word_is_asked_for() {
    adds("main", KeyRole.MASTER);

    Ended no = Terminal.runs(user, "kucoin-assets accounts remove main", "no\n");
    assertThat(no.exitCode()).isEqualTo(2);
    assertThat(no.out()).contains("Type CONFIRM");
    assertThat(shownKey()).isEqualTo(masked(KeyRole.MASTER));

    Ended yes = Terminal.runs(user, "kucoin-assets accounts remove main", "CONFIRM\n");
    assertThat(yes.exitCode()).as(yes.out()).isZero();
    assertThat(user.runs("accounts", "list").out()).isEqualTo("[]\n");
  }

  private Ended adds(String name, KeyRole role) {
    return user.adds(name, SIMULATOR, key(role));
  }

  private static SimulatorKey key(KeyRole role) {
    return SIMULATOR.key(role);
  }

  private String shownKey() {
    return Json.value(user.runs("accounts", "show", "main").out()).required("apiKey").stringValue();
  }

  private static String masked(KeyRole role) {
    String apiKey = key(role).apiKey();
    return apiKey.substring(0, 5) + "..." + apiKey.substring(apiKey.length() - 4);
  }
}
