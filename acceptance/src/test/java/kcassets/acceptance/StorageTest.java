package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not as they must be: the user's three lines, and what the program keeps. */
class StorageTest {
  private static final String NOWHERE = "http://127.0.0.1:9,http://127.0.0.1:9";
  private static final String KEY = "sim-0123456789abcdef";
  private static final String LINES = KEY + "\na-secret-of-mine\na-passphrase\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n\n",
        KEY,
        KEY + "\na-secret-of-mine",
        KEY + "\n\na-passphrase",
        LINES + "one line more",
        "\u0000\u0001"
      })
  void anything_but_three_lines_is_refused_and_none_of_it_is_shown(String lines) {
    User user = new User(folder.resolve("home"));

    Ended ended = user.adds("main", NOWHERE, lines, "--no-verify");

    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(3);
    assertThat(ended.told().error()).isEqualTo("credentials_missing");
    assertThat(ended.out() + ended.err()).doesNotContain(KEY, "a-secret", "a-passphrase");
    assertThat(user.runs("accounts", "list").out()).isEqualTo("[]\n");
  }

  @Test
  void a_file_of_three_lines_that_others_can_read_is_refused() throws IOException {
    User user = new User(folder.resolve("home"));
    Path file = Files.writeString(folder.resolve("three"), LINES);

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Ended open = addsFrom(user, file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Ended closed = addsFrom(user, file);

    assertThat(open.exitCode()).isEqualTo(3);
    assertThat(open.told().error()).isEqualTo("credentials_missing");
    assertThat(closed.exitCode()).as(closed.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rwxrwxrwx"})
  void a_stored_account_that_others_can_reach_is_not_used(String modes) throws IOException {
    User user = withAccount();
    Files.setPosixFilePermissions(accountFile(user), PosixFilePermissions.fromString(modes));

    Ended ended = user.runs("spot-accounts");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.told().error()).isEqualTo("credentials_missing");
  }

  @Test
  void a_folder_of_accounts_that_others_can_reach_is_not_used() throws IOException {
    User user = withAccount();
    Path accounts = accountFile(user).resolveSibling("");
    Files.setPosixFilePermissions(accounts, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(user.runs("spot-accounts").exitCode()).isEqualTo(3);
    assertThat(user.runs("accounts", "show", "main").exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "half"})
  void a_broken_account_is_told_and_can_be_removed(String content) throws IOException {
    User user = withAccount();
    Path file = accountFile(user);
    String whole = Files.readString(file);
    String broken = content.equals("half") ? whole.substring(0, whole.length() / 2) : content;
    Files.writeString(file, broken);

    Ended asked = user.runs("spot-accounts");
    Ended listed = user.runs("accounts", "list");
    Ended removed = user.types("accounts", "remove", "main").reading("CONFIRM\n").run();

    assertThat(asked.exitCode()).isEqualTo(3);
    assertThat(asked.told().error()).isEqualTo("credentials_missing");
    assertThat(listed.exitCode()).isZero();
    assertThat(listed.out()).isEqualTo("[]\n");
    assertThat(listed.err()).startsWith("warning: ").contains("main");
    assertThat(removed.exitCode()).as(removed.err()).isZero();
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void a_home_that_cannot_be_made_is_a_storage_failure() {
    User user = new User(Path.of("/proc/kucoin-assets"));

    Ended ended = user.adds("main", NOWHERE, LINES, "--no-verify");

    assertThat(ended.exitCode()).isEqualTo(9);
    assertThat(ended.told().error()).isEqualTo("storage");
    assertThat(user.runs("spot-accounts").exitCode()).as("there is no account").isEqualTo(3);
  }

  @Test
  void a_home_that_is_a_file_is_a_storage_failure_for_everything_kept_there() throws IOException {
    User user = new User(Files.writeString(folder.resolve("file"), ""));

    assertThat(user.adds("main", NOWHERE, LINES, "--no-verify").exitCode()).isEqualTo(9);
    assertThat(user.runs("accounts", "list").told().error()).isEqualTo("storage");
    assertThat(user.runs("spot-accounts").told().error()).isEqualTo("storage");
  }

  private User withAccount() {
    User user = new User(folder.resolve("home"));
    Ended added = user.adds("main", NOWHERE, LINES, "--no-verify");
    assertThat(added.exitCode()).as(added.err()).isZero();
    return user;
  }

  private static Ended addsFrom(User user, Path file) {
    return user.runs(
        "accounts",
        "add",
        "main",
        "--from-file",
        file.toString(),
        "--no-verify",
        "--simulator",
        NOWHERE);
  }

  private static Path accountFile(User user) throws IOException {
    try (var files = Files.walk(user.home())) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }
}
