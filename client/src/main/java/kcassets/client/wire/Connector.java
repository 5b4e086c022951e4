package kcassets.client.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.function.Consumer;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Connects to an origin. To an https origin a socket comes back only after TLS has proved the
 * host's name by an authority that Java trusts; until then nothing of ours is said.
 */
public final class Connector {
  /**
   * Offered alone at first, for the JDK makes a key for every kind of group it offers, and this
   * costs a tenth of what the others do. A server that wants another is asked again with all.
   */
  private static final String[] QUICK_GROUPS = {"x25519"};

  private static final int CONNECT_TIMEOUT_MILLIS = 5_000;

  private static final LateTrust TRUST = new LateTrust();

  /** Java's own TLS, as its default would be; apart, as it takes long to load. */
  private static final class Tls {
    static final SSLContext CONTEXT = context();

    private Tls() {}

    private static SSLContext context() {
      try {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[0], new TrustManager[] {TRUST}, null);
        return context;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Java's own TLS cannot be used", e);
      }
    }
  }

  private final URI origin;
  private final Consumer<Socket> made;

  /**
   * @param made is told each socket before it is used, so that another thread can close it
   */
  Connector(URI origin, Consumer<Socket> made) {
    this.origin = origin;
    this.made = made;
  }

  /** Makes ready what every secure connection needs, on two threads, without connecting. */
  public static void prepare() {
    Thread.ofPlatform().daemon().name("greeting").start(Connector::greetNobody);
    TRUST.prepare();
  }

  /**
   * Makes a first message and throws it away: its classes are loaded then, and what they compute is
   * compiled. For that it needs no authorities, so it does not wait for them.
   */
  private static void greetNobody() {
    try {
      SSLEngine engine = Tls.CONTEXT.createSSLEngine("api.kucoin.com", 443);
      engine.setUseClientMode(true);
      engine.setSSLParameters(demanding(engine.getSSLParameters(), QUICK_GROUPS));
      engine.wrap(
          ByteBuffer.allocate(0), ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
    } catch (IOException ignored) {
      // the first connection meets it again, and tells it
    }
  }

  /** A connection; in our words what kept it from being made. */
  Socket connect() {
    try {
      return origin.getScheme().equals("https") ? secure() : plain();
    } catch (UnknownHostException ignored) {
      throw Transport.unreachable("the exchange's name could not be looked up");
    } catch (SocketTimeoutException ignored) {
      throw noConnection("no connection to the exchange in time");
    } catch (IOException ignored) {
      throw noConnection("no connection to the exchange");
    }
  }

  private Socket secure() throws IOException {
    Socket first = plain();
    try {
      return proved(first, QUICK_GROUPS);
    } catch (SSLException e) { // servers tell in several ways that they know another group
      first.close();
      if (isAboutCertificate(e)) {
        throw refused();
      }
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException ignored) {
      throw untrusted();
    }
    Socket second = plain();
    try {
      return proved(second, new String[0]);
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      throw isAboutCertificate(e) ? refused() : untrusted();
    }
  }

  /**
   * @param groups for the agreement on keys; those of the JDK when empty
   */
  private SSLSocket proved(Socket plain, String[] groups) throws IOException {
    plain.setSoTimeout(CONNECT_TIMEOUT_MILLIS);
    SSLSocket secure = over(plain);
    secure.setSSLParameters(demanding(secure.getSSLParameters(), groups));
    secure.startHandshake();
    plain.setSoTimeout(0);
    return secure;
  }

  private static SSLParameters demanding(SSLParameters parameters, String... groups) {
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // or any name would do
    if (groups.length > 0) {
      parameters.setNamedGroups(groups);
    }
    return parameters;
  }

  private SSLSocket over(Socket plain) throws IOException {
    return (SSLSocket)
        Tls.CONTEXT.getSocketFactory().createSocket(plain, origin.getHost(), port(), true);
  }

  /** Tries every address of the name; no proxy, whatever the JVM is told. */
  private Socket plain() throws IOException {
    IOException last = new SocketException("no address");
    for (InetAddress address : InetAddress.getAllByName(origin.getHost())) {
      Socket socket = new Socket(Proxy.NO_PROXY);
      made.accept(socket);
      try {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(address, port()), CONNECT_TIMEOUT_MILLIS);
        return socket;
      } catch (IOException e) {
        last = e;
        socket.close();
      }
    }
    throw last;
  }

  private int port() {
    return origin.getPort() < 0 ? 443 : origin.getPort();
  }

  private static boolean isAboutCertificate(IOException failure) {
    for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof CertificateException || each instanceof CertPathValidatorException) {
        return true;
      }
    }
    return false;
  }

  static AssetsException noConnection(String why) {
    return new AssetsException(new Failure.NoConnection(why));
  }

  private static AssetsException refused() {
    return new AssetsException(
        new Failure.Unreachable(
            "",
            "no trusted connection: the certificate of the server is refused, so nothing was sent",
            false));
  }

  private static AssetsException untrusted() {
    return Transport.unreachable("no trusted connection: the handshake failed");
  }
}
