package kcassets.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import kcassets.client.walk.PageSource;

/**
 * A server that answers as a test tells it, one reply after the other, and keeps what it was asked.
 */
public final class ScriptedVenue implements AutoCloseable {
  public record Asked(String method, String target, Map<String, List<String>> headers, long nanos) {
    String header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .map(entry -> entry.getValue().getFirst())
          .findFirst()
          .orElse("");
    }
  }

  /** What to do with one request. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  public final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedDeque<Answer> script = new ConcurrentLinkedDeque<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile Optional<Function<Asked, Answer>> always = Optional.empty();

  public ScriptedVenue(Answer... answers) {
    script.addAll(List.of(answers));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public ScriptedVenue always(Function<Asked, Answer> answer) {
    always = Optional.of(answer);
    return this;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public Venue venue() {
    return Venue.simulator(url(), url());
  }

  public AssetsClient client() {
    return client(ClientOptions.defaults());
  }

  public AssetsClient client(ClientOptions options) {
    return new AssetsClient(venue(), Optional.of(credentials()), options);
  }

  /** The pages that a walk of this client asks for. */
  public static PageSource pages(AssetsClient client) {
    return client::pageInTurn;
  }

  public static Credentials credentials() {
    return new Credentials(
        Secret.of("sim-0123456789abcdef01234567"),
        Secret.of("f03a5284-5c39-4aaa-9b20-dea10bdcf8e3"),
        Secret.of("correct horse battery"),
        KeyVersion.V3);
  }

  public static Answer data(String data) {
    return json(200, "{\"code\":\"200000\",\"data\":" + data + "}");
  }

  public static Answer error(int status, String code, String message) {
    return json(status, "{\"code\":\"" + code + "\",\"msg\":\"" + message + "\"}");
  }

  public static Answer json(int status, String body, String... headers) {
    return reply(status, "application/json", body, headers);
  }

  public static Answer reply(int status, String type, String body, String... headers) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    };
  }

  /** Closes the line without an answer. */
  public static Answer cut() {
    return HttpExchange::close;
  }

  /** Promises a body and gives half of it. */
  public static Answer half(String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
      exchange.getResponseBody().flush();
      exchange.close();
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Asked request =
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            System.nanoTime());
    asked.add(request);
    Answer next = script.pollFirst();
    if (next == null) {
      next = always.map(each -> each.apply(request)).orElse(json(404, "{}"));
    }
    next.to(exchange);
  }
}
