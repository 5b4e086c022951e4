package kcassets.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kcassets.catalog.Request;
import kcassets.client.wire.SignedRequest;

/**
 * Signs requests as the venue asks: base64 of HMAC-SHA256 over time stamp, method and the target
 * before percent-encoding. Threads may share it.
 *
 * @see <a href="https://www.kucoin.com/docs-new/authentication">Authentication</a>
 */
final class Signer {
  private static final String METHOD = "GET";
  private static final String ALGORITHM = "HmacSHA256";

  private final Venue venue;
  private final Optional<Keys> keys;

  Signer(Venue venue, Optional<Credentials> credentials) {
    this.venue = venue;
    this.keys = credentials.map(Keys::of);
  }

  /** Loads what signing needs. */
  static void prepare() {
    try {
      Mac.getInstance(ALGORITHM);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /**
   * @param now the time stamp; the venue refuses one that is 5 seconds off
   * @return the request, signed where its operation needs a key
   */
  SignedRequest sign(Request request, Instant now) {
    URI uri =
        URI.create(venue.origin(request.operation().endpoint().host()) + request.encodedTarget());
    if (!request.operation().endpoint().isPrivate()) {
      return new SignedRequest(uri, List.of());
    }
    Keys signing = keys.orElseThrow();
    String stamp = Long.toString(now.toEpochMilli());
    return new SignedRequest(
        uri,
        List.of(
            "KC-API-KEY",
            signing.key,
            "KC-API-SIGN",
            signing.sign(stamp + METHOD + request.rawTarget()),
            "KC-API-TIMESTAMP",
            stamp,
            "KC-API-PASSPHRASE",
            signing.passphraseHeader,
            "KC-API-KEY-VERSION",
            signing.version,
            "Content-Type",
            "application/json"));
  }

  /** The passphrase as it travels; empty without credentials. */
  Optional<String> passphraseHeader() {
    return keys.map(each -> each.passphraseHeader);
  }

  /** What does not change from one request to the next. */
  private static final class Keys {
    private final String key;
    private final String version;
    private final SecretKeySpec secret;
    private final String passphraseHeader;

    private Keys(Credentials credentials) {
      this.key = credentials.key().reveal();
      this.version = credentials.version().header();
      this.secret = new SecretKeySpec(credentials.secret().reveal().getBytes(UTF_8), ALGORITHM);
      String passphrase = credentials.passphrase().reveal();
      this.passphraseHeader =
          credentials.version().signsPassphrase() ? sign(passphrase) : passphrase;
    }

    static Keys of(Credentials credentials) {
      return new Keys(credentials);
    }

    String sign(String text) {
      try {
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(secret);
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java has " + ALGORITHM, e);
      }
    }
  }
}
