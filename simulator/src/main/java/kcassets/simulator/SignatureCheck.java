package kcassets.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kcassets.simulator.answers.Refusal;
import kcassets.simulator.answers.VenueError;
import kcassets.simulator.world.ApiKey;
import kcassets.simulator.world.World;

/**
 * Tells who is calling, and refuses whoever cannot prove it. In this order: a header is missing
 * (400001), the time stamp is more than 5 seconds off (400002), nobody has that key (400003), the
 * passphrase is wrong or not hashed as the key's own version wants it (400004), the version in the
 * header is not the key's own (400009), the signature is not that of the request (400005).
 *
 * <p>Versions 2 and 3 hash alike, so a key of one that is called as the other has a right
 * passphrase and is told 400009. A key of version 1 called with a hash is told 400004, as is a
 * later one called with a clear passphrase.
 */
final class SignatureCheck {
  static final long TOLERANCE_MILLIS = 5_000;

  private static final List<String> HEADERS =
      List.of(
          "KC-API-KEY",
          "KC-API-SIGN",
          "KC-API-TIMESTAMP",
          "KC-API-PASSPHRASE",
          "KC-API-KEY-VERSION");

  private final World world;

  SignatureCheck(World world) {
    this.world = world;
  }

  /**
   * @param headers by their names in lower case
   * @param now the venue's clock in epoch milliseconds
   */
  ApiKey caller(Map<String, String> headers, String method, Target target, long now) {
    for (String header : HEADERS) {
      if (header(headers, header).isEmpty()) {
        throw new Refusal(
            VenueError.HEADER_MISSING, VenueError.HEADER_MISSING.text() + ": " + header);
      }
    }
    String timestamp = header(headers, "KC-API-TIMESTAMP");
    if (!isNear(timestamp, now)) {
      throw new Refusal(VenueError.CLOCK_OFF);
    }
    ApiKey key =
        world
            .key(header(headers, "KC-API-KEY"))
            .orElseThrow(() -> new Refusal(VenueError.KEY_UNKNOWN));
    String passphrase =
        key.version() == 1 ? key.passphrase() : hash(key.secret(), key.passphrase());
    if (!same(passphrase, header(headers, "KC-API-PASSPHRASE"))) {
      throw new Refusal(VenueError.PASSPHRASE_WRONG);
    }
    String version = header(headers, "KC-API-KEY-VERSION");
    if (!version.equals(Integer.toString(key.version()))) {
      throw new Refusal(VenueError.KEY_VERSION_WRONG);
    }
    String expected = hash(key.secret(), timestamp + method + target.signedText());
    if (!same(expected, header(headers, "KC-API-SIGN"))) {
      throw new Refusal(VenueError.SIGNATURE_WRONG);
    }
    return key;
  }

  /** Base64 of HMAC-SHA256, over UTF-8. */
  static String hash(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }

  private static boolean isNear(String timestamp, long now) {
    return timestamp.matches("[0-9]{1,18}")
        && Math.abs(Long.parseLong(timestamp) - now) <= TOLERANCE_MILLIS;
  }

  private static String header(Map<String, String> headers, String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  private static boolean same(String expected, String sent) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }
}
