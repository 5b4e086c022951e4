package kcassets.program;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;

/**
 * Who answers while {@link Training} runs: a simulator, and a server over TLS for each certificate,
 * for the simulator does not speak it but the exchange does. A process of its own, so that the
 * start-up cache learns only what asks.
 */
final class TrainingVenue {
  private TrainingVenue() {}

  /**
   * Serves until it is ended.
   *
   * @param arguments the file to say in, once it answers, where; a PKCS #12 file, its password, and
   *     the aliases of the certificates to show
   */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    Simulator simulator = Simulator.start(SimulatorOptions.defaults());
    SimulatorKey key = simulator.key();
    StringBuilder words = new StringBuilder();
    for (String line :
        List.of(
            key.apiKey(),
            key.secret(),
            key.passphrase(),
            simulator.spotUrl() + "," + simulator.futuresUrl())) {
      words.append(line).append('\n');
    }
    char[] password = arguments[2].toCharArray();
    for (int i = 3; i < arguments.length; i++) {
      words.append(serve(showing(Path.of(arguments[1]), password, arguments[i]))).append('\n');
    }
    Path unfinished = Path.of(arguments[0] + ".new");
    Files.writeString(unfinished, words);
    Files.move(unfinished, Path.of(arguments[0]));
  }

  private static int serve(SSLContext tls) throws IOException {
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
    return server.getAddress().getPort();
  }

  private static SSLContext showing(Path file, char[] password, String alias)
      throws IOException, GeneralSecurityException {
    KeyStore all = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      all.load(in, password);
    }
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, password);
    one.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(one, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
