package kcassets.json;

/** What a copy hides of the texts that pass through it. Threads may share one. */
public interface Masking {
  /**
   * Whether the scalar values of a member are masked, at whatever depth below it they stand.
   *
   * @param name the member's name
   * @return true to have {@link #masked} asked about them
   */
  boolean masks(String name);

  /**
   * A name or a string as it may be shown.
   *
   * @param text as it came
   * @return the same text where there is nothing to hide in it
   */
  String clean(String text);

  /**
   * A string or a number of a member that is masked.
   *
   * @param text cleaned already
   * @return what may be shown of it
   */
  String masked(String text);
}
