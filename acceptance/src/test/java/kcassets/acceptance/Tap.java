package kcassets.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;

/**
 * Passes connections on to another port and keeps what the callers sent: what is on the wire, or,
 * when it ends TLS, what was inside.
 */
final class Tap implements AutoCloseable {
  private static final String FIRST_ADDRESS = "127.0.0.2";
  private static final int LAST = 254;

  private final ServerSocket entrance;
  private final InetSocketAddress exit;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  private Tap(ServerSocket entrance, InetSocketAddress exit) {
    this.entrance = entrance;
    this.exit = exit;
    threads.execute(this::accept);
  }

  /** Ends TLS on any free port. */
  static Tap endingTls(SSLContext context, InetSocketAddress exit, String... groups)
      throws IOException {
    SSLServerSocket entry =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    if (groups.length > 0) {
      SSLParameters parameters = entry.getSSLParameters();
      parameters.setNamedGroups(groups);
      entry.setSSLParameters(parameters);
    }
    return new Tap(entry, exit);
  }

  /**
   * On port 443 of a loopback address that nobody else uses.
   *
   * @throws IOException when that needs a permission, or the system has but one such address
   */
  static Tap onPort443(InetSocketAddress exit) throws IOException {
    byte[] address = InetAddress.ofLiteral(FIRST_ADDRESS).getAddress();
    while (true) {
      try {
        return new Tap(new ServerSocket(443, 50, InetAddress.getByAddress(address)), exit);
      } catch (IOException e) {
        if (address[3] == (byte) LAST) {
          throw e;
        }
        address[3]++;
      }
    }
  }

  InetSocketAddress address() {
    return new InetSocketAddress(entrance.getInetAddress(), entrance.getLocalPort());
  }

  /** All that the callers sent, a character for each byte. */
  String heard() {
    synchronized (heard) {
      return heard.toString(StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket caller = entrance.accept();
        threads.execute(() -> pass(caller));
      } catch (IOException _) {
        // Closed, or a caller that was gone at once.
      }
    }
  }

  private void pass(Socket caller) {
    try (caller;
        Socket called = new Socket(exit.getAddress(), exit.getPort())) {
      threads.execute(() -> answer(called, caller));
      InputStream in = caller.getInputStream();
      OutputStream out = called.getOutputStream();
      byte[] some = new byte[8192];
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        synchronized (heard) {
          heard.write(some, 0, count);
        }
        out.write(some, 0, count);
      }
    } catch (IOException _) {
      // A line that breaks is what some of the tests are about.
    }
  }

  private static void answer(Socket called, Socket caller) {
    try (called;
        caller) {
      called.getInputStream().transferTo(caller.getOutputStream());
    } catch (IOException _) {
      // The caller does not want to hear the rest.
    }
  }
}
