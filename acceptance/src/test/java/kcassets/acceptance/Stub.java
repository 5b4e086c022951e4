package kcassets.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An HTTP server on a loopback port that answers whatever a test wants, for both hosts. */
final class Stub implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger asked = new AtomicInteger();

  private Stub(Function<HttpExchange, Answer> answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          send(exchange, answers.apply(exchange));
        });
    server.setExecutor(threads);
    server.start();
  }

  static Stub answering(Function<HttpExchange, Answer> answers) {
    return new Stub(answers);
  }

  /** As {@code --simulator} takes them. */
  String addresses() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    return address + "," + address;
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return server.getAddress();
  }

  /** How many requests have come. */
  int asked() {
    return asked.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** What the server says. */
  record Answer(int status, String contentType, Map<String, String> headers, String body) {
    static Answer json(int status, String body) {
      return new Answer(status, "application/json", Map.of(), body);
    }

    static Answer page(int status, String body) {
      return new Answer(status, "text/html", Map.of(), "<html><body>" + body + "</body></html>");
    }

    static Answer redirect(String to) {
      return new Answer(302, "text/plain", Map.of("Location", to), "");
    }
  }
}
