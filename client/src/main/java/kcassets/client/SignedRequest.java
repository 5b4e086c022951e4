package kcassets.client;

import java.net.URI;
import java.util.List;

/**
 * What goes on the wire: a GET of this address with these headers. There is nothing else to it.
 *
 * @param uri origin and encoded target
 * @param headers names and values in turn; empty for a public call
 */
record SignedRequest(URI uri, List<String> headers) {
  SignedRequest {
    headers = List.copyOf(headers);
  }

  /** Shows neither headers nor values of the query. */
  @Override
  public String toString() {
    return "GET " + uri.getRawPath();
  }
}
