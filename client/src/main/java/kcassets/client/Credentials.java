package kcassets.client;

import static java.util.Objects.requireNonNull;

/**
 * What signs a call. Prints nothing of itself.
 *
 * @param key the API key's id
 * @param secret what signs
 * @param passphrase what was chosen when the key was made
 * @param version the key's generation
 */
public record Credentials(Secret key, Secret secret, Secret passphrase, KeyVersion version) {
  /** What the keys of a simulator begin with, and no others do. */
  public static final String SIMULATOR_PREFIX = "sim-";

  /** Checks its parts, and copies what could change. */
  public Credentials {
    requireNonNull(key, "key is null");
    requireNonNull(secret, "secret is null");
    requireNonNull(passphrase, "passphrase is null");
    requireNonNull(version, "version is null");
  }

  /**
   * A key of version 3, as the exchange makes them now.
   *
   * @param key the API key's id
   * @param secret what signs
   * @param passphrase what was chosen when the key was made
   * @return the three, wrapped so that nothing prints them
   */
  public static Credentials v3(String key, String secret, String passphrase) {
    return of(key, secret, passphrase, KeyVersion.V3);
  }

  /**
   * A key of version 2, which is older and signs in the same way.
   *
   * @param key the API key's id
   * @param secret what signs
   * @param passphrase what was chosen when the key was made
   * @return the three, wrapped so that nothing prints them
   */
  public static Credentials v2(String key, String secret, String passphrase) {
    return of(key, secret, passphrase, KeyVersion.V2);
  }

  /**
   * A key of version 1, whose passphrase is sent in clear: rather make a new key.
   *
   * @param key the API key's id
   * @param secret what signs
   * @param passphrase what was chosen when the key was made
   * @return the three, wrapped so that nothing prints them
   */
  public static Credentials v1(String key, String secret, String passphrase) {
    return of(key, secret, passphrase, KeyVersion.V1);
  }

  private static Credentials of(String key, String secret, String passphrase, KeyVersion version) {
    return new Credentials(Secret.of(key), Secret.of(secret), Secret.of(passphrase), version);
  }

  /**
   * {@return the same key under another version}
   *
   * @param version another generation of keys
   */
  public Credentials with(KeyVersion version) {
    return new Credentials(key, secret, passphrase, version);
  }

  /** {@return whether this key belongs to a simulator and must never leave the machine} */
  public boolean areSimulated() {
    return key.reveal().startsWith(SIMULATOR_PREFIX);
  }
}
