package kcassets.program.output;

/**
 * Takes the rows of a result whose length nobody knows yet, in constant memory. Closing without
 * {@link #finish} means that the source failed: a form that is only right as a whole prints
 * nothing. For one thread.
 *
 * <p>Every method may throw {@link ReaderGone}, and {@code AssetsException} with {@code Storage}
 * when the result cannot be written.
 */
public interface RowSink extends AutoCloseable {
  /** One row: a JSON value. It may stay in a buffer until {@link #flush}. */
  void row(String json);

  /** Lets go of whole rows where they are printed as they come: the next one may take a while. */
  default void flush() {}

  /** The last row has come; what has not been printed yet is printed now. */
  void finish();

  /** Lets go of temporary files. */
  @Override
  void close();
}
