package kcassets.client.wire;

import java.net.URI;
import java.util.List;

/**
 * What goes on the wire: a GET of this address with these headers. There is nothing else to it.
 *
 * @param uri origin and encoded target
 * @param headers names and values in turn; empty for a public call
 */
public record SignedRequest(URI uri, List<String> headers) {
  public SignedRequest {
    headers = List.copyOf(headers);
  }

  /** The request as it is sent: the only one there is, a GET without a body. */
  public String head() {
    StringBuilder head = new StringBuilder(512).append("GET ").append(uri.getRawPath());
    if (uri.getRawQuery() != null) {
      head.append('?').append(uri.getRawQuery());
    }
    head.append(" HTTP/1.1\r\nHost: ").append(uri.getRawAuthority());
    head.append("\r\nAccept: application/json\r\nUser-Agent: kucoin-assets\r\n");
    for (int i = 0; i < headers.size(); i += 2) {
      head.append(headers.get(i)).append(": ").append(fit(headers.get(i + 1))).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  /** A value that could end its line, or become another on its way, is none. */
  private static String fit(String value) {
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      if ((each < ' ' && each != '\t') || each == 127 || each > 255) {
        throw new IllegalArgumentException("a header cannot hold what a key or passphrase holds");
      }
    }
    return value;
  }

  /** Shows neither headers nor values of the query. */
  @Override
  public String toString() {
    return "GET " + uri.getRawPath();
  }
}
