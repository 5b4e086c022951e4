package kcassets.client.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import kcassets.catalog.failure.AssetsException;

/**
 * One connection to a host, for one exchange at a time. Any thread may close it, which ends
 * whatever waits for it.
 */
public final class Connection implements AutoCloseable {
  private static final long LONGEST_IDLE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long TRUSTED_IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final URI origin;
  private final FutureTask<Ends> opening = new FutureTask<>(this::connect);
  private volatile Optional<Socket> tcp = Optional.empty();
  private volatile boolean closed;
  private volatile boolean carriesMore = true;
  private volatile long idleSince = System.nanoTime();

  /** What is left of a connection once it is made. */
  private record Ends(Socket socket, InputStream in, OutputStream out) {}

  Connection(URI origin) {
    this.origin = origin;
  }

  URI origin() {
    return origin;
  }

  /** Connects, once. What goes wrong is told to the first exchange. */
  void open() {
    opening.run();
  }

  /** Sends a request and reads the whole answer; connects first, where nobody has. */
  Reply exchange(Supplier<SignedRequest> request) throws IOException, InterruptedException {
    Ends ends = opened();
    ends.out().write(request.get().head().getBytes(ISO_8859_1));
    ends.out().flush();
    HttpAnswer answer = new HttpAnswerReader(ends.in()).read();
    carriesMore = answer.staysOpen() && ends.in().available() == 0; // nothing is due now
    idleSince = System.nanoTime();
    return Reply.of(
        answer.status(), answer.body(), name -> Optional.ofNullable(answer.headers().get(name)));
  }

  /** Whether the answer left it fit for another exchange. */
  boolean mayCarryMore() {
    return carriesMore && !closed;
  }

  /**
   * Whether the other side has kept an idle connection open, as far as one can see without sending.
   *
   * @param nanoTime now
   */
  boolean isUsable(long nanoTime) {
    long idle = nanoTime - idleSince;
    if (closed || idle > LONGEST_IDLE_NANOS) {
      return false;
    }
    return !opening.isDone() || idle < TRUSTED_IDLE_NANOS || isSilent();
  }

  /** Cuts the connection without a farewell, for that could hang. */
  @Override
  public void close() {
    closed = true;
    tcp.ifPresent(Connection::cut);
  }

  /** How it is secured; connects first, where nobody has. Only to an https origin. */
  SSLSession session() throws InterruptedException {
    return ((SSLSocket) opened().socket()).getSession();
  }

  private Ends opened() throws InterruptedException {
    opening.run();
    try {
      return opening.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AssetsException told) {
        throw new AssetsException(told.failure());
      }
      throw e.getCause() instanceof IOException
          ? Connector.noConnection("no connection to the exchange")
          : new IllegalStateException("a connection is not made by our own fault", e.getCause());
    }
  }

  /** Nothing is due on an idle connection: whatever comes, be it the end, makes it useless. */
  private boolean isSilent() {
    try {
      Ends ends = opened();
      ends.socket().setSoTimeout(1);
      try {
        ends.in().read();
        return false;
      } catch (SocketTimeoutException ignored) {
        ends.socket().setSoTimeout(0);
        return true;
      }
    } catch (IOException | AssetsException ignored) {
      return false;
    } catch (InterruptedException ignored) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Ends connect() throws IOException {
    Socket socket = new Connector(origin, this::made).connect();
    return new Ends(
        socket, new BufferedInputStream(socket.getInputStream()), socket.getOutputStream());
  }

  private void made(Socket socket) {
    tcp = Optional.of(socket);
    if (closed) {
      cut(socket);
    }
  }

  private static void cut(Socket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // it is gone either way
    }
  }
}
