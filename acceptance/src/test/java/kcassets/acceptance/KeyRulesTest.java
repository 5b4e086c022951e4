package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kcassets.acceptance.Stub.Answer;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys are stored, with what is known of them, and where they may be sent. */
class KeyRulesTest {
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

  static Stream<Arguments> worrying() {
    return Stream.of(
        arguments(KeyRole.WRITE, "Spot, Margin, InnerTransfer, Transfer, Earn"),
        arguments(KeyRole.ANY_ADDRESS, "IP list"),
        arguments(KeyRole.EXPIRING, "expires on"));
  }

  @ParameterizedTest
  @MethodSource
  void worrying(KeyRole role, String words) {
    Ended added = user.adds("main", SIMULATOR, key(role));

    assertThat(added.exitCode()).as(added.err()).isZero();
    assertThat(added.err()).startsWith("warning: ").contains(words).hasLineCount(1);
    assertThat(Json.value(added.out()).required("warnings").size()).isEqualTo(1);
    assertThat(user.runs("account-summary").exitCode()).isZero();
  }

  @Test
  void version_2_is_learned() {
    Ended added = user.adds("main", SIMULATOR, key(KeyRole.VERSION_2));

    assertThat(added.exitCode()).as(added.err()).isZero();
    assertThat(Json.value(added.out()).required("keyVersion").stringValue()).isEqualTo("2");
    assertThat(user.runs("account-summary").exitCode()).isZero();
  }

  @Test
  void version_1_is_used_only_when_named() {
    SimulatorKey oldest = key(KeyRole.VERSION_1);

    Ended unnamed = user.adds("main", SIMULATOR, oldest);
    assertThat(unnamed.exitCode()).isEqualTo(3);
    assertThat(unnamed.told().error()).isEqualTo("credentials_refused");
    assertThat(user.runs("accounts", "list").out()).isEqualTo("[]\n");

    Ended named = user.adds("main", SIMULATOR, oldest, "--key-version", "1");
    assertThat(named.exitCode()).as(named.err()).isZero();
    assertThat(user.runs("account-summary").exitCode()).isZero();
  }

  @Test
  void a_passphrase_is_never_sent_in_clear_unless_version_1_is_named() {
    List<String> passphrases = Collections.synchronizedList(new ArrayList<>());
    try (Stub stub =
        Stub.answering(exchange -> {
          passphrases.add(
              String.valueOf(exchange.getRequestHeaders().getFirst("KC-API-PASSPHRASE")));
          return Answer.json(400, "{\"code\":\"400009\",\"msg\":\"KC-API-KEY-VERSION\"}");
        })) {
      String lines = "sim-0123456789abcdef\na-secret-of-mine\nin-the-clear\n";
      for (String[] options :
          List.of(new String[0], new String[] {"--key-version", "2"}, new String[] {"-v"})) {
        assertThat(user.adds("main", stub.addresses(), lines, options).exitCode()).isEqualTo(3);
      }
      assertThat(passphrases).hasSizeGreaterThan(2).doesNotContain("in-the-clear");

      user.adds("main", stub.addresses(), lines, "--key-version", "1");
      assertThat(passphrases).contains("in-the-clear");
    }
  }

  @Test
  void an_explicit_version_is_used_as_given() {
    Ended ended = user.adds("main", SIMULATOR, key(KeyRole.MASTER), "--key-version", "2");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(user.runs("accounts", "list").out()).isEqualTo("[]\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_key_that_is_refused_is_not_stored_unless_nobody_is_asked(int wrongLine) {
    String[] lines = User.threeLines(key(KeyRole.MASTER)).split("\n", -1);
    lines[wrongLine] = "sim-00000000000000000000";
    String text = String.join("\n", lines);

    Ended asked = user.adds("main", User.addresses(SIMULATOR), text);
    assertThat(asked.exitCode()).as(asked.err()).isEqualTo(3);
    assertThat(asked.told().error()).isEqualTo("credentials_refused");
    assertThat(user.runs("accounts", "list").out()).isEqualTo("[]\n");

    Ended unasked = user.adds("main", User.addresses(SIMULATOR), text, "--no-verify");
    assertThat(unasked.exitCode()).as(unasked.err()).isZero();
    assertThat(user.runs("spot-accounts").told().error()).isEqualTo("credentials_refused");
  }

  @Test
  void a_key_bound_to_another_address_is_not_stored() {
    Ended ended = user.adds("main", SIMULATOR, key(KeyRole.OTHER_ADDRESS));

    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(ended.told().code()).isEqualTo("400006");
    assertThat(user.runs("accounts", "list").out()).isEqualTo("[]\n");
  }

  @Test
  void a_key_of_a_simulator_never_leaves_the_machine() {
    String[] production = {"accounts", "add", "main", "--from-file", "-"};

    for (String option : List.of("--no-verify", "-v")) {
      Ended ended =
          user.types(production).and(option).reading(User.threeLines(key(KeyRole.MASTER))).run();
      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(2);
      assertThat(ended.told().parameters()).containsExactly("simulator");
    }
    assertThat(user.runs("accounts", "list").out()).isEqualTo("[]\n");
  }

  @Test
  void a_real_key_is_never_sent_to_a_simulator() {
    try (Stub stub = Stub.answering(_ -> Answer.json(200, "{}"))) {
      String lines = "68d4a0000000000000841d00\na-secret-of-mine\na-passphrase\n";

      for (String option : List.of("--no-verify", "-v")) {
        Ended ended = user.adds("main", stub.addresses(), lines, option);
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(2);
      }
      assertThat(stub.asked()).isZero();
    }
    assertThat(user.runs("accounts", "list").out()).isEqualTo("[]\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:9",
        "http://localhost:9",
        "http://10.0.0.1:9",
        "http://127.1:9",
        "http://0.0.0.0:9",
        "http://127.0.0.1.example:9",
        "http://127.0.0.1@example:9",
        "http://127.0.0.1:9/path",
        "http://127.0.0.1",
        "http://[::2]:9",
        "ftp://127.0.0.1:9"
      })
  void a_simulator_lives_on_a_literal_loopback_address(String address) {
    String lines = User.threeLines(key(KeyRole.MASTER));

    Ended ended = user.adds("main", address + "," + address, lines, "--no-verify");

    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(2);
    assertThat(ended.told().parameters()).containsExactly("simulator", "simulator");
  }

  @Test
  void a_proxy_in_the_environment_sees_nothing() {
    try (Stub proxy = Stub.answering(_ -> Answer.json(200, "{}"))) {
      String address = proxy.addresses().split(",", -1)[0];
      user.adds("main", SIMULATOR, key(KeyRole.MASTER));

      Ended ended =
          user.types("account-summary")
              .with("http_proxy", address)
              .with("HTTP_PROXY", address)
              .with("ALL_PROXY", address)
              .run();

      assertThat(ended.exitCode()).as(ended.err()).isZero();
      assertThat(proxy.asked()).isZero();
    }
  }

  private static SimulatorKey key(KeyRole role) {
    return SIMULATOR.key(role);
  }
}
