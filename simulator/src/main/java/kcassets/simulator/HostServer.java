package kcassets.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import kcassets.catalog.Host;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** One of the two hosts: an HTTP server on a loopback port. */
final class HostServer implements AutoCloseable {
  /**
   * A loopback segment may be as large as a reader's whole buffer. The kernel then drops it, and
   * sends it again only after a fifth of a second.
   */
  private static final int PART_BYTES = 16 * 1024;

  private final Host host;
  private final Routes routes;
  private final Desk desk;
  private final FaultDice dice;
  private final Consumer<Incoming> log;
  private final HttpServer server;

  HostServer(
      Host host, int port, Routes routes, Desk desk, FaultDice dice, Consumer<Incoming> log) {
    this.host = host;
    this.routes = routes;
    this.desk = desk;
    this.dice = dice;
    this.log = log;
    this.server = bind(host, port);
    server.createContext("/", this::handle);
  }

  void start(Executor executor) {
    server.setExecutor(executor);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      Incoming incoming = Incoming.of(host, exchange, routes);
      log.accept(incoming);
      Reply reply = reply(incoming);
      Duration delay = dice.delay();
      if (delay.isPositive()) {
        Thread.sleep(delay);
      }
      send(exchange, reply);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      // Closes the connection where the reply was cut or ended half-way.
      exchange.close();
    }
  }

  /** A fault of the simulator's own shows as what it is, not as one that was played. */
  private Reply reply(Incoming incoming) {
    try {
      return desk.reply(incoming);
    } catch (RuntimeException bug) {
      return Reply.page(500, "The simulator itself failed: " + bug);
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.ending() == Reply.Ending.CUT) {
      return;
    }
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    boolean bodyless = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), bodyless ? -1 : body.length);
    if (bodyless) {
      return;
    }
    OutputStream out = exchange.getResponseBody();
    int end = reply.ending() == Reply.Ending.HALF ? body.length / 2 : body.length;
    for (int from = 0; from < end; from += PART_BYTES) {
      out.write(body, from, Math.min(PART_BYTES, end - from));
      out.flush();
    }
  }

  private static HttpServer bind(Host host, int port) {
    // Without it, the rest of an answer above 8 KB waits 40 ms until its beginning is acknowledged.
    // The JDK reads this once, before its first server.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (BindException taken) {
      String option = host == Host.SPOT ? "port" : "futures-port";
      throw new AssetsException(
          new Failure.InvalidArguments(option, "must be a free port; " + port + " is taken"),
          taken);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
