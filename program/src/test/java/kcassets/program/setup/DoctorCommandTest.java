package kcassets.program.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcassets.program.Run;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import kcassets.simulator.world.Quirk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorCommandTest {
  private static final SimulatorOptions SMALL =
      SimulatorOptions.defaults().withDays(3).withQuotas(false);
  private static final List<String> CHECKS =
      List.of(
          "java",
          "program",
          "start_up_cache",
          "home",
          "accounts",
          "credentials",
          "store",
          "spot_host",
          "spot_clock",
          "spot_tls",
          "futures_host",
          "futures_clock",
          "futures_tls",
          "key",
          "key_rights",
          "key_ip_list",
          "key_expiry",
          "key_version",
          "wallets",
          "margin",
          "futures",
          "quota");

  @TempDir Path home;

  @Test
  void where_everything_works_every_row_passes() {
    try (Simulator venue = Simulator.start(SMALL.withQuotas(true))) {
      Run run = Run.with(venue, home).run("doctor");

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.err).isEmpty();
      Map<String, String> states = states(run);
      assertThat(states.remove("start_up_cache")).isEqualTo("WARN"); // a test has none
      assertThat(states.values()).containsOnly("PASS");
      assertThat(message(run, "spot_tls")).isEqualTo("not used: a simulator on this machine");
      assertThat(message(run, "quota")).contains("Management", "Spot 3985 of 4000", "Futures");
    }
  }

  @Test
  void a_store_that_cannot_be_used_is_told_without_its_place() throws IOException {
    Files.createDirectories(home.resolve("store"));
    Files.writeString(home.resolve("store/history.duckdb"), "something else");
    Run broken = new Run(home).run("doctor", "--offline");
    assertThat(states(broken)).containsEntry("store", "FAIL");
    assertThat(broken.out + broken.err).doesNotContain(home.toString());
    assertThat(broken.exitCode).isEqualTo(10);

    Run secret =
        new Run(home).run("doctor", "--offline", "--store", "postgresql://a:hidden@127.0.0.1/b");
    assertThat(states(secret)).containsEntry("store", "FAIL");
    assertThat(secret.out + secret.err).doesNotContain("hidden");

    Run server = new Run(home).run("doctor", "--offline", "--store", "postgresql://127.0.0.1:1/b");
    assertThat(states(server)).containsEntry("store", "WARN");
    Run dead = new Run(home).run("doctor", "--store", "postgresql://127.0.0.1:1/b");
    assertThat(states(dead)).containsEntry("store", "FAIL");
  }

  @ParameterizedTest
  @CsvSource({
    "MASTER, key_rights, PASS",
    "WRITE, key_rights, FAIL",
    "ANY_ADDRESS, key_ip_list, WARN",
    "EXPIRING, key_expiry, WARN",
    "EXPIRED, key_expiry, FAIL",
    "VERSION_2, key_version, WARN",
    "VERSION_1, key_version, FAIL",
    "OTHER_ADDRESS, key, FAIL",
    "GENERAL_ONLY, futures, WARN",
    "STRANGER, margin, PASS",
    "SUB_ACCOUNT, key, PASS"
  })
  void a_key_is_judged_and_nothing_tells_whose_it_is(KeyRole role, String check, String state) {
    try (Simulator venue = Simulator.start(SMALL)) {
      SimulatorKey key = venue.key(role);
      Run run = new Run(home).store("treasury", venue, key).run("doctor", "--account", "treasury");

      assertThat(states(run)).containsEntry(check, state);
      assertThat(run.exitCode).isEqualTo(states(run).containsValue("FAIL") ? 10 : 0);
      assertThat(run.out + run.err)
          .doesNotContain("treasury", home.toString(), "127.0.0.1", Long.toString(key.uid()))
          .doesNotContain(key.apiKey().substring(0, 5), key.secret(), key.passphrase());
      assertThat(run.json().valueStream())
          .allMatch(row ->
              row.path("state").asString().equals("PASS")
                  || row.path("remedy").asString().endsWith("."));
    }
  }

  @ParameterizedTest
  @CsvSource({"PT6S, FAIL", "PT-6S, FAIL", "PT3S, WARN"})
  void a_wrong_clock_is_found_on_both_hosts_and_the_key_is_asked_all_the_same(
      Duration offset, String state) {
    try (Simulator venue = Simulator.start(SMALL.withClockOffset(offset))) {
      Run run = Run.with(venue, home).run("doctor");

      assertThat(states(run))
          .containsEntry("spot_clock", state)
          .containsEntry("futures_clock", state)
          .containsEntry("key", "PASS");
    }
  }

  @Test
  void a_host_that_takes_everything_and_answers_nothing_is_left_in_time() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Simulator venue = Simulator.start(SMALL)) {
      String address = "http://127.0.0.1:" + silent.getLocalPort();
      SimulatorKey key = venue.key();
      Run run =
          new Run(home).input(key.apiKey() + "\n" + key.secret() + "\n" + key.passphrase() + "\n");
      run.run(
          "accounts",
          "add",
          "main",
          "--from-file",
          "-",
          "--no-verify",
          "--simulator",
          venue.spotUrl() + "," + address);
      long began = System.nanoTime();

      run.run("doctor", "--timeout", "1");

      assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(5_000);
      assertThat(run.exitCode).isEqualTo(10);
      assertThat(states(run))
          .containsEntry("spot_host", "PASS")
          .containsEntry("key", "PASS")
          .containsEntry("futures_host", "FAIL")
          .containsEntry("futures_clock", "WARN");
    }
  }

  @Test
  void a_host_that_is_gone_leaves_rows_that_say_so() {
    Run run;
    try (Simulator venue = Simulator.start(SMALL)) {
      run = Run.with(venue, home);
    }
    run.run("doctor");

    assertThat(run.exitCode).isEqualTo(10);
    assertThat(run.failure().path("error").asString()).isEqualTo("findings");
    assertThat(run.failure().path("message").asString()).contains("spot_host", "futures_host");
    assertThat(message(run, "key"))
        .isEqualTo("not asked: the spot host does not answer as it should");
    assertThat(states(run)).containsEntry("key", "WARN");
  }

  @Test
  void offline_nobody_is_asked() {
    try (Simulator venue = Simulator.start(SMALL)) {
      Run run = Run.with(venue, home);
      run.run("doctor", "--offline");

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(venue.received()).isEmpty();
      assertThat(states(run)).containsEntry("spot_host", "WARN").containsEntry("home", "PASS");
    }
  }

  @Test
  void without_an_account_that_is_what_fails() {
    Run run = new Run(home).run("doctor", "--offline");

    assertThat(run.exitCode).isEqualTo(10);
    assertThat(run.failure().path("message").asString()).contains("1 of 22", "credentials");
    assertThat(states(run)).containsEntry("credentials", "FAIL");
  }

  @Test
  void files_that_others_can_read_are_found_without_saying_where() throws IOException {
    try (Simulator venue = Simulator.start(SMALL)) {
      Run run = Run.with(venue, home);
      Files.setPosixFilePermissions(
          home.resolve("accounts/main.account"), PosixFilePermissions.fromString("rw-r--r--"));
      run.run("doctor", "--offline");

      assertThat(states(run))
          .containsEntry("accounts", "FAIL")
          .containsEntry("credentials", "FAIL");
      assertThat(run.out + run.err).doesNotContain(home.toString(), "main");
    }
  }

  @Test
  void a_home_that_is_no_folder_is_found_without_saying_where() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "");
    Run run = new Run(file).run("doctor", "--offline");

    assertThat(run.exitCode).isEqualTo(10);
    assertThat(states(run)).containsEntry("home", "FAIL").containsEntry("accounts", "FAIL");
    assertThat(run.out + run.err).doesNotContain(home.toString());
  }

  @Test
  void half_a_key_in_the_environment_is_worth_a_warning() {
    try (Simulator venue = Simulator.start(SMALL)) {
      Run run = Run.with(venue, home).environment("KUCOIN_API_KEY", "68d4a0000000000000841d00");
      run.run("doctor", "--offline");

      assertThat(states(run)).containsEntry("credentials", "WARN");
      assertThat(run.out + run.err).doesNotContain("68d4a");
    }
  }

  @Test
  void a_unified_account_is_worth_a_warning() {
    try (Simulator venue = Simulator.start(SMALL.withQuirk(Quirk.UNIFIED_ACCOUNT))) {
      Run run = Run.with(venue, home).run("doctor");

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(states(run)).containsEntry("wallets", "WARN");
    }
  }

  @Test
  void little_quota_is_worth_a_warning() {
    try (Simulator venue = Simulator.start(SMALL.withQuotas(true))) {
      Run run = Run.with(venue, home);
      run.input("{\"operation\":\"account-summary\"}\n".repeat(90)).run("batch");
      run.run("doctor");

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(states(run)).containsEntry("quota", "WARN");
      assertThat(message(run, "quota")).contains("Management 175 of 2000");
    }
  }

  @Test
  void a_person_reads_lines() {
    Run run = new Run(home).run("--demo", "doctor", "-o", "table");

    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.out.lines().filter(line -> !line.startsWith(" ")))
        .hasSameSizeAs(CHECKS)
        .allMatch(line -> line.matches("(PASS|WARN|FAIL)  [a-z_]+ +\\S.*"));
  }

  private static Map<String, String> states(Run run) {
    Map<String, String> states = new LinkedHashMap<>();
    run.json()
        .valueStream()
        .forEach(row -> states.put(row.path("check").asString(), row.path("state").asString()));
    assertThat(states.keySet()).containsExactlyElementsOf(CHECKS);
    return states;
  }

  private static String message(Run run, String check) {
    return run.json()
        .valueStream()
        .filter(row -> row.path("check").asString().equals(check))
        .map(row -> row.path("message").asString())
        .findFirst()
        .orElseThrow();
  }
}
