package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kcassets.catalog.Operation;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is printed or left behind tells a secret, or where secrets are. */
class LeakTest {
  private static final Simulator SIMULATOR =
      Simulator.start(SimulatorOptions.defaults().withDays(3).withQuotas(false));
  private static final SimulatorKey KEY = SIMULATOR.key();

  @TempDir Path folder;

  private User user = new User(Path.of(""));
  private Path temporary = Path.of("");
  private Path threeLines = Path.of("");
  private final Map<String, Ended> runs = new LinkedHashMap<>();

  @BeforeEach
  void a_home_and_a_file_of_three_lines() throws IOException {
    user = new User(folder.resolve("home-nobody-tells"));
    temporary = Files.createDirectory(folder.resolve("temporary-nobody-tells"));
    threeLines = folder.resolve("lines-nobody-tells");
    Files.writeString(threeLines, User.threeLines(KEY));
    Files.setPosixFilePermissions(threeLines, PosixFilePermissions.fromString("rw-------"));
  }

  @AfterAll
  static void stop() {
    SIMULATOR.close();
  }

  @Test
  void accounts_are_kept_without_telling_anything_of_them() throws Exception {
    String simulator = User.addresses(SIMULATOR);
    runs("accounts add main -v --from-file " + threeLines + " --simulator " + simulator);
    runs("accounts add main -v --from-file " + threeLines + " --simulator " + simulator);
    runs("accounts add other --from-file " + threeLines);
    runs("accounts add other --from-file " + threeLines + "-not --simulator " + simulator);
    runs("accounts add other --from-file " + folder + " --simulator " + simulator);
    runs("accounts add main --replace --from-file " + threeLines + " --simulator " + simulator);
    Files.setPosixFilePermissions(threeLines, PosixFilePermissions.fromString("rw-r--r--"));
    runs("accounts add other -v --from-file " + threeLines + " --simulator " + simulator);
    for (String format : List.of("json", "ndjson", "csv", "table")) {
      runs("accounts list -o " + format);
      runs("accounts show main -o " + format);
      runs("-v accounts audit -o " + format);
      runs("-v doctor -o " + format);
    }
    runs("accounts show nobody");
    runs("accounts audit --all");
    runs("accounts audit nobody");
    runs("doctor --account nobody --offline");
    runs("accounts remove main");
    runs("doctor --offline");

    assertThat(runs.values()).extracting(Ended::exitCode).contains(0, 2, 3, 10);
    assertNothingIsTold(KEY.apiKey());
  }

  @Test
  void questions_are_answered_without_telling_who_asks() throws Exception {
    store("main", KEY.secret(), KEY.passphrase());
    store("wrong-secret", KEY.secret().replaceFirst(".$", "z"), KEY.passphrase());
    store("wrong-passphrase", KEY.secret(), KEY.passphrase() + "z");
    store(
        "nobody-answers", "http://127.0.0.1:1,http://127.0.0.1:1", KEY.secret(), KEY.passphrase());
    for (String format : List.of("json", "ndjson", "csv", "table")) {
      runs("-v api-key-info -o " + format);
      runs("-v trade-hf-ledgers --all -o " + format);
    }
    for (String account : List.of("wrong-secret", "wrong-passphrase", "nobody")) {
      runs("-v spot-accounts --account " + account);
      runs("-v accounts audit " + account);
      runs("-v doctor --offline --account " + account);
    }
    runs("-v accounts audit --all");
    for (String command : List.of("portfolio", "fees", "addresses")) {
      for (String account : List.of("main", "wrong-secret", "wrong-passphrase", "nobody")) {
        runs("-v " + command + " --account " + account);
      }
      runs("-v --timeout 1 " + command + " --account nobody-answers");
      runs("-v " + command + " -o table");
    }
    runs("-v portfolio --all-accounts");
    for (String account : List.of("wrong-secret", "wrong-passphrase")) {
      runs("-v doctor --account " + account);
    }
    runs("-v spot-account 0123456789abcdef01234567");
    runs("-v sub-account-api-keys --sub-name x");
    runs("-v deposits --currency BTC --jq .nope[");
    runs("-v deposits --currency BTC --jq env");
    runs("-v deposits --currency BTC --jq .items[]|error");
    runs("-v --timeout 1 spot-accounts --account nobody-answers");

    assertThat(runs.values()).extracting(Ended::exitCode).contains(0, 2, 3, 6, 7, 8, 10);
    assertNothingIsTold(KEY.apiKey());
  }

  @Test
  void what_is_kept_of_answers_tells_nothing_and_its_failures_name_no_place() throws Exception {
    store("main", KEY.secret(), KEY.passphrase());
    store("wrong-secret", KEY.secret().replaceFirst(".$", "z"), KEY.passphrase());
    for (String format : List.of("json", "ndjson", "csv", "table")) {
      runs("-v portfolio --save -o " + format);
      runs("-v portfolio --diff -o " + format);
      runs("-v portfolio --snapshots -o " + format);
      runs("-v address-watch -o " + format);
    }
    SIMULATOR.replaceAddress("BTC", "bech32");
    runs("-v address-watch");
    runs("-v address-watch --accept");
    runs("-v portfolio --save --account wrong-secret");
    runs("-v address-watch --account wrong-secret");
    runs("-v portfolio --diff --since 99");
    runs("-v portfolio --snapshots --store postgresql://nobody@127.0.0.1:1/nothing");
    for (Path file : files(user.home().resolve("store"))) {
      Files.write(file, "no database".getBytes(StandardCharsets.UTF_8));
    }
    runs("-v portfolio --save");
    runs("-v address-watch");

    assertThat(runs.values()).extracting(Ended::exitCode).contains(0, 2, 3, 9, 10);
    assertNothingIsTold(KEY.apiKey());
  }

  @Test
  void an_agent_is_told_nothing_by_any_tool_prompt_resource_or_error() throws Exception {
    store("main", KEY.secret(), KEY.passphrase());
    store("wrong-secret", KEY.secret().replaceFirst(".$", "z"), KEY.passphrase());
    store("wrong-passphrase", KEY.secret(), KEY.passphrase() + "z");
    List<Map.Entry<String, String>> requests = new ArrayList<>();
    for (String account : List.of("main", "wrong-secret", "wrong-passphrase", "nobody")) {
      for (Operation operation : Operation.values()) {
        requests.add(Agent.call(operation, account));
      }
    }
    for (String composed : List.of("audit_keys", "portfolio", "fees", "addresses")) {
      for (String account : List.of("main", "wrong-secret", "wrong-passphrase", "nobody")) {
        requests.add(Agent.call(composed, Map.of("account", account)));
      }
    }
    requests.add(Agent.call("list_accounts", Map.of()));
    requests.add(Agent.call("rest_of_answer", Map.of("answer", "../a1", "part", 2)));
    requests.add(Agent.call("spot_accounts", Map.of("secret", "x")));
    requests.add(Map.entry("tools/list", "{}"));
    requests.add(Map.entry("resources/list", "{}"));
    for (String uri : List.of("kucoin-assets://accounts", "file:///etc/passwd")) {
      requests.add(Map.entry("resources/read", "{\"uri\":\"" + uri + "\"}"));
    }
    requests.add(Map.entry("prompts/get", "{\"name\":\"key_safety_check\"}"));
    List<String> options = List.of("-Djava.io.tmpdir=" + temporary, "-XX:TieredStopAtLevel=1");

    Ended ended = Agent.asks(user.typesToJava(options, "mcp", "-v"), requests);

    runs.put("mcp", ended);
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out())
        .contains("credentials_refused", "invalid_arguments", "\"isError\":false");
    assertThat(ended.err()).contains("spot-accounts: status 200");
    assertNothingIsTold(KEY.apiKey());
  }

  /** Of every other command ProgramTest asks the same, without starting a process for each. */
  @Test
  void help_about_what_needs_a_key_tells_nothing_of_what_is_stored() throws Exception {
    store("main", KEY.secret(), KEY.passphrase());
    runs("--help");
    for (String command :
        List.of(
            "accounts",
            "accounts add",
            "simulator",
            "portfolio",
            "fees",
            "addresses",
            "address-watch")) {
      runs(command + " --help");
    }
    runs("completion bash");

    assertThat(runs.values()).extracting(Ended::exitCode).containsOnly(0);
    assertNothingIsTold(KEY.apiKey());
  }

  /** A library that is missing is a fault that nobody has foreseen. */
  @Test
  void a_fault_of_our_own_is_told_without_what_was_in_memory() throws Exception {
    store("main", KEY.secret(), KEY.passphrase());
    Path copy = folder.resolve("copy");
    Folders.copy(Folders.distribution(), copy);
    try (Stream<Path> jars = Files.list(copy.resolve("lib"))) {
      for (Path jar : jars.filter(each -> each.toString().contains("fastcsv")).toList()) {
        Files.delete(jar);
      }
    }

    Ended ended =
        user.types().as(copy.resolve("kucoin-assets"), "-v", "spot-accounts", "-o", "csv").run();

    runs.put("a broken distribution", ended);
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(1);
    assertThat(ended.told().error()).isEqualTo("internal");
    assertThat(ended.err()).contains("status 200");
    assertNothingIsTold(KEY.apiKey());
    assertThat(ended.err()).doesNotContain(copy.toString());
  }

  private void store(String name, String secret, String passphrase) {
    store(name, User.addresses(SIMULATOR), secret, passphrase);
  }

  private void store(String name, String addresses, String secret, String passphrase) {
    String lines = String.join("\n", KEY.apiKey(), secret, passphrase);
    Ended added = user.adds(name, addresses, lines, "--no-verify");
    assertThat(added.exitCode()).as(added.err()).isZero();
    runs.put("accounts add " + name, added);
  }

  private void runs(String commandLine) {
    List<String> options = List.of("-Djava.io.tmpdir=" + temporary, "-XX:TieredStopAtLevel=1");
    runs.put(
        commandLine + " #" + runs.size(),
        user.typesToJava(options, commandLine.split(" ", -1)).run());
  }

  private void assertNothingIsTold(String apiKey) throws Exception {
    String[] hidden = {
      KEY.secret(),
      KEY.passphrase(),
      signed(KEY.secret(), KEY.passphrase()),
      apiKey,
      user.home().getFileName().toString(),
      threeLines.getFileName().toString(),
      temporary.getFileName().toString()
    };
    assertThat(runs).isNotEmpty();
    runs.forEach((commandLine, ended) -> {
      assertThat(ended.out()).as("standard output of %s", commandLine).doesNotContain(hidden);
      assertThat(ended.err()).as("standard error of %s", commandLine).doesNotContain(hidden);
    });
    assertThat(files(temporary)).as("temporary files").isEmpty();
    Path store = user.home().resolve("store");
    for (Path file : files(user.home())) {
      if (file.startsWith(store)) {
        String kept = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(kept).as(file.toString()).doesNotContain(hidden);
      } else {
        assertThat(file.toString()).endsWith(".account");
      }
    }
  }

  private static List<Path> files(Path in) throws IOException {
    if (!Files.exists(in)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(in)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static String signed(String secret, String passphrase) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] digest = mac.doFinal(passphrase.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }
}
