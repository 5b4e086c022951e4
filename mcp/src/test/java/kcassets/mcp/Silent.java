package kcassets.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** An exchange that takes a question and never says anything; it notes when the asker is gone. */
final class Silent implements AutoCloseable {
  private final ServerSocket server;

  /**
   * @param asked counted down when a question has begun to come
   * @param left counted down when its line is closed
   */
  Silent(CountDownLatch asked, CountDownLatch left) {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(() -> listen(asked, left));
  }

  String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  private void listen(CountDownLatch asked, CountDownLatch left) {
    try (Socket line = server.accept();
        InputStream in = line.getInputStream()) {
      for (int read = in.read(); read >= 0; read = in.read()) {
        asked.countDown();
      }
      left.countDown();
    } catch (IOException _) {
      left.countDown(); // reset, which is gone too
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
