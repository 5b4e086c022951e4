package kcassets.client;

import java.util.Arrays;
import java.util.Optional;

/**
 * The generation of an API key: the value of {@code KC-API-KEY-VERSION}, and how the passphrase
 * travels.
 *
 * @see <a href="https://www.kucoin.com/docs-new/authentication">Authentication</a>
 */
public enum KeyVersion {
  /** Sends the passphrase in clear; only for keys made before 2021, and only when asked for. */
  V1("1"),
  V2("2"),
  V3("3");

  private final String header;

  KeyVersion(String header) {
    this.header = header;
  }

  /** {@code 1}, {@code 2} or {@code 3}. */
  public String header() {
    return header;
  }

  /** Whether the passphrase is signed before it is sent. */
  public boolean signsPassphrase() {
    return this != V1;
  }

  /** The version of a header's value. */
  public static Optional<KeyVersion> of(String header) {
    return Arrays.stream(values()).filter(version -> version.header.equals(header)).findFirst();
  }
}
