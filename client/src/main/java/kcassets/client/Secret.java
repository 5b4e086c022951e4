package kcassets.client;

import static java.util.Objects.requireNonNull;

/** A text that must not be shown: it prints {@code ***} wherever it is printed by accident. */
public final class Secret {
  private final String text;

  private Secret(String text) {
    this.text = requireNonNull(text, "text is null");
  }

  /**
   * Wraps a text.
   *
   * @param text any text
   * @return the secret
   */
  public static Secret of(String text) {
    return new Secret(text);
  }

  /** {@return the text itself, for signing and for the file it is stored in} */
  public String reveal() {
    return text;
  }

  /** Always {@code ***}. */
  @Override
  public String toString() {
    return "***";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.text.equals(text);
  }

  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }
}
