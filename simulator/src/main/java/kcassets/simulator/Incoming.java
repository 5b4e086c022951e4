package kcassets.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Host;

/**
 * A request as it came in.
 *
 * @param headers first values, by names in lower case
 * @param address the caller's
 */
record Incoming(
    Host host,
    String method,
    String rawTarget,
    Target target,
    Map<String, String> headers,
    boolean hasBody,
    String address,
    Optional<Routes.Match> match) {
  Incoming {
    headers = Map.copyOf(headers);
  }

  static Incoming of(Host host, HttpExchange exchange, Routes routes) throws IOException {
    String raw = exchange.getRequestURI().toString();
    Target target = Target.of(raw);
    Map<String, String> headers = new HashMap<>();
    Headers sent = exchange.getRequestHeaders();
    for (String name : sent.keySet()) {
      headers.put(name.toLowerCase(Locale.ROOT), String.valueOf(sent.getFirst(name)));
    }
    return new Incoming(
        host,
        exchange.getRequestMethod(),
        raw,
        target,
        headers,
        // Some clients announce a body and send none, which is no body.
        exchange.getRequestBody().read() >= 0,
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        routes.find(host, target.path()));
  }
}
