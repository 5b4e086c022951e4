package kcassets.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kcassets.history.kept.Identities;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What only a server can do: be shared by machines, be gone, be somebody else. */
@ExtendWith(Place.Resolver.class)
class PostgresStoreTest {
  @TempDir Path folder;
  private PostgresServer server;
  private StoreLocation.Server location;

  @BeforeEach
  void begin(Place.Servers servers) {
    Assumptions.assumeTrue(
        PostgresServer.programs().isPresent(), "no PostgreSQL server is installed here");
    server = servers.server();
    location = server.freshDatabase();
  }

  @Test
  void two_workers_and_one_that_is_killed_lose_nothing_and_write_nothing_twice() throws Exception {
    Process killed = start(Map.of("PGPASSWORD", PostgresServer.PASSWORD), "write", "0", "900");
    Process one = start(Map.of("PGPASSWORD", PostgresServer.PASSWORD), "write", "0", "20");
    Process two = start(Map.of("PGPASSWORD", PostgresServer.PASSWORD), "write", "5", "25");
    try (var out = killed.inputReader()) {
      assertThat(out.readLine()).startsWith("wrote");
    }
    killed.destroyForcibly().waitFor();

    assertThat(lines(one)).hasSize(20);
    assertThat(lines(two)).hasSize(20);
    try (HistoryStore here = HistoryStore.open(location)) {
      long torn =
          whole(
              here,
              "COUNT(*) FROM (SELECT time_millis FROM ledger_rows"
                  + " GROUP BY time_millis HAVING COUNT(*) <> 500) AS torn");
      assertThat(torn).isZero();
      assertThat(whole(here, "COUNT(DISTINCT time_millis) FROM ledger_rows"))
          .isGreaterThanOrEqualTo(25);
    }
  }

  @Test
  void the_password_is_found_in_the_usual_file() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("pgpass"), "127.0.0.1:*:*:keeper:" + PostgresServer.PASSWORD + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    assertThat(lines(start(Map.of("PGPASSFILE", file.toString()), "write", "0", "1")))
        .containsExactly("wrote 0");
  }

  @Test
  void a_wrong_password_is_told_and_not_repeated() throws Exception {
    assertThat(lines(start(Map.of("PGPASSWORD", "hunter2"), "write", "0", "1")))
        .singleElement()
        .asString()
        .startsWith("storage")
        .contains("refuses the user or the password")
        .doesNotContain("hunter2");
  }

  @Test
  void off_this_machine_only_the_right_certificate_under_the_right_name_is_trusted()
      throws Exception {
    String names = "store.example other.example";
    Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 " + names + "\n");
    Path copy = Files.copy(server.certificate(), folder.resolve("root"));

    assertThat(remote(hosts, "store.example", "?sslrootcert=" + copy)).isEqualTo("wrote 0");
    assertThat(remote(hosts, "other.example", "?sslrootcert=" + copy))
        .contains("storage", "does not answer, or refuses");
    assertThat(remote(hosts, "store.example", "?sslrootcert=system"))
        .contains("storage", "does not answer, or refuses");
    assertThat(remote(hosts, "store.example", "")).contains("storage");
  }

  private String remote(Path hosts, String host, String settings) throws IOException {
    ProcessBuilder command =
        StoreProcess.command(
            List.of(),
            List.of("-Djdk.net.hosts.file=" + hosts),
            "write",
            "postgresql://keeper@%s:%d/%s%s"
                .formatted(host, server.port(), location.address().database(), settings),
            "0",
            "1");
    command.environment().put("PGPASSWORD", PostgresServer.PASSWORD);
    return String.join("\n", lines(command.start()));
  }

  @Test
  void a_database_or_a_server_that_is_not_there_is_told() throws IOException {
    assertRefused(server.location("none"), "has no such database");
    StoreLocation.Server nowhere =
        new StoreLocation.Server(
            PostgresAddress.parse("store", "postgresql://keeper@127.0.0.1:1/a", Map.of()));
    assertRefused(nowhere, "does not answer");
  }

  @Test
  void tables_of_another_program_are_left_alone() {
    PostgresServer.execute(location, "CREATE TABLE theirs (x INTEGER)");
    StoreLocation.Server inPublic =
        new StoreLocation.Server(
            PostgresAddress.parse(
                "store",
                "postgresql://keeper@127.0.0.1:%d/%s?currentSchema=public"
                    .formatted(server.port(), location.address().database()),
                Map.of("PGPASSWORD", PostgresServer.PASSWORD)));

    assertRefused(inPublic, "was not made by this program");
    try (HistoryStore beside = HistoryStore.open(location)) {
      assertThat(new Identities(beside).uids("main")).isEmpty(); // in a schema of its own
    }
  }

  @Test
  void rows_of_a_time_are_found_by_an_index() {
    try (HistoryStore here = HistoryStore.open(location)) {
      assertThat(
              here.<List<String>>read(transaction ->
                  transaction.list(
                      "SELECT indexdef FROM pg_indexes WHERE tablename = 'ledger_rows'",
                      row -> row.text(1))))
          .anyMatch(index -> index.contains("(uid, time_millis)"));
    }
  }

  @Test
  void a_newer_schema_is_left_alone() {
    try (HistoryStore here = HistoryStore.open(location)) {
      new Identities(here).uids("main");
    }
    PostgresServer.execute(
        location,
        "INSERT INTO kucoin_assets.kucoin_assets_schema SELECT 99, '99', description, type, script,"
            + " checksum, installed_by, installed_on, execution_time, success"
            + " FROM kucoin_assets.kucoin_assets_schema WHERE version = '1'");
    assertRefused(location, "newer version");
  }

  @Test
  void a_connection_that_was_cut_is_replaced() {
    try (HistoryStore here = HistoryStore.open(location)) {
      new Identities(here).uids("main");
      PostgresServer.execute(
          server.location("postgres"),
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
              + location.address().database()
              + "'");
      assertThat(new Identities(here).uids("main")).isEmpty();
    }
  }

  private static void assertRefused(StoreLocation.Server location, String words) {
    try (HistoryStore here = HistoryStore.open(location)) {
      assertThatThrownBy(() -> new Identities(here).uids("main")).hasMessageContaining(words);
    }
  }

  private static long whole(HistoryStore store, String sql) {
    return store.read(
        transaction -> transaction.first("SELECT " + sql, row -> row.whole(1)).orElseThrow());
  }

  private Process start(Map<String, String> environment, String what, String... more)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(what));
    arguments.add(
        "postgresql://keeper@127.0.0.1:%d/%s"
            .formatted(server.port(), location.address().database()));
    arguments.addAll(List.of(more));
    ProcessBuilder command = StoreProcess.command(List.of(), arguments.toArray(String[]::new));
    command.environment().putAll(environment);
    return command.start();
  }

  private static List<String> lines(Process process) throws IOException {
    try (var out = process.inputReader()) {
      List<String> lines = out.readAllLines();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return lines;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
