package kcassets.client.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/**
 * One exchange over TLS with a server on this machine, as a call makes it with the venue, for a
 * start-up cache to learn from. It carries no key and gives nothing back.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * Asks, once.
   *
   * @param origin https, a name that stands for a loopback address, and a port
   * @throws IOException when it was no whole answer
   */
  public static void at(URI origin) throws IOException, InterruptedException {
    if (!InetAddress.getByName(origin.getHost()).isLoopbackAddress()) {
      throw new IllegalArgumentException("a rehearsal stays on this machine; got " + origin);
    }
    try (Connection connection = new Connection(origin)) {
      connection.exchange(() -> new SignedRequest(origin.resolve("/"), List.of()));
    }
  }
}
