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

  public Credentials {
    requireNonNull(key, "key is null");
    requireNonNull(secret, "secret is null");
    requireNonNull(passphrase, "passphrase is null");
    requireNonNull(version, "version is null");
  }

  /** The same key under another version. */
  public Credentials with(KeyVersion version) {
    return new Credentials(key, secret, passphrase, version);
  }

  /** Whether this key belongs to a simulator and must never leave the machine. */
  public boolean areSimulated() {
    return key.reveal().startsWith(SIMULATOR_PREFIX);
  }
}
