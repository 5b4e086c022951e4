package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the finished program says of itself, of this machine, and of the exchange's own names. */
class DoctorTest {
  private static final String LINES = "68d4a0000000000000841d00\na-secret-of-mine\na-passphrase\n";

  @TempDir private static Path shared;
  @TempDir Path folder;
  private static Certificates certificates;
  private User user = new User(Path.of(""));

  @BeforeAll
  static void an_authority() throws Exception {
    certificates = new Certificates(shared);
  }

  @BeforeEach
  void a_real_account() {
    user = new User(folder.resolve("home"));
    Ended added =
        user.types("accounts", "add", "main", "--from-file", "-", "--no-verify")
            .reading(LINES)
            .run();
    assertThat(added.exitCode()).as(added.err()).isZero();
  }

  @Test
  void the_launcher_uses_the_cache_and_everything_passes() {
    SimulatorOptions options = SimulatorOptions.defaults().withDays(3);
    try (Simulator simulator = Simulator.start(options)) {
      user.adds("sim", simulator, simulator.key());

      Ended ended = user.runs("doctor", "--account", "sim");

      assertThat(ended.exitCode()).as(ended.err()).isZero();
      assertThat(Json.value(ended.out()).valueStream())
          .as(ended.out())
          .allMatch(row -> row.required("state").stringValue().equals("PASS"));
    }
  }

  @Test
  void a_cache_that_does_not_fit_is_noticed() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.aot"), "no cache");

    Ended ended = user.typesToJava(List.of("-XX:AOTCache=" + broken), "doctor", "--offline").run();

    assertThat(row(ended, "start_up_cache").required("state").stringValue()).isEqualTo("WARN");
    assertThat(ended.out()).doesNotContain("broken.aot");
  }

  @Test
  void both_names_prove_themselves_and_their_protocol_and_end_are_told() throws Exception {
    try (Production production = Production.over(certificates.showing("right"), folder)) {
      Ended ended = asking(production.names());

      for (String check : List.of("spot_tls", "futures_tls")) {
        JsonNode row = row(ended, check);
        assertThat(row.required("state").stringValue()).isEqualTo("PASS");
        String message = row.required("message").stringValue();
        assertThat(message).startsWith("TLSv1.3, certificate good until ");
        assertThat(Instant.parse(message.substring(message.lastIndexOf(' ') + 1)))
            .isBetween(
                Instant.now().plus(Duration.ofDays(80)), Instant.now().plus(Duration.ofDays(100)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired", "of-a-stranger"})
  void a_server_that_cannot_prove_its_name_fails_and_hears_nothing(String certificate)
      throws Exception {
    try (Production production = Production.over(certificates.showing(certificate), folder)) {
      Ended ended = asking(production.names());

      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(10);
      for (String check : List.of("spot_tls", "futures_tls", "spot_host", "futures_host")) {
        assertThat(row(ended, check).required("state").stringValue()).isEqualTo("FAIL");
      }
      assertThat(row(ended, "key").required("message").stringValue()).startsWith("not asked");
      assertThat(production.asked()).isEmpty();
    }
  }

  @Test
  void a_certificate_of_one_name_does_not_pass_for_the_other() throws Exception {
    try (Production production = Production.over(certificates.showing("spot-only"), folder)) {
      Ended ended = asking(production.names());

      assertThat(row(ended, "spot_tls").required("state").stringValue()).isEqualTo("PASS");
      assertThat(row(ended, "futures_tls").required("state").stringValue()).isEqualTo("FAIL");
    }
  }

  @Test
  void a_machine_without_a_network_is_told_so_at_once() throws IOException {
    Path nobody = Files.writeString(folder.resolve("names"), "");
    Instant began = Instant.now();

    Ended ended = asking("-Djdk.net.hosts.file=" + nobody);

    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(10);
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(row(ended, "spot_tls").required("message").stringValue())
        .isEqualTo("the exchange's name could not be looked up");
    assertThat(row(ended, "java").required("state").stringValue()).isEqualTo("PASS");
    assertThat(ended.told().error()).isEqualTo("findings");
  }

  @Test
  void a_network_that_swallows_everything_is_left_within_twenty_seconds() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + silent.getLocalPort();
      user.adds("lost", address + "," + address, "sim-" + LINES, "--no-verify");
      Instant began = Instant.now();

      Ended ended = user.runs("doctor", "--account", "lost");

      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(10);
      assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(20));
      assertThat(row(ended, "spot_host").required("state").stringValue()).isEqualTo("FAIL");
      assertThat(row(ended, "quota").required("state").stringValue()).isEqualTo("WARN");
    }
  }

  private Ended asking(String names) {
    List<String> options = new ArrayList<>(List.of(certificates.trust()));
    options.add(names);
    options.add("-XX:TieredStopAtLevel=1");
    return user.typesToJava(options, "doctor", "--timeout", "3").run();
  }

  private static JsonNode row(Ended ended, String check) {
    return Json.value(ended.out())
        .valueStream()
        .filter(row -> row.required("check").stringValue().equals(check))
        .findFirst()
        .orElseThrow();
  }
}
