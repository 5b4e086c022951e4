package kcassets.history.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A fingerprint (SHA-256) of rows in their order, to compare two copies of a history with. Used by
 * one thread.
 */
public final class Digest {
  private static final int SHORT = 24;

  private final MessageDigest digest;

  public Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Takes in one row; no row can spell the boundary of the next one. */
  public Digest add(String id, String raw) {
    take(id);
    take(raw);
    return this;
  }

  /** Of everything so far, in hexadecimal digits; it begins anew after that. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A name of 24 hexadecimal digits for a text. */
  static String shortName(String text) {
    Digest digest = new Digest();
    digest.take(text);
    return digest.hex().substring(0, SHORT);
  }

  private void take(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (bytes.length >>> shift));
    }
    digest.update(bytes);
  }
}
