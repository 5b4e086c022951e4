package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The packaged server, spoken to by the protocol's own clients. */
class McpTest {
  private static final SimulatorOptions OPTIONS =
      SimulatorOptions.defaults().withDays(5).withQuotas(false);
  private static final Simulator SIMULATOR = Simulator.start(OPTIONS);
  private static final Simulator LIMITED =
      Simulator.start(OPTIONS.withDays(1).withFaults(Faults.parse("429=1")));
  private static final CountDownLatch NEVER = new CountDownLatch(1);
  private static final Stub PAGE = Stub.answering(_ -> Stub.Answer.page(200, "hello"));
  private static final Stub SILENT =
      Stub.answering(_ -> {
        try {
          NEVER.await();
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
        return Stub.Answer.json(200, "{}");
      });

  @TempDir static Path folder;

  private static User user = new User(Path.of(""));

  @BeforeAll
  static void store_accounts() {
    user = new User(folder.resolve("home"));
    SimulatorKey key = SIMULATOR.key();
    String wrong = String.join("\n", key.apiKey(), key.secret() + "z", key.passphrase());
    adds("main", User.addresses(SIMULATOR), User.threeLines(key));
    adds("wrong", User.addresses(SIMULATOR), wrong);
    adds(
        "general", User.addresses(SIMULATOR), User.threeLines(SIMULATOR.key(KeyRole.GENERAL_ONLY)));
    adds("limited", User.addresses(LIMITED), User.threeLines(LIMITED.key()));
    adds("page", PAGE.addresses(), User.threeLines(key));
    adds("silent", SILENT.addresses(), User.threeLines(key));
    adds("dead", "http://127.0.0.1:9,http://127.0.0.1:9", User.threeLines(key));
  }

  @AfterAll
  static void stop() {
    NEVER.countDown();
    SIMULATOR.close();
    LIMITED.close();
    PAGE.close();
    SILENT.close();
  }

  @Test
  void the_official_client_calls_every_tool_and_meets_every_kind_of_error() {
    Path node = Node.program();
    Ended copied = user.runs("sync", "--since", "-2d");
    assertThat(copied.exitCode()).as(copied.err()).isZero();

    Ended ended =
        new Command(node, Node.SCRIPTS.resolve("mcp.mjs").toString())
            .reading(Json.text(plan()))
            .run();

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out().lines())
        .contains("parallel 32", "cancelled", "prompts 4", "hostile")
        .contains("called list_accounts", "called spot_ledgers", "called fiat_prices")
        .contains("called history", "called coverage", "called reconcile", "called fees")
        .contains(
            "error invalid_arguments",
            "error credentials_refused",
            "error not_permitted",
            "error rate_limited",
            "error unreachable",
            "error unreadable",
            "error refused");
    assertThat(ended.out()).doesNotContain(SIMULATOR.key().secret());
  }

  @Test
  void the_inspector_finds_what_it_looks_for() {
    Path node = Node.program();

    assertThat(inspects(node, "--method", "tools/list").path("tools")).hasSizeGreaterThan(28);
    assertThat(inspects(node, "--method", "resources/list").path("resources")).hasSize(3);
    assertThat(inspects(node, "--method", "prompts/list").path("prompts")).hasSize(4);
    assertThat(
            inspects(node, "--method", "resources/read", "--uri", "kucoin-assets://errors")
                .path("contents"))
        .hasSize(1);
    assertThat(
            inspects(
                    node,
                    "--method",
                    "tools/call",
                    "--tool-name",
                    "deposits",
                    "--tool-arg",
                    "currency=BTC",
                    "pageSize=10")
                .path("structuredContent")
                .has("data"))
        .isTrue();
  }

  @Test
  void a_database_that_is_named_is_asked_and_when_nobody_listens_there_the_agent_is_told()
      throws IOException {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    String store = "postgresql://127.0.0.1:" + nobody + "/kucoin";

    Ended ended =
        Agent.asks(user.types("mcp", "--store", store), List.of(Agent.call("coverage", Map.of())));

    JsonNode result = Json.lines(ended.out()).getLast().path("result");
    assertThat(result.path("isError").asBoolean()).as(ended.out()).isTrue();
    assertThat(result.toString()).contains("storage", "server does not answer");
  }

  /** What a library prints goes to standard error, and never between the messages. */
  @Test
  void standard_output_holds_messages_alone_whatever_a_library_prints() throws Exception {
    Path services = Files.createDirectories(folder.resolve("noisy/META-INF/services"));
    Files.writeString(
        services.resolve("org.slf4j.spi.SLF4JServiceProvider"), NoisyLibrary.class.getName());
    Path classes =
        Path.of(NoisyLibrary.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String lines =
        """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
        nonsense
        {"jsonrpc":"2.0","method":"notifications/initialized"}
        {"jsonrpc":"2.0","id":2,"method":"tools/list"}
        {"jsonrpc":"2.0","id":3,"method":"no/such"}
        {"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"nope"}}
        """;
    Path jar = Folders.distribution().resolve("lib/kucoin-assets.jar");

    Ended ended =
        user.types()
            .as(Path.of(System.getProperty("java.home"), "bin", "java"))
            .and(
                "-cp",
                folder.resolve("noisy") + ":" + classes + ":" + jar,
                "kcassets.program.Main",
                "mcp")
            .reading(lines)
            .run();

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err()).as("the library is noisy").contains("a library says");
    assertThat(Json.lines(ended.out())).hasSize(5).allMatch(each -> each.has("jsonrpc"));
  }

  private static JsonNode inspects(Path node, String... request) {
    Command command =
        new Command(
                node,
                Node.SCRIPTS
                    .resolve(
                        "node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js")
                    .toString(),
                "--cli",
                Folders.distribution().resolve("kucoin-assets").toString(),
                "mcp",
                "-e",
                "KUCOIN_ASSETS_HOME=" + user.home(),
                "-e",
                "JAVA_HOME=" + System.getProperty("java.home"))
            .and(request)
            .with("HOME", folder.toString());
    Ended ended = command.run();
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    return Json.value(ended.out());
  }

  private static void adds(String name, String addresses, String lines) {
    Ended added = user.adds(name, addresses, lines, "--no-verify");
    assertThat(added.exitCode()).as(added.err()).isZero();
  }

  private static Map<String, Object> plan() {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("command", Folders.distribution().resolve("kucoin-assets").toString());
    plan.put("arguments", List.of("mcp", "--timeout", "5"));
    plan.put(
        "environment",
        Map.of(
            "KUCOIN_ASSETS_HOME",
            user.home().toString(),
            "JAVA_HOME",
            System.getProperty("java.home"),
            "PATH",
            "/usr/local/bin:/usr/bin:/bin"));
    plan.put("moment", Long.toString(System.currentTimeMillis()));
    plan.put("calls", calls());
    plan.put("errors", errors());
    plan.put("slow", Map.of("account", "silent"));
    return plan;
  }

  private static Map<String, Object> calls() {
    Map<String, Object> calls = new LinkedHashMap<>();
    calls.put("list_accounts", Map.of());
    calls.put("audit_keys", Map.of());
    calls.put("portfolio", Map.of());
    calls.put("fees", Map.of());
    calls.put("addresses", Map.of());
    calls.put("history", Map.of("limit", 5));
    calls.put("coverage", Map.of());
    calls.put("reconcile", Map.of());
    calls.put("rest_of_answer", Map.of());
    for (Operation operation : Operation.values()) {
      Map<String, Object> arguments = new LinkedHashMap<>();
      for (Parameter parameter : operation.endpoint().parameters()) {
        if (parameter.required()) {
          arguments.put(parameter.name(), parameter.example());
        }
      }
      calls.put(operation.tool(), arguments);
    }
    return calls;
  }

  private static List<Map<String, Object>> errors() {
    List<Map<String, Object>> errors = new ArrayList<>();
    errors.add(error("invalid_arguments", "deposits", Map.of("pageSize", 501)));
    errors.add(error("invalid_arguments", "spot_accounts", Map.of("account", "nobody")));
    errors.add(error("credentials_refused", "spot_accounts", Map.of("account", "wrong")));
    errors.add(error("not_permitted", "futures_account", Map.of("account", "general")));
    errors.add(error("rate_limited", "spot_accounts", Map.of("account", "limited")));
    errors.add(error("unreachable", "spot_accounts", Map.of("account", "dead")));
    errors.add(error("unreadable", "spot_accounts", Map.of("account", "page")));
    errors.add(error("refused", "futures_trade_fee", Map.of("symbol", "NOSUCHUSDTM")));
    return errors;
  }

  private static Map<String, Object> error(
      String kind, String tool, Map<String, Object> arguments) {
    return Map.of("kind", kind, "tool", tool, "arguments", arguments);
  }
}
