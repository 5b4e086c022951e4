package kcassets.client.answer;

import tools.jackson.core.JsonParser;

/**
 * What becomes of the {@code data} of an answer. Public only for our own packages.
 *
 * @param <T> what it is read into
 */
public interface DataReader<T> {
  /**
   * Reads it where the parser stands; leaves the parser at its last token.
   *
   * @param text what the parser reads: characters, or bytes that are one character each
   */
  T read(String text, JsonParser parser);

  /** Reads a copy of it, compact and free of secrets. */
  T read(String data);
}
