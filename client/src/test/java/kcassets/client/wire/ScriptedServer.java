package kcassets.client.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import kcassets.client.Venue;

/** A server below HTTP: says to each request what a test wants, byte by byte. */
public final class ScriptedServer implements AutoCloseable {
  /** What one connection does with each request that comes on it. */
  public interface Script {
    void answer(Socket connection, OutputStream out) throws IOException, InterruptedException;
  }

  public final List<String> requests = new CopyOnWriteArrayList<>();
  public final List<Socket> connections = new CopyOnWriteArrayList<>();

  /** The end of a connection, each time the other side ends one. */
  public final BlockingQueue<Socket> ended = new LinkedBlockingQueue<>();

  private final ServerSocket server;
  private final Script script;

  public ScriptedServer(Script script) {
    this.script = script;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** Answers everything alike. */
  public static ScriptedServer saying(String wire) {
    byte[] bytes = wire.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    return new ScriptedServer((connection, out) -> out.write(bytes));
  }

  public Venue venue() {
    String url = "http://127.0.0.1:" + server.getLocalPort();
    return Venue.simulator(url, url);
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (IOException _) {
      // the test is over
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String first = in.readLine(); first != null; first = in.readLine()) {
        StringBuilder request = new StringBuilder(first);
        for (String next = in.readLine(); next != null && !next.isEmpty(); next = in.readLine()) {
          request.append('\n').append(next);
        }
        requests.add(request.toString());
        script.answer(connection, connection.getOutputStream());
      }
    } catch (IOException | InterruptedException _) {
      // that is an end too
    } finally {
      ended.add(connection);
    }
  }
}
