package kcassets.program.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kcassets.program.Run;
import kcassets.simulator.Faults;
import kcassets.simulator.ReceivedRequest;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import kcassets.simulator.world.Quirk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AuditCommandTest {
  private static final SimulatorOptions SMALL =
      SimulatorOptions.defaults().withDays(3).withQuotas(false);

  @TempDir Path home;

  @Test
  void a_key_as_it_should_be_is_clean_and_its_sub_accounts_are_looked_at() {
    try (Simulator venue = Simulator.start(SMALL)) {
      Run run = Run.with(venue, home).run("accounts", "audit");

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.err).isEmpty();
      assertThat(run.json().path("clean").booleanValue()).isTrue();
      assertThat(run.json().path("complete").booleanValue()).isTrue();
      assertThat(severities(run)).containsOnly("info");
      assertThat(run.json().path("coverage").valueStream())
          .extracting(each -> each.path("source").asString(), each -> each.path("state").asString())
          .contains(
              tuple("api-key-info", "seen"),
              tuple("spot-accounts", "seen"),
              tuple("sub-accounts", "seen"),
              tuple("sub-account-api-keys", "seen"));
      assertThat(run.json().path("keys").valueStream())
          .extracting(each -> each.path("subAccount").asString())
          .contains("Zürich Büro 2 東京", "robot+grid&1");
      assertThat(run.out).doesNotContain(venue.key().apiKey());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "WRITE, may_withdraw, critical",
    "ANY_ADDRESS, no_ip_list, warning",
    "EXPIRING, key_expires_soon, warning",
    "EXPIRED, key_expired, critical",
    "VERSION_2, key_version_2, warning",
    "VERSION_1, key_version_1, critical"
  })
  void a_key_that_is_not_ends_with_ten_and_says_what_to_do(
      KeyRole role, String code, String severity) {
    try (Simulator venue = Simulator.start(SMALL)) {
      Run run = new Run(home).store("odd", venue, venue.key(role)).run("accounts", "audit", "odd");

      assertThat(run.exitCode).as(run.err).isEqualTo(10);
      assertThat(run.failure().path("error").asString()).isEqualTo("findings");
      assertThat(run.failure().path("account").asString()).isEqualTo("odd");
      JsonNode first = run.json().path("findings").path(0);
      assertThat(first.path("code").asString()).isEqualTo(code);
      assertThat(first.path("severity").asString()).isEqualTo(severity);
      assertThat(first.path("account").asString()).isEqualTo("odd");
      assertThat(first.path("subAccount").isNull()).isTrue();
      assertThat(first.path("apiKey").asString()).matches("sim-.\\.\\.\\.[0-9a-f]{4}");
      assertThat(first.path("hint").asString()).endsWith(".");
      assertThat(run.json().path("clean").booleanValue()).isFalse();
    }
  }

  @Test
  void a_key_of_a_sub_account_that_may_withdraw_is_found_by_its_name() {
    try (Simulator venue = Simulator.start(SMALL.withQuirk(Quirk.WITHDRAWING_SUB_KEY))) {
      Run run = Run.with(venue, home).run("accounts", "audit");

      assertThat(run.exitCode).as(run.err).isEqualTo(10);
      JsonNode first = run.json().path("findings").path(0);
      assertThat(first.path("code").asString()).isEqualTo("may_withdraw");
      assertThat(first.path("severity").asString()).isEqualTo("critical");
      assertThat(first.path("subAccount").asString())
          .isEqualTo(venue.key(KeyRole.SUB_ACCOUNT).owner());
      assertThat(severities(run).stream().filter(each -> !each.equals("info"))).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"UNIFIED_ACCOUNT, 10, warning", "UNIFIED_BUT_FUNDING, 0, info"})
  void an_account_whose_wallets_are_not_all_seen_is_told(Quirk quirk, int exit, String severity) {
    try (Simulator venue = Simulator.start(SMALL.withQuirk(quirk))) {
      Run run = Run.with(venue, home).run("accounts", "audit");

      assertThat(run.exitCode).as(run.err).isEqualTo(exit);
      assertThat(run.json().path("findings").valueStream())
          .extracting(
              each -> each.path("code").asString(), each -> each.path("severity").asString())
          .contains(tuple("unified_account", severity));
    }
  }

  @Test
  void a_sub_account_s_own_key_sees_no_other_and_misses_nothing() {
    try (Simulator venue = Simulator.start(SMALL)) {
      Run run =
          new Run(home)
              .store("sub", venue, venue.key(KeyRole.SUB_ACCOUNT))
              .run("accounts", "audit", "--account", "sub");

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.json().path("coverage").valueStream())
          .extracting(each -> each.path("source").asString(), each -> each.path("state").asString())
          .containsExactly(
              tuple("api-key-info", "seen"),
              tuple("spot-accounts", "seen"),
              tuple("sub-accounts", "not_visible"));
    }
  }

  @ParameterizedTest
  @CsvSource({"OTHER_ADDRESS, 4, not_permitted"})
  void a_key_that_may_not_ask_fails_as_any_question_would(KeyRole role, int exit, String error) {
    try (Simulator venue = Simulator.start(SMALL)) {
      Run run = new Run(home).store("main", venue, venue.key(role)).run("accounts", "audit");

      assertThat(run.exitCode).isEqualTo(exit);
      assertThat(run.failure().path("error").asString()).isEqualTo(error);
      assertThat(run.out).isEmpty();
    }
  }

  @Test
  void all_accounts_are_looked_at_and_what_cannot_be_seen_is_said() throws IOException {
    try (Simulator venue = Simulator.start(SMALL)) {
      Run run =
          Run.with(venue, home)
              .store("sub", venue, venue.key(KeyRole.SUB_ACCOUNT))
              .store("far", venue, venue.key(KeyRole.OTHER_ADDRESS));
      Files.writeString(home.resolve("accounts/sub.account"), "damaged");

      run.run("accounts", "audit", "--all");

      assertThat(run.exitCode).as(run.err).isEqualTo(8);
      assertThat(run.failure().path("error").asString()).isEqualTo("incomplete");
      assertThat(run.json().path("complete").booleanValue()).isFalse();
      assertThat(run.json().path("coverage").valueStream())
          .extracting(
              each -> each.path("account").asString(),
              each -> each.path("source").asString(),
              each -> each.path("state").asString(),
              each -> each.path("error").asString())
          .contains(
              tuple("main", "api-key-info", "seen", ""),
              tuple("far", "api-key-info", "not_permitted", "not_permitted"),
              tuple("sub", "account", "failed", "credentials_missing"));
    }
  }

  @Test
  void findings_come_before_what_could_not_be_seen() {
    try (Simulator venue = Simulator.start(SMALL)) {
      Run run =
          new Run(home)
              .store("far", venue, venue.key(KeyRole.OTHER_ADDRESS))
              .store("loose", venue, venue.key(KeyRole.WRITE))
              .run("accounts", "audit", "--all");

      assertThat(run.exitCode).as(run.err).isEqualTo(10);
      assertThat(run.failure().path("message").asString()).contains("1 check could not be made");
      assertThat(run.json().path("complete").booleanValue()).isFalse();
    }
  }

  @Test
  void faults_of_the_line_change_nothing() {
    Faults faults = Faults.parse("500=0.1,cut=0.1,half=0.1,overload=0.1");
    try (Simulator venue = Simulator.start(SMALL.withFaults(faults).withSubAccounts(20))) {
      Run run = Run.with(venue, home).run("accounts", "audit");

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.json().path("coverage").size()).isEqualTo(3 + 20);
    }
  }

  @Test
  void an_account_of_many_sub_accounts_is_looked_at_in_parallel() {
    Faults slow = Faults.parse("delay=100ms");
    try (Simulator venue = Simulator.start(SMALL.withFaults(slow).withSubAccounts(40))) {
      Run run = Run.with(venue, home).run("accounts", "audit");

      assertThat(run.exitCode).as(run.err).isZero();
      // One after another they would come at least as far apart as an answer takes.
      List<Instant> asked = venue.received().stream().map(ReceivedRequest::at).sorted().toList();
      assertThat(
              IntStream.range(1, asked.size())
                  .filter(i -> asked.get(i).isBefore(asked.get(i - 1).plusMillis(100)))
                  .count())
          .isGreaterThan(20);
    }
  }

  @Test
  void the_name_and_all_do_not_go_together() {
    Run run = new Run(home).run("accounts", "audit", "main", "--all");

    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.problems()).containsExactly("all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "--all"})
  void without_an_account_there_is_nothing_to_audit(String word) {
    Run run =
        word.isEmpty()
            ? new Run(home).run("accounts", "audit")
            : new Run(home).run("accounts", "audit", word);

    assertThat(run.exitCode).isEqualTo(3);
    assertThat(run.failure().path("error").asString()).isEqualTo("credentials_missing");
    assertThat(run.out).isEmpty();
  }

  @Test
  void the_account_of_the_environment_is_audited_when_it_is_the_one_in_use() {
    try (Simulator venue = Simulator.start(SMALL)) {
      Run run =
          Run.with(venue, home)
              .store("second", venue, venue.key(KeyRole.ANY_ADDRESS))
              .environment("KUCOIN_ASSETS_ACCOUNT", "second")
              .run("accounts", "audit");

      assertThat(run.exitCode).as(run.err).isEqualTo(10);
      assertThat(run.json().path("keys").path(0).path("account").asString()).isEqualTo("second");
    }
  }

  @Test
  void rows_are_findings_and_a_person_reads_sentences() {
    try (Simulator venue = Simulator.start(SMALL)) {
      SimulatorKey key = venue.key(KeyRole.WRITE);
      Run run = new Run(home).store("main", venue, key);

      run.run("accounts", "audit", "-o", "ndjson");
      assertThat(run.out.lines().map(Run.JSON::readTree))
          .extracting(each -> each.path("severity").asString())
          .containsExactly("critical", "info", "info");
      run.run("accounts", "audit", "-o", "table");
      assertThat(run.out)
          .startsWith("CRITICAL  main, key sim-")
          .contains(": may_withdraw\n  the key may do more than read, and may withdraw:")
          .contains("What to do: ", "INFO  main, sub-account \"")
          .endsWith("1 critical, 0 warning, 2 info.\n")
          .doesNotContain(key.apiKey(), "{");
      run.run("accounts", "audit", "--jq", ".findings | length");
      assertThat(run.out).isEqualTo("3\n");
      assertThat(run.exitCode).isEqualTo(10);
    }
  }

  private static List<String> severities(Run run) {
    return run.json()
        .path("findings")
        .valueStream()
        .map(each -> each.path("severity").asString())
        .toList();
  }
}
