package kcassets.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kcassets.accounts.AccountBook;
import kcassets.accounts.StoredAccount;
import kcassets.catalog.Group;
import kcassets.client.ClientOptions;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;
import kcassets.history.store.HistoryStore;
import kcassets.mcp.tools.StoreAccess;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a server within the test, line by line. */
public final class Session implements AutoCloseable {
  public static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  static final String SECRET = "a-secret-of-nobody-else";

  private final OutputStream out;
  private final BufferedReader in;
  private final FutureTask<Void> server;
  private int last;

  Session(AccountBook book, ServerOptions options) {
    this(book, options, Session::noStore);
  }

  Session(AccountBook book, ServerOptions options, StoreAccess store) {
    try {
      Pipe requests = Pipe.open();
      Pipe answers = Pipe.open();
      out = Channels.newOutputStream(requests.sink());
      in =
          new BufferedReader(
              new InputStreamReader(
                  Channels.newInputStream(answers.source()), StandardCharsets.UTF_8));
      server =
          new FutureTask<>(() -> {
            try (OutputStream mine = Channels.newOutputStream(answers.sink())) {
              new AssetsServer(book, options, ClientOptions.defaults(), store)
                  .serve(Channels.newInputStream(requests.source()), mine);
            }
            return null;
          });
      Thread.ofPlatform().start(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HistoryStore noStore() {
    throw new AssertionError("nobody was to open the store");
  }

  static Session with(Simulator venue) {
    return with(venue, ServerOptions.USUAL_TOKENS);
  }

  static Session with(Simulator venue, int answerTokens) {
    return begun(AccountBook.of(account("main", venue)), options(answerTokens));
  }

  public static Session begun(AccountBook book, ServerOptions options) {
    Session session = new Session(book, options);
    session.begin();
    return session;
  }

  public static ServerOptions options(int answerTokens) {
    return new ServerOptions(List.of(), "main", Set.<Group>of(), answerTokens);
  }

  static StoredAccount account(String name, Simulator venue) {
    SimulatorKey key = venue.key();
    return new StoredAccount(
        name,
        Venue.simulator(venue.spotUrl(), venue.futuresUrl()),
        new Credentials(
            Secret.of(key.apiKey()),
            Secret.of(key.secret()),
            Secret.of(key.passphrase()),
            KeyVersion.of(key.keyVersion()).orElseThrow()),
        Optional.empty());
  }

  /** An account at an address where something else answers than the simulator. */
  public static StoredAccount at(String address) {
    return new StoredAccount(
        "main",
        Venue.simulator(address, address),
        new Credentials(
            Secret.of("sim-0123456789abcdef01234567"),
            Secret.of(SECRET),
            Secret.of("a-passphrase"),
            KeyVersion.V3),
        Optional.empty());
  }

  JsonNode begin() {
    JsonNode answer =
        ask(
            "initialize",
            "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    return answer;
  }

  /** Asks, and reads the next line, which must be the answer. */
  JsonNode ask(String method, String params) {
    int id = request(method, params);
    JsonNode answer = JSON.readTree(line());
    assertThat(answer.path("id").intValue()).isEqualTo(id);
    return answer;
  }

  /** Asks without waiting. */
  int request(String method, String params) {
    int id = ++last;
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":"
            + id
            + ",\"method\":\""
            + method
            + "\",\"params\":"
            + params
            + "}");
    return id;
  }

  /** Calls a tool; the result of the protocol. */
  public JsonNode call(String tool, Map<String, ?> arguments) {
    return ask("tools/call", params(tool, arguments)).path("result");
  }

  /** Calls a tool that must answer. */
  public JsonNode data(String tool, Map<String, ?> arguments) {
    JsonNode result = call(tool, arguments);
    assertThat(result.path("isError").booleanValue()).as("%s", result).isFalse();
    return result.path("structuredContent");
  }

  /** Calls a tool that must fail; the error object. */
  public JsonNode error(String tool, Map<String, ?> arguments) {
    JsonNode result = call(tool, arguments);
    assertThat(result.path("isError").booleanValue()).as("%s", result).isTrue();
    assertThat(result.has("structuredContent")).isFalse();
    return JSON.readTree(result.path("content").path(0).path("text").stringValue());
  }

  static String params(String tool, Map<String, ?> arguments) {
    return JSON.writeValueAsString(Map.of("name", tool, "arguments", arguments));
  }

  void send(String line) {
    try {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next line as it came. */
  String line() {
    try {
      String line = in.readLine();
      assertThat(line).as("the server is still there").isNotNull();
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the client's side, waits for the server to end too, and throws what it threw. */
  @Override
  public void close() {
    try {
      out.close();
      server.get(10, TimeUnit.SECONDS);
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TimeoutException e) {
      throw new AssertionError("the server does not end with its client", e);
    } catch (ExecutionException e) {
      throw new AssertionError("the server failed", e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
