package kcassets.client.wire;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * A connection to a host of the exchange that has proved whose it is, made as the one that a
 * question takes; nothing is sent over it. Tells what a failed question cannot: how far one gets,
 * and for how long the proof is good.
 *
 * @param protocol such as {@code TLSv1.3}
 * @param certificateEnds when the host's certificate ends
 */
public record SecureConnection(String protocol, Instant certificateEnds) {
  public SecureConnection {
    requireNonNull(protocol, "protocol is null");
    requireNonNull(certificateEnds, "certificateEnds is null");
  }

  /**
   * Looks the host up, connects, lets it prove its name, and hangs up.
   *
   * @param origin of the host
   * @param timeout for all of it
   * @throws AssetsException {@code Unreachable} or {@code NoConnection} that says how far it came
   * @throws IllegalArgumentException for an origin that is asked in clear, as a simulator's
   */
  public static SecureConnection to(URI origin, Duration timeout) {
    if (!origin.getScheme().equals("https")) {
      throw new IllegalArgumentException("only https is secure; got " + origin);
    }
    try (Connection connection = new Connection(origin)) {
      FutureTask<SecureConnection> proof = new FutureTask<>(() -> of(connection.session()));
      // Looking a name up knows no timeout, so it is left to a thread that nobody waits for.
      Thread.ofVirtual().name("secure connection").start(proof);
      return proof.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException ignored) {
      throw Connector.noConnection("no connection to the exchange in time");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof AssetsException told
          ? new AssetsException(told.failure())
          : new IllegalStateException("a connection is not judged by our own fault", e.getCause());
    } catch (InterruptedException ignored) {
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    }
  }

  private static SecureConnection of(SSLSession session) throws SSLPeerUnverifiedException {
    Certificate[] proof = session.getPeerCertificates();
    Instant ends =
        proof.length > 0 && proof[0] instanceof X509Certificate own
            ? own.getNotAfter().toInstant()
            : Instant.EPOCH;
    return new SecureConnection(session.getProtocol(), ends);
  }
}
