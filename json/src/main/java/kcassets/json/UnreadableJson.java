package kcassets.json;

/**
 * Says what a JSON text lacks or has in the wrong place. Its message goes on where a sentence has
 * named the text: {@code lacks currency}, {@code has no number in amount}, {@code is no JSON}.
 */
public final class UnreadableJson extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * What is wrong.
   *
   * @param what the end of a sentence that begins with the name of the text
   */
  public UnreadableJson(String what) {
    super(what);
  }
}
