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
  /** Version 2. */
  V2("2"),
  /** Version 3. */
  V3("3");

  private final String header;

  KeyVersion(String header) {
    this.header = header;
  }

  /** {@return {@code 1}, {@code 2} or {@code 3}} */
  public String header() {
    return header;
  }

  /** {@return whether the passphrase is signed before it is sent} */
  public boolean signsPassphrase() {
    return this != V1;
  }

  /**
   * {@return the version of a header's value}
   *
   * @param header as the exchange numbers it
   */
  public static Optional<KeyVersion> of(String header) {
    return Arrays.stream(values()).filter(version -> version.header.equals(header)).findFirst();
  }
}
