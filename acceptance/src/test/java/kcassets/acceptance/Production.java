package kcassets.acceptance;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import kcassets.acceptance.Stub.Answer;
import org.junit.jupiter.api.Assumptions;

/**
 * Stands on the exchange's own port on a loopback address, for a JVM that is told by its hosts file
 * that both of the exchange's names are there.
 */
final class Production implements AutoCloseable {
  static final String DATA = "{\"balance\":\"0.10\"}";

  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final Stub stub =
      Stub.answering(exchange -> {
        asked.add(new Asked(exchange.getRequestURI().toString(), exchange.getRequestHeaders()));
        return Answer.json(200, "{\"code\":\"200000\",\"data\":" + DATA + "}");
      });
  private final Optional<Tap> inside;
  private final Tap wire;
  private final Path names;

  private Production(Optional<SSLContext> tls, Path folder, String... groups) throws IOException {
    inside =
        tls.isPresent()
            ? Optional.of(Tap.endingTls(tls.get(), stub.address(), groups))
            : Optional.empty();
    InetSocketAddress next = inside.map(Tap::address).orElse(stub.address());
    try {
      wire = Tap.onPort443(next);
    } catch (IOException e) {
      inside.ifPresent(Tap::close);
      stub.close();
      throw Assumptions.<RuntimeException>abort("port 443 needs a permission here: " + e);
    }
    String address = wire.address().getAddress().getHostAddress();
    names = Files.createTempFile(folder, "names", "");
    Files.write(names, List.of(address + " api.kucoin.com", address + " api-futures.kucoin.com"));
  }

  /** Over TLS, as a server with this context; agrees on keys with these groups, if any is named. */
  static Production over(SSLContext tls, Path folder, String... groups) throws IOException {
    return new Production(Optional.of(tls), folder, groups);
  }

  /** Over nothing, as a machine in between might. */
  static Production withoutTls(Path folder) throws IOException {
    return new Production(Optional.empty(), folder);
  }

  /** The option of a JVM that looks the names up here and nowhere else. */
  String names() {
    return "-Djdk.net.hosts.file=" + names;
  }

  /** The requests that came, in their order. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** What a listener on the line would have. */
  String heardOnTheWire() {
    return wire.heard();
  }

  /** What came out of TLS, a character for each byte. */
  String heardInside() {
    return inside.map(Tap::heard).orElse("");
  }

  @Override
  public void close() {
    wire.close();
    inside.ifPresent(Tap::close);
    stub.close();
  }

  /** A request. */
  record Asked(String target, Headers headers) {
    String header(String name) {
      return String.valueOf(headers.getFirst(name));
    }
  }
}
