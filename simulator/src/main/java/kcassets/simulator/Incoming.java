package kcassets.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
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

  static Incoming of(Host host, HttpExchange exchange, Routes routes) {
    String raw = exchange.getRequestURI().toString();
    Target target = Target.of(raw);
    Map<String, String> headers = new HashMap<>();
    Headers sent = exchange.getRequestHeaders();
    for (String name : sent.keySet()) {
      headers.put(name.toLowerCase(Locale.ROOT), String.valueOf(sent.getFirst(name)));
    }
    boolean hasBody =
        headers.containsKey("transfer-encoding")
            || !headers.getOrDefault("content-length", "0").equals("0");
    return new Incoming(
        host,
        exchange.getRequestMethod(),
        raw,
        target,
        headers,
        hasBody,
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        routes.find(host, target.path()));
  }
}
