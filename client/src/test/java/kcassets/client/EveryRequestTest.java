package kcassets.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.catalog.Request;
import kcassets.client.wire.SignedRequest;
import kcassets.snapshots.RepositoryFile;
import org.junit.jupiter.api.Test;

/** Lists every request that the program can form, with every parameter that each can carry. */
class EveryRequestTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  @Test
  void there_are_gets_to_four_origins_and_nothing_else() throws IOException {
    Venue simulator = Venue.simulator("http://127.0.0.1:18080", "http://[::1]:18081");
    List<String> lines = new ArrayList<>();
    for (Venue venue : List.of(Venue.PRODUCTION, simulator)) {
      for (Operation operation : Operation.values()) {
        Request request = operation.request(everyParameter(operation), NOW);
        SignedRequest formed = signer(venue).sign(request, NOW);
        URI uri = formed.uri();
        String target =
            uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());

        assertThat(uri.getScheme() + "://" + uri.getRawAuthority())
            .isIn(
                "https://api.kucoin.com",
                "https://api-futures.kucoin.com",
                "http://127.0.0.1:18080",
                "http://[::1]:18081");
        assertThat(formed.head())
            .startsWith("GET " + target + " HTTP/1.1\r\nHost: " + uri.getRawAuthority() + "\r\n")
            .endsWith("\r\n\r\n")
            .containsOnlyOnce("\r\n\r\n")
            .containsOnlyOnce("HTTP/1.1")
            .doesNotContainIgnoringCase("content-length", "transfer-encoding");
        lines.add("GET " + uri);
      }
    }
    RepositoryFile.assertUpToDate(
        "client/src/test/resources/requests.txt", String.join("\n", lines) + "\n");
  }

  private static Map<String, String> everyParameter(Operation operation) {
    Map<String, String> examples = new HashMap<>();
    for (Parameter parameter : operation.endpoint().parameters()) {
      examples.put(parameter.name(), parameter.example());
    }
    examples.computeIfPresent("tag", (name, example) -> "BTC-USDT");
    if (examples.containsKey("tag")) {
      examples.put("type", "ISOLATED");
    }
    return examples;
  }

  private static Signer signer(Venue venue) {
    return new Signer(venue, Optional.of(ScriptedVenue.credentials()));
  }
}
