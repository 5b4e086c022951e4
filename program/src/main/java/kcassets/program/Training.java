package kcassets.program;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import kcassets.program.cli.Program;
import kcassets.program.cli.Surroundings;

/**
 * What the start-up cache learns from, run once while the program is packaged and never by a user:
 * a few commands against the embedded simulator, and one request over TLS, which the simulator does
 * not speak but the exchange does. See docs/decisions/0002.
 */
final class Training {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--version"),
          List.of("--help"),
          List.of("deposits", "--help"),
          List.of("deposits", "--pageSize", "501"),
          List.of("--demo", "spot-accounts", "-o", "json"),
          List.of("--demo", "spot-accounts", "-o", "table"),
          List.of("--demo", "deposits", "--currency", "BTC", "-o", "csv"),
          List.of("--demo", "futures-account", "--currency", "USDT"),
          List.of("--demo", "spot-ledgers", "--start-at", "-2d", "--all", "-o", "ndjson"));

  private Training() {}

  /**
   * Trains.
   *
   * @param arguments a folder to be at home in; a PKCS #12 file with a certificate for 127.0.0.1,
   *     and its password
   */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    Path home = Path.of(arguments[0]);
    for (List<String> command : COMMANDS) {
      program(home).run(command.toArray(String[]::new));
    }
    McpTraining.run(home);
    SSLContext.getDefault(); // reads the certificates that a real call trusts
    overTls(Path.of(arguments[1]), arguments[2].toCharArray());
  }

  private static Program program(Path home) {
    return new Program(
        new Surroundings(
            Map.of("KUCOIN_ASSETS_HOME", home.toString()),
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            false,
            false,
            false,
            0,
            Clock.systemUTC()));
  }

  private static void overTls(Path certificate, char[] password)
      throws IOException, GeneralSecurityException {
    SSLContext tls = context(certificate, password);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"code\":\"200000\",\"data\":[]}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .proxy(HttpClient.Builder.NO_PROXY)
            .sslContext(tls)
            .build()) {
      URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
      client.send(
          HttpRequest.newBuilder(uri).build(),
          HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), 1024));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext context(Path certificate, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(certificate)) {
      store.load(in, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
