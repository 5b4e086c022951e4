package kcassets.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kcassets.catalog.Host;
import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountStoreTest {
  @TempDir private Path home;

  @Test
  void an_account_comes_back_as_it_was_stored() {
    AccountStore store = store();
    store.add(Accounts.production("main"));
    store.add(Accounts.simulated("trial.1_-"));

    assertThat(store.find("main")).contains(Accounts.production("main"));
    StoredAccount simulated = store.find("trial.1_-").orElseThrow();
    assertThat(simulated.environment()).isEqualTo("Simulator");
    assertThat(simulated.venue().origin(Host.FUTURES)).hasToString("http://[::1]:18081");
    assertThat(simulated.uid()).contains(42L);
    assertThat(simulated.credentials()).isEqualTo(Accounts.credentials(Accounts.SIMULATED_KEY));
  }

  @Test
  void only_the_owner_may_touch_files_and_folder_and_nothing_else_is_left() throws IOException {
    store().add(Accounts.production("main"));
    store().replace(Accounts.production("main"));

    assertThat(modes(folder())).isEqualTo("rwx------");
    assertThat(modes(file("main"))).isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files).containsExactly(file("main"));
    }
  }

  @Test
  void what_a_killed_process_left_is_removed_but_not_what_another_is_writing() throws IOException {
    store().add(Accounts.production("main"));
    Path old = Files.writeString(folder().resolve(".old.new"), "x");
    Path young = Files.writeString(folder().resolve(".young.new"), "x");
    Instant now = Files.getLastModifiedTime(young).toInstant();
    Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofHours(2))));

    store().replace(Accounts.production("main"));

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(store().list().unusable()).isEmpty();
  }

  @Test
  void a_name_in_use_is_kept_unless_it_is_replaced() {
    AccountStore store = store();
    store.add(Accounts.production("main"));

    Failure failure = Accounts.failure(() -> store.add(Accounts.simulated("main")));

    assertThat(failure.problems()).singleElement().extracting("parameter").isEqualTo("name");
    assertThat(store.find("main").orElseThrow().environment()).isEqualTo("Production");
    store.replace(Accounts.simulated("main"));
    assertThat(store.find("main").orElseThrow().environment()).isEqualTo("Simulator");
  }

  @Test
  void of_many_who_add_the_same_name_at_once_one_succeeds() throws Exception {
    List<Callable<Boolean>> rivals = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      rivals.add(() -> {
        try {
          store().add(Accounts.production("main"));
          return true;
        } catch (AssetsException ignored) {
          return false;
        }
      });
    }
    int winners = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> rival : threads.invokeAll(rivals)) {
        winners += rival.get() ? 1 : 0;
      }
    }

    assertThat(winners).isEqualTo(1);
    assertThat(store().list().accounts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"env", "demo"})
  void reserved_names_are_never_stored(String name) {
    assertThat(Accounts.failure(() -> store().add(Accounts.production(name))))
        .isInstanceOf(Failure.InvalidArguments.class);
    assertThat(Accounts.failure(() -> store().replace(Accounts.production(name))))
        .isInstanceOf(Failure.InvalidArguments.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "../main", "a/b", "-a", "_a", ".a", "a b", "a\u0000", "\u00e4"})
  void a_name_means_nothing_to_a_file_system(String name) {
    assertThat(Accounts.failure(() -> Accounts.production(name)))
        .isInstanceOf(Failure.InvalidArguments.class);
    assertThat(Accounts.failure(() -> store().find(name)))
        .isInstanceOf(Failure.InvalidArguments.class);
    assertThat(Accounts.failure(() -> store().remove(name)))
        .isInstanceOf(Failure.InvalidArguments.class);
    assertThat(store().has(name)).isFalse();
  }

  @Test
  void a_name_has_at_most_64_characters() {
    assertThat(AccountName.isWellFormed("a".repeat(64))).isTrue();
    assertThat(AccountName.isWellFormed("a".repeat(65))).isFalse();
    store().add(Accounts.production("a".repeat(64)));
    assertThat(store().find("a".repeat(64))).isPresent();
  }

  @Test
  void a_key_on_the_wrong_side_makes_no_account() {
    assertThat(
            Accounts.failure(() ->
                Accounts.production("main")
                    .with(Accounts.credentials(Accounts.SIMULATED_KEY), Optional.empty())))
        .isInstanceOf(Failure.InvalidArguments.class);
  }

  @Test
  void without_a_folder_there_are_no_accounts() {
    AccountStore store = new AccountStore(home.resolve("not/yet"));

    assertThat(store.find("main")).isEmpty();
    assertThat(store.list().accounts()).isEmpty();
    assertThat(Accounts.failure(() -> store.remove("main")))
        .isInstanceOf(Failure.CredentialsMissing.class);
    assertThat(home.resolve("not")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw--w----", "rw-----w-", "rw----r--", "rw------x"})
  void a_file_that_others_can_reach_is_refused(String modes) throws IOException {
    store().add(Accounts.production("main"));
    Files.setPosixFilePermissions(file("main"), PosixFilePermissions.fromString(modes));

    Failure failure = Accounts.failure(() -> store().find("main"));

    assertThat(failure).isInstanceOf(Failure.CredentialsMissing.class);
    assertThat(failure.advice()).isEqualTo(Advice.Step.RESTORE_FILE_MODE);
    assertThat(store().list().unusable()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxr-x---", "rwx--x--x", "rwx-w----"})
  void a_folder_that_others_can_reach_is_refused_until_an_account_is_added_again(String modes)
      throws IOException {
    store().add(Accounts.production("main"));
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString(modes));

    assertThat(Accounts.failure(() -> store().find("main")).hint()).contains("0700");
    assertThat(Accounts.failure(() -> store().list()))
        .isInstanceOf(Failure.CredentialsMissing.class);
    store().replace(Accounts.production("main"));
    assertThat(modes(folder())).isEqualTo("rwx------");
    assertThat(store().find("main")).isPresent();
  }

  @Test
  void no_beginning_of_a_file_is_an_account() throws IOException {
    store().add(Accounts.simulated("main"));
    String whole = Files.readString(file("main"));
    for (int length = 0; length < whole.length(); length++) {
      Files.writeString(file("main"), whole.substring(0, length));

      assertThat(Accounts.failure(() -> store().find("main")))
          .as("%d characters", length)
          .isInstanceOf(Failure.CredentialsMissing.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account 1:account 2",
        "environment=simulator:environment=moon",
        "http://127.0.0.1:http://10.0.0.1",
        "keyVersion=3:keyVersion=9",
        "uid=42:uid=x",
        "key=sim-:key=",
        "key=sim-:key=sim- ",
        "secret=:sekret=",
        "passphrase=:secret=",
        "spot=:spit=",
        "end:\u00ffend"
      })
  void a_damaged_file_is_no_account_and_does_not_hide_the_others(String change) throws IOException {
    AccountStore store = store();
    store.add(Accounts.simulated("bad"));
    store.add(Accounts.production("a"));
    store.add(Accounts.production("z"));
    String[] change2 = change.split("(?<!http):(?!//|[0-9])", 2);
    Files.writeString(file("bad"), Files.readString(file("bad")).replace(change2[0], change2[1]));

    Failure failure = Accounts.failure(() -> store.find("bad"));

    assertThat(failure.message())
        .isEqualTo("the stored account bad is damaged or was written by another version");
    AccountListing listing = store.list();
    assertThat(listing.accounts())
        .extracting(AccountListing.Listed::name)
        .containsExactly("a", "z");
    assertThat(listing.unusable())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.message()).contains("bad");
          assertThat(each.advice()).isEqualTo(new Advice.AddAccountAgain("bad"));
        });
    store.remove("bad");
    assertThat(store.list().unusable()).isEmpty();
  }

  @Test
  void bytes_that_are_no_text_are_a_damaged_file() throws IOException {
    store().add(Accounts.production("main"));
    Files.write(file("main"), new byte[] {(byte) 0xff, 0, 1});

    assertThat(Accounts.failure(() -> store().find("main")))
        .isInstanceOf(Failure.CredentialsMissing.class);
  }

  @Test
  void a_link_is_not_followed_and_a_folder_is_no_account() throws IOException {
    store().add(Accounts.production("main"));
    Path outside = Files.move(file("main"), home.resolve("elsewhere"));
    Files.createSymbolicLink(file("main"), outside);
    Files.createDirectory(file("folder"));

    assertThat(Accounts.failure(() -> store().find("main")))
        .isInstanceOf(Failure.CredentialsMissing.class);
    assertThat(Accounts.failure(() -> store().find("folder")))
        .isInstanceOf(Failure.CredentialsMissing.class);
    assertThat(Accounts.failure(() -> store().add(Accounts.production("main"))))
        .isInstanceOf(Failure.InvalidArguments.class);
    store().replace(Accounts.production("main"));
    assertThat(Files.isSymbolicLink(file("main"))).isFalse();
    assertThat(store().find("main")).isPresent();
    assertThat(outside).exists();
  }

  @Test
  void removing_a_link_leaves_what_it_leads_to() throws IOException {
    store().add(Accounts.production("main"));
    Path outside = Files.move(file("main"), home.resolve("elsewhere"));
    Files.createSymbolicLink(file("main"), outside);

    store().remove("main");

    assertThat(store().has("main")).isFalse();
    assertThat(outside).exists();
  }

  @Test
  void a_home_that_is_a_file_is_a_failure_of_storage() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "x");
    AccountStore store = new AccountStore(file);

    assertThat(Accounts.failure(() -> store.add(Accounts.production("main"))))
        .isInstanceOf(Failure.Storage.class);
    assertThat(Accounts.failure(() -> store.find("main"))).isInstanceOf(Failure.Storage.class);
    assertThat(Accounts.failure(store::list)).isInstanceOf(Failure.Storage.class);
  }

  @Test
  void a_folder_that_is_a_file_is_a_failure_of_storage() throws IOException {
    Files.writeString(folder(), "x");
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rw-------"));

    assertThat(Accounts.failure(() -> store().add(Accounts.production("main"))))
        .isInstanceOf(Failure.Storage.class);
    assertThat(Accounts.failure(() -> store().find("main"))).isInstanceOf(Failure.Storage.class);
  }

  @Test
  void a_home_that_cannot_be_written_is_a_failure_of_storage() {
    // Nobody, not even root, makes a folder there.
    AccountStore store = new AccountStore(Path.of("/proc/self/kucoin-assets"));

    assertThat(Accounts.failure(() -> store.add(Accounts.production("main"))).kind().exitCode())
        .isEqualTo(9);
  }

  private AccountStore store() {
    return new AccountStore(home);
  }

  private Path folder() {
    return home.resolve("accounts");
  }

  private Path file(String name) {
    return folder().resolve(name + ".account");
  }

  private static String modes(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
