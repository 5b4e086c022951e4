package kcassets.catalog;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A checked question: everything about it is fit to be sent. It has no method, for there is only
 * GET, and no body.
 *
 * @param operation what is asked
 * @param values the values to send, by the venue's names, in the order of the declaration
 * @param warnings what went through although it looks odd
 */
public record Request(Operation operation, Map<String, String> values, List<Problem> warnings) {
  private static final String LITERAL_IN_QUERY = "-._~!$'()*,;=:@/?";
  private static final String HEX = "0123456789ABCDEF";

  /** Checks its parts, and copies what could change. */
  public Request {
    requireNonNull(operation, "operation is null");
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    warnings = List.copyOf(warnings);
  }

  /**
   * {@return a window of a list for the history} It is the one question that leaves out a currency
   * which the catalog and every face require: whether deposits and withdrawals answer without one
   * is disputed, and only the venue can say.
   *
   * @param startAt epoch milliseconds
   * @param endAt epoch milliseconds
   * @param currency empty for all
   * @param operation what is asked
   */
  public static Request historyWindow(
      Operation operation, long startAt, long endAt, String currency) {
    Request bounded =
        new Request(operation, Map.of(), List.of())
            .with("startAt", Long.toString(startAt))
            .with("endAt", Long.toString(endAt));
    return currency.isEmpty() ? bounded : bounded.with("currency", currency);
  }

  /**
   * {@return the same question with another value, as paging needs; no check is made}
   *
   * @param name the name
   * @param value the text to send
   */
  public Request with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (Parameter parameter : operation.endpoint().parameters()) {
      String old = values.get(parameter.name());
      if (parameter.name().equals(name)) {
        changed.put(name, value);
      } else if (old != null) {
        changed.put(parameter.name(), old);
      }
    }
    return new Request(operation, changed, List.of());
  }

  /** {@return path and query as they are signed: nothing is percent-encoded} */
  public String rawTarget() {
    return target(false);
  }

  /**
   * {@return path and query as they are sent} Characters that RFC 3986 allows in a query stay as
   * they are, but for {@code &} and {@code +}, so that it equals {@link #rawTarget()} wherever
   * possible.
   */
  public String encodedTarget() {
    return target(true);
  }

  private String target(boolean encoded) {
    Endpoint endpoint = operation.endpoint();
    String path = endpoint.path();
    List<String> query = new ArrayList<>();
    for (Parameter parameter : endpoint.parameters()) {
      String value = values.get(parameter.name());
      if (value == null) {
        continue;
      }
      if (endpoint.isInPath(parameter)) {
        path = path.replace("{" + parameter.name() + "}", value);
      } else {
        query.add(parameter.name() + "=" + (encoded ? encode(value) : value));
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static String encode(String value) {
    StringBuilder encoded = new StringBuilder(value.length());
    for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (each & 0xff);
      boolean literal =
          (letter >= 'a' && letter <= 'z')
              || (letter >= 'A' && letter <= 'Z')
              || (letter >= '0' && letter <= '9')
              || LITERAL_IN_QUERY.indexOf(letter) >= 0;
      if (literal) {
        encoded.append(letter);
      } else {
        encoded.append('%').append(HEX.charAt(letter >> 4)).append(HEX.charAt(letter & 0xf));
      }
    }
    return encoded.toString();
  }
}
