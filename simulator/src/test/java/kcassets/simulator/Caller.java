package kcassets.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kcassets.catalog.Host;
import kcassets.catalog.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the tests' own: signs with its own code and gives what came back. */
final class Caller implements AutoCloseable {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Simulator simulator;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Clock clock;
  private SimulatorKey key;

  Caller(Simulator simulator) {
    this(simulator, Clock.systemUTC());
  }

  Caller(Simulator simulator, Clock clock) {
    this.simulator = simulator;
    this.clock = clock;
    this.key = simulator.key();
  }

  /** From now on with this key. */
  Caller as(SimulatorKey other) {
    key = other;
    return this;
  }

  /** The data of an answer that must be a success. */
  JsonNode data(Operation operation, String... arguments) {
    Answer answer = call(operation, arguments);
    if (!answer.code().equals("200000")) {
      throw new AssertionError(operation.command() + ": " + answer.status() + " " + answer.body());
    }
    return answer.json().get("data");
  }

  /** Asks with names and values in turn; values are sent as they are, unchecked. */
  Answer call(Operation operation, String... arguments) {
    String path = operation.endpoint().path();
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < arguments.length; i += 2) {
      String placeholder = "{" + arguments[i] + "}";
      if (path.contains(placeholder)) {
        path = path.replace(placeholder, arguments[i + 1]);
      } else {
        query.append(query.isEmpty() ? "?" : "&");
        query.append(arguments[i]).append('=').append(arguments[i + 1]);
      }
    }
    String target = path + query;
    return operation.endpoint().isPrivate()
        ? send(operation.endpoint().host(), target, headers(target))
        : send(operation.endpoint().host(), target, Map.of());
  }

  /** The headers of a call whose target needs no encoding. */
  Map<String, String> headers(String signedTarget) {
    String timestamp = Long.toString(clock.millis());
    Map<String, String> headers = new TreeMap<>();
    headers.put("KC-API-KEY", key.apiKey());
    headers.put("KC-API-SIGN", sign(key.secret(), timestamp + "GET" + signedTarget));
    headers.put("KC-API-TIMESTAMP", timestamp);
    headers.put(
        "KC-API-PASSPHRASE",
        key.keyVersion().equals("1") ? key.passphrase() : sign(key.secret(), key.passphrase()));
    headers.put("KC-API-KEY-VERSION", key.keyVersion());
    return headers;
  }

  Answer send(Host host, String target, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(host, target)).GET();
    headers.forEach(request::header);
    return send(request.build());
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException broken) {
      return new Answer(0, "", null);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  URI uri(Host host, String target) {
    return URI.create((host == Host.SPOT ? simulator.spotUrl() : simulator.futuresUrl()) + target);
  }

  static String sign(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  /**
   * What came back.
   *
   * @param status 0 where the connection broke
   */
  record Answer(int status, String body, @Nullable HttpResponse<String> response) {
    JsonNode json() {
      return MAPPER.readTree(body);
    }

    /** The envelope's code; empty where the body is no envelope. */
    String code() {
      return body.startsWith("{") && status != 0 ? json().get("code").asString() : "";
    }

    String header(String name) {
      return response == null ? "" : response.headers().firstValue(name).orElse("");
    }
  }
}
