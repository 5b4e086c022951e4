package kcassets.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders that no store can be in: a sentence without a path, and nothing touched. */
class BadPlacesTest {
  @TempDir Path folder;
  private Path store;
  private Path file;

  @BeforeEach
  void name() {
    store = folder.resolve("store");
    file = store.resolve("history.duckdb");
  }

  @Test
  void the_files_of_a_store_are_their_owners_alone() throws IOException {
    keepSomething();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(store)) {
      assertThat(files.toList())
          .contains(file)
          .allSatisfy(each ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                  .isEqualTo("rw-------"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello, I am a text. ", "SQLite format 3\0"})
  void a_file_of_another_kind_is_left_alone(String beginning) throws IOException {
    Files.createDirectories(store);
    byte[] foreign = Arrays.copyOf(beginning.repeat(500).getBytes(StandardCharsets.UTF_8), 20_000);
    Files.write(file, foreign);

    assertRefused("was not made by this program");
    assertThat(file).hasBinaryContent(foreign);
  }

  @Test
  void an_empty_file_is_left_alone() throws IOException {
    Files.createDirectories(store);
    Files.createFile(file);

    assertRefused("was not made by this program");
    assertThat(file).isEmptyFile();
  }

  @Test
  void a_database_of_another_program_is_left_alone() throws IOException {
    keepSomething();
    execute("DROP TABLE kucoin_assets_schema");
    byte[] before = Files.readAllBytes(file);

    assertRefused("was not made by this program");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void a_store_of_a_newer_version_is_left_alone() throws IOException {
    keepSomething();
    execute(
        "INSERT INTO kucoin_assets_schema SELECT 99, '99', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success FROM kucoin_assets_schema"
            + " WHERE version = '1'");
    byte[] before = Files.readAllBytes(file);

    assertRefused("newer version");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void a_file_that_was_cut_off_is_reported_and_left_alone() throws IOException {
    keepSomething();
    byte[] half = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2);
    Files.write(file, half);

    assertRefused("damaged");
    assertThat(file).hasBinaryContent(half);
  }

  @Test
  void a_file_whose_bytes_changed_is_reported_and_left_alone() throws IOException {
    keepSomething();
    byte[] bytes = Files.readAllBytes(file);
    for (int index = 8192; index < bytes.length; index += 97) {
      bytes[index] ^= 0x55;
    }
    Files.write(file, bytes);

    assertRefused("damaged");
    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void a_folder_that_cannot_be_made_is_reported() throws IOException {
    Files.writeString(store, "I stand where the folder should be");

    assertRefused("cannot be opened");
    assertThat(store).hasContent("I stand where the folder should be");
  }

  @Test
  void a_folder_that_may_not_be_written_to_is_reported_and_what_is_in_it_can_be_read()
      throws Exception {
    keepSomething();
    Files.delete(store.resolve("history.lock"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("r-x------"));
    // Modes bind root as well when it has given up its capabilities.
    List<String> before =
        "root".equals(System.getProperty("user.name"))
            ? List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all")
            : List.of();
    try {
      Process writer = StoreProcess.command(before, "write", store.toString(), "2", "3").start();
      assertThat(lines(writer)).singleElement().asString().contains("cannot be opened");
      assertThat(writer.waitFor()).isEqualTo(9);
      Process reader = StoreProcess.command(before, "read", store.toString(), "1").start();
      assertThat(lines(reader)).containsExactly("torn 0");
      assertThat(reader.waitFor()).isZero();
    } finally {
      Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void a_full_disk_loses_nothing_that_was_there() throws Exception {
    keepSomething();
    // No file may grow beyond this many blocks of 1024 bytes, which the system reports like a full
    // disk; bash says so in its own unit.
    long blocks = Files.size(file) / 1024 + 512;
    Process process =
        StoreProcess.command(
                List.of("bash", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "bash"),
                "write",
                store.toString(),
                "10",
                "400")
            .start();
    List<String> said = lines(process);

    assertThat(process.waitFor()).isEqualTo(9);
    assertThat(said.getLast()).contains("storage").contains("full").doesNotContain("/");
    try (HistoryStore here = open()) {
      assertThat(rows(here)).isEqualTo(500L * said.size());
      write(here, 9);
      assertThat(rows(here)).isEqualTo(500L * (said.size() + 1));
    }
  }

  @Test
  void a_store_that_somebody_else_keeps_open_is_waited_for_and_then_reported() throws Exception {
    keepSomething();
    Process other = StoreProcess.command(List.of(), "hold", store.toString()).start();
    try (var out = other.inputReader();
        HistoryStore here =
            HistoryStore.open(new StoreLocation.Embedded(store), Duration.ofMillis(200))) {
      assertThat(out.readLine()).isEqualTo("held");
      assertThatThrownBy(() -> rows(here)).hasMessageContaining("in use by another program");
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  private static List<String> lines(Process process) throws IOException {
    try (var out = process.inputReader()) {
      return out.readAllLines();
    }
  }

  private void assertRefused(String words) {
    for (int attempt = 0; attempt < 2; attempt++) {
      try (HistoryStore here = open()) {
        assertThatThrownBy(() -> rows(here))
            .hasMessageContaining(words)
            .isInstanceOfSatisfying(
                AssetsException.class,
                e -> {
                  assertThat(e.failure()).isInstanceOf(Failure.Storage.class);
                  assertThat(e.failure().message()).doesNotContain(folder.toString());
                });
        assertThatThrownBy(() -> write(here, 1)).hasMessageContaining(words);
      }
      assertThatThrownBy(() -> StoreStatus.of(new StoreLocation.Embedded(store)))
          .hasMessageContaining(words);
    }
  }

  private void keepSomething() {
    try (HistoryStore here = open()) {
      write(here, 1);
    }
    assertThat(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  private HistoryStore open() {
    return HistoryStore.open(new StoreLocation.Embedded(store), Duration.ofSeconds(2));
  }

  private static long write(HistoryStore here, long batch) {
    return here.write(
        transaction -> transaction.append(StoreProcess.LEDGER, StoreProcess.batch(batch, 500)));
  }

  private static long rows(HistoryStore here) {
    return here.read(transaction ->
        transaction
            .first("SELECT COUNT(DISTINCT id), COUNT(raw) FROM ledger_rows", row -> row.whole(2))
            .orElseThrow());
  }

  private void execute(String sql) {
    try (Connection connection = DuckFile.open(file.toString(), Access.WRITE);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
