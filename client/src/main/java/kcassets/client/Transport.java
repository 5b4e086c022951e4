package kcassets.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Sends GETs and nothing else. Redirects are not followed, no proxy is used, and a body has a
 * largest size. Threads may share it.
 *
 * <p>The JDK's client would send a request again by itself when a line breaks, with a signature
 * that has been used; {@code jdk.httpclient.redirects.retrylimit=1} keeps it from that. It is set
 * here unless the embedding program has decided otherwise.
 */
final class Transport implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final long LARGEST_BODY = 16L << 20;

  static {
    if (System.getProperty("jdk.httpclient.redirects.retrylimit") == null) {
      System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    }
  }

  private final HttpClient http;

  Transport(Venue venue) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(venue.isSimulated() ? Version.HTTP_1_1 : Version.HTTP_2)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(CONNECT_TIMEOUT);
    this.http = (venue.isSimulated() ? builder.sslContext(trustingNobody()) : builder).build();
  }

  /**
   * Sends a request and reads the whole answer.
   *
   * @param timeout for connection, headers and body together
   * @throws AssetsException {@code Unreachable} when no whole answer came in time, {@code
   *     Interrupted} when the thread was
   */
  Reply send(SignedRequest signed, Duration timeout) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            get(signed), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BODY));
    try {
      HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return Reply.of(
          response.statusCode(), response.body(), name -> response.headers().firstValue(name));
    } catch (TimeoutException _) {
      answer.cancel(true);
      throw unreachable("no answer within " + timeout.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw unreachable(e.getCause());
    } catch (InterruptedException _) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    }
  }

  /** The only request there is: a GET without a body. */
  static HttpRequest get(SignedRequest signed) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(signed.uri())
            .GET()
            .header("Accept", "application/json")
            .header("User-Agent", "kucoin-assets");
    for (int i = 0; i < signed.headers().size(); i += 2) {
      request.header(signed.headers().get(i), signed.headers().get(i + 1));
    }
    return request.build();
  }

  /** Ends every exchange at once; an open client would delay the end of the program. */
  @Override
  public void close() {
    http.shutdownNow();
  }

  private static AssetsException unreachable(String why) {
    return new AssetsException(new Failure.Unreachable("", why));
  }

  /** In our words: a library's message may quote an address with arguments in it. */
  private static AssetsException unreachable(@Nullable Throwable cause) {
    boolean isTls = false;
    for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof UnknownHostException || each instanceof UnresolvedAddressException) {
        return unreachable("the exchange's name could not be looked up");
      }
      if (each instanceof CertificateException || each instanceof CertPathValidatorException) {
        return new AssetsException(
            new Failure.Unreachable(
                "",
                "no trusted connection: the certificate of the server is refused, so nothing was"
                    + " sent",
                false));
      }
      isTls |= each instanceof SSLException;
      if (each instanceof ConnectException) {
        return unreachable("no connection to the exchange");
      }
    }
    if (isTls) {
      return unreachable("no trusted connection: the handshake failed");
    }
    if (cause instanceof HttpTimeoutException) {
      return unreachable("no connection to the exchange in time");
    }
    return unreachable(
        cause instanceof IOException
            ? "the line broke before the answer was complete"
            : "the exchange could not be asked");
  }

  /**
   * A simulator speaks plain HTTP: reading the authorities that Java trusts would be for nothing.
   */
  private static SSLContext trustingNobody() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[0], new TrustManager[0], null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }
}
