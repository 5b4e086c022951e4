package kcassets.client.wire;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * A line to a host of the exchange that has proved whose it is; nothing is sent over it. Tells what
 * a failed question cannot: how far one gets, and for how long the proof is good.
 *
 * @param protocol such as {@code TLSv1.3}
 * @param certificateEnds when the host's certificate ends
 */
public record SecureConnection(String protocol, Instant certificateEnds) {
  private static final int HTTPS = 443;

  public SecureConnection {
    requireNonNull(protocol, "protocol is null");
    requireNonNull(certificateEnds, "certificateEnds is null");
  }

  /**
   * Looks the host up, connects, lets it prove its name, and hangs up.
   *
   * @param timeout for all of it
   * @throws AssetsException {@code Unreachable} that says how far it came
   * @throws IllegalArgumentException for a simulator, which is asked in clear
   */
  public static SecureConnection to(URI origin, Duration timeout) {
    if (!origin.getScheme().equals("https")) {
      throw new IllegalArgumentException("a simulator has no secure line");
    }
    CompletableFuture<SecureConnection> line = new CompletableFuture<>();
    // Looking a name up knows no timeout, so it is left to a thread that nobody waits for.
    Thread thread = Thread.ofVirtual().name("line").start(() -> complete(line, origin, timeout));
    try {
      return line.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException ignored) {
      thread.interrupt();
      throw unreachable("no connection to the exchange in time", true);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof AssetsException failed
          ? failed
          : unreachable("the exchange could not be reached", true);
    } catch (InterruptedException ignored) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    }
  }

  private static void complete(
      CompletableFuture<SecureConnection> line, URI origin, Duration timeout) {
    try {
      line.complete(open(origin, Math.toIntExact(timeout.toMillis())));
    } catch (UnknownHostException ignored) {
      line.completeExceptionally(unreachable("the exchange's name could not be looked up", true));
    } catch (SSLException ignored) {
      line.completeExceptionally(
          unreachable("no trusted connection: the server could not prove its name", false));
    } catch (IOException ignored) {
      line.completeExceptionally(unreachable("no connection to the exchange", true));
    } catch (RuntimeException e) {
      line.completeExceptionally(e);
    }
  }

  private static SecureConnection open(URI origin, int timeoutMillis) throws IOException {
    int port = origin.getPort() < 0 ? HTTPS : origin.getPort();
    try (SSLSocket socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket()) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      parameters.setServerNames(List.of(new SNIHostName(origin.getHost())));
      socket.setSSLParameters(parameters);
      socket.setSoTimeout(timeoutMillis);
      socket.connect(new InetSocketAddress(origin.getHost(), port), timeoutMillis);
      socket.startHandshake();
      Certificate[] proof = socket.getSession().getPeerCertificates();
      Instant ends =
          proof.length > 0 && proof[0] instanceof X509Certificate own
              ? own.getNotAfter().toInstant()
              : Instant.EPOCH;
      return new SecureConnection(socket.getSession().getProtocol(), ends);
    }
  }

  private static AssetsException unreachable(String why, boolean retryable) {
    return new AssetsException(new Failure.Unreachable("", why, retryable));
  }
}
