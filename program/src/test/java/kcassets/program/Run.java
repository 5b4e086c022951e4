package kcassets.program;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the program inside the test, with a home of its own, and keeps all that it printed. */
public final class Run {
  public static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, String> environment = new HashMap<>();
  private byte[] input = new byte[0];
  private boolean terminal;

  public int exitCode;
  public String out = "";
  public String err = "";

  public Run(Path home) {
    environment.put("KUCOIN_ASSETS_HOME", home.toString());
    environment.put("HOME", home.resolve("user").toString());
  }

  /** A home in which {@code main} is the simulator's master account. */
  public static Run with(Simulator venue, Path home) {
    Run run = new Run(home);
    run.store("main", venue, venue.key());
    return run;
  }

  public Run store(String name, Simulator venue, SimulatorKey key) {
    return add(
        name,
        key.apiKey() + "\n" + key.secret() + "\n" + key.passphrase() + "\n",
        venue.spotUrl() + "," + venue.futuresUrl(),
        key.keyVersion());
  }

  /** Stores an account of an exchange that nobody can reach. */
  public Run storeUnreachable(String name) {
    return add(
        name, "sim-1\nsecret-of-mine\npassphrase\n", "http://127.0.0.1:1,http://127.0.0.1:2", "3");
  }

  private Run add(String name, String lines, String addresses, String keyVersion) {
    input(lines);
    run(
        "accounts",
        "add",
        name,
        "--from-file",
        "-",
        "--no-verify",
        "--key-version",
        keyVersion,
        "--simulator",
        addresses);
    if (exitCode != 0) {
      throw new AssertionError(err);
    }
    return input("");
  }

  public Run environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public Run input(String text) {
    input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  public Run onTerminal() {
    terminal = true;
    return this;
  }

  public Run run(String... arguments) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    into(result, arguments);
    out = result.toString(StandardCharsets.UTF_8);
    return this;
  }

  /** With a standard output of another kind; {@link #out} stays as it was. */
  public Run into(OutputStream result, String... arguments) {
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    ProcessEnvironment process =
        new ProcessEnvironment(
            environment,
            new ByteArrayInputStream(input),
            result,
            new PrintStream(words, true, StandardCharsets.UTF_8),
            false,
            terminal,
            terminal,
            terminal ? 100 : 0,
            Clock.systemUTC());
    exitCode = new Program(process).run(arguments);
    err = words.toString(StandardCharsets.UTF_8);
    return this;
  }

  public JsonNode json() {
    return JSON.readTree(out);
  }

  /** The result, where it is NDJSON. */
  public Stream<JsonNode> lines() {
    return out.lines().map(JSON::readTree);
  }

  /** The failure in the last line of standard error. */
  public JsonNode failure() {
    List<String> lines = err.lines().toList();
    return JSON.readTree(lines.isEmpty() ? "null" : lines.getLast());
  }

  public List<String> problems() {
    return failure()
        .path("problems")
        .valueStream()
        .map(problem -> problem.path("parameter").asString())
        .toList();
  }
}
