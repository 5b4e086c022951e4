package kcassets.client.answer;

/** What may be shown of a key, a secret or a passphrase: never more than half of it. */
public final class Mask {
  /** What stands for a text of which nothing is shown. */
  public static final String HIDDEN = "***...";

  private static final int FIRST_OF_KEY = 5;
  private static final int LAST_OF_KEY = 4;
  private static final int LAST_OF_SECRET = 5;

  private Mask() {}

  /**
   * The first five and the last four characters, as {@code 68d4a...841d}; nothing of a short key.
   */
  public static String key(String key) {
    if (key.length() < 2 * (FIRST_OF_KEY + LAST_OF_KEY)) {
      return HIDDEN;
    }
    return key.substring(0, FIRST_OF_KEY) + "..." + key.substring(key.length() - LAST_OF_KEY);
  }

  /** The last five characters, as {@code ***...b2340}; nothing of a short secret. */
  public static String secret(String secret) {
    if (secret.length() < 2 * LAST_OF_SECRET) {
      return HIDDEN;
    }
    return HIDDEN + secret.substring(secret.length() - LAST_OF_SECRET);
  }
}
