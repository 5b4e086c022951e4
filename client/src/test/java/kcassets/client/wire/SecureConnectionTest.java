package kcassets.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import kcassets.catalog.Host;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The TLS of questions, with servers on this machine. The authorities that it reads once for a
 * process are here those of the test; nothing else in the tests of this module asks by TLS.
 */
@Timeout(60)
class SecureConnectionTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private final List<SelfSigned> trusted = Authorities.MADE;

  /** Two who vouch for themselves; made once, for so often does a process read its authorities. */
  private static final class Authorities {
    static final List<SelfSigned> MADE = made();

    private static List<SelfSigned> made() {
      try {
        Path folder = Files.createTempDirectory("authorities");
        List<SelfSigned> made =
            List.of(SelfSigned.of(folder, "localhost"), SelfSigned.of(folder, "elsewhere.example"));
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        for (SelfSigned each : made) {
          authorities.setCertificateEntry(each.file().toString(), each.certificate());
        }
        Path file = folder.resolve("authorities");
        try (OutputStream out = Files.newOutputStream(file)) {
          authorities.store(out, SelfSigned.PASSWORD.toCharArray());
        }
        System.setProperty("javax.net.ssl.trustStore", file.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", SelfSigned.PASSWORD);
        try (Server server = Server.of(made.getFirst())) {
          Connector.prepare();
          SecureConnection.to(server.origin(), LONG);
        } finally {
          System.clearProperty("javax.net.ssl.trustStore");
          System.clearProperty("javax.net.ssl.trustStorePassword");
        }
        for (Path each : List.of(made.getFirst().file(), made.getLast().file(), file, folder)) {
          Files.delete(each);
        }
        return made;
      } catch (Exception e) {
        throw new AssertionError("no authorities", e);
      }
    }
  }

  @Test
  void a_host_that_proves_its_name_tells_for_how_long_the_proof_is_good() throws Exception {
    try (Server server = Server.of(trusted.getFirst())) {
      SecureConnection proved = SecureConnection.to(server.origin(), LONG);

      assertThat(proved.protocol()).isEqualTo("TLSv1.3");
      assertThat(proved.certificateEnds())
          .isEqualTo(trusted.getFirst().certificate().getNotAfter().toInstant());
      assertThat(server.greeted).hasValue(1);
      assertThat(server.ended.poll(10, TimeUnit.SECONDS)).isEqualTo("said nothing");
    }
  }

  @Test
  void a_proxy_of_the_jvm_is_passed_by() throws Exception {
    System.setProperty("socksProxyHost", "127.0.0.1");
    System.setProperty("socksProxyPort", "1");
    try (Server server = Server.of(trusted.getFirst())) {
      assertThat(SecureConnection.to(server.origin(), LONG).protocol()).isEqualTo("TLSv1.3");
    } finally {
      System.clearProperty("socksProxyHost");
      System.clearProperty("socksProxyPort");
    }
  }

  @Test
  void a_host_that_wants_another_group_is_greeted_once_more() throws Exception {
    try (Server server = Server.of(trusted.getFirst(), "secp384r1")) {
      assertThat(SecureConnection.to(server.origin(), LONG).protocol()).isEqualTo("TLSv1.3");
      assertThat(server.greeted).hasValue(2);
    }
  }

  @Test
  void a_name_that_is_not_the_hosts_is_refused_for_good() throws Exception {
    try (Server server = Server.of(trusted.getLast())) {
      assertThat(failure(server.origin(), LONG)).isEqualTo(refused());
      assertThat(server.greeted).hasValue(1);
    }
  }

  @Test
  void a_stranger_is_refused_for_good_also_when_it_wants_another_group() throws Exception {
    SelfSigned stranger = SelfSigned.of(folder, "localhost");
    try (Server server = Server.of(stranger);
        Server other = Server.of(stranger, "secp384r1")) {
      assertThat(failure(server.origin(), LONG)).isEqualTo(refused());
      assertThat(failure(other.origin(), LONG)).isEqualTo(refused());
    }
  }

  @Test
  void what_speaks_no_tls_is_not_trusted() throws Exception {
    try (ServerSocket mail = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> greet(mail));

      assertThat(failure(URI.create("https://localhost:" + mail.getLocalPort()), LONG))
          .isEqualTo(
              new Failure.Unreachable("", "no trusted connection: the handshake failed", true));
    }
  }

  private static void greet(ServerSocket server) {
    try {
      while (true) {
        server.accept().getOutputStream().write("220 a server of mails\r\n".getBytes(UTF_8));
      }
    } catch (IOException ignored) {
      // the test is over
    }
  }

  @Test
  void where_nobody_listens_there_is_no_connection() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }

    assertThat(failure(URI.create("https://localhost:" + port), LONG))
        .isEqualTo(new Failure.NoConnection("no connection to the exchange"));
  }

  @Test
  void a_host_that_says_nothing_is_left_at_the_timeout() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI origin = URI.create("https://localhost:" + silent.getLocalPort());
      long begun = System.nanoTime();

      assertThat(failure(origin, Duration.ofMillis(300)))
          .isEqualTo(new Failure.NoConnection("no connection to the exchange in time"));

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
      try (Socket left = silent.accept()) {
        left.setSoTimeout(10_000);
        left.getInputStream().readAllBytes(); // a greeting, and then the end
      }
    }
  }

  @Test
  void whoever_is_interrupted_is_told_and_stays_interrupted() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.currentThread().interrupt();

      assertThat(failure(URI.create("https://localhost:" + silent.getLocalPort()), LONG))
          .isInstanceOf(Failure.Interrupted.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void what_is_asked_in_clear_has_no_proof() {
    assertThatThrownBy(() -> SecureConnection.to(URI.create("http://127.0.0.1:1"), LONG))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_question_is_asked_and_answered_over_it() throws Exception {
    try (Server server = Server.of(trusted.getFirst());
        Transport transport = new Transport(host -> server.origin())) {
      Reply reply =
          transport.send(
              Host.SPOT, () -> new SignedRequest(server.origin().resolve("/x"), List.of()), LONG);

      assertThat(reply.body()).asString(UTF_8).isEqualTo("{}");
      Rehearsal.at(server.origin());
      assertThat(server.greeted).hasValue(2);
    }
  }

  @Test
  void a_rehearsal_stays_on_this_machine() {
    assertThatThrownBy(() -> Rehearsal.at(URI.create("https://192.0.2.1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Failure refused() {
    return new Failure.Unreachable(
        "",
        "no trusted connection: the certificate of the server is refused, so nothing was sent",
        false);
  }

  private static Failure failure(URI origin, Duration timeout) {
    return catchThrowableOfType(AssetsException.class, () -> SecureConnection.to(origin, timeout))
        .failure();
  }

  /** Answers each request alike, and keeps what each connection said. */
  private static final class Server implements AutoCloseable {
    private final SSLServerSocket server;
    private final AtomicInteger greeted = new AtomicInteger();
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();

    private Server(SSLServerSocket server) {
      this.server = server;
    }

    /**
     * @param groups that it takes; those of the JDK when empty
     */
    static Server of(SelfSigned self, String... groups) throws Exception {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(self.keys(), null, null);
      SSLServerSocket socket =
          (SSLServerSocket)
              context
                  .getServerSocketFactory()
                  .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
      if (groups.length > 0) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setNamedGroups(groups);
        socket.setSSLParameters(parameters);
      }
      Server server = new Server(socket);
      Thread.ofVirtual().start(server::accept);
      return server;
    }

    URI origin() {
      return URI.create("https://localhost:" + server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
      server.close();
    }

    private void accept() {
      try {
        while (true) {
          Socket socket = server.accept();
          greeted.incrementAndGet();
          Thread.ofVirtual().start(() -> serve(socket));
        }
      } catch (IOException ignored) {
        // the test is over
      }
    }

    private void serve(Socket socket) {
      String said = "said nothing";
      try (socket) {
        byte[] some = new byte[4096];
        for (int read = socket.getInputStream().read(some);
            read > 0;
            read = socket.getInputStream().read(some)) {
          said = new String(some, 0, read, UTF_8);
          socket
              .getOutputStream()
              .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(UTF_8));
        }
      } catch (IOException ignored) {
        // refused, or gone without a farewell
      }
      ended.add(said);
    }
  }
}
