package kcassets.catalog.failure;

import static java.util.Objects.requireNonNull;

/** The one exception of this project: it carries a {@link Failure} and nothing secret. */
public final class AssetsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /**
   * Carries a failure.
   *
   * @param failure what went wrong
   */
  public AssetsException(Failure failure) {
    super(requireNonNull(failure, "failure is null").message());
    this.failure = failure;
  }

  /**
   * With the cause, which is never printed unless it is our own fault.
   *
   * @param failure what went wrong
   * @param cause what led to it
   */
  public AssetsException(Failure failure, Throwable cause) {
    super(requireNonNull(failure, "failure is null").message(), cause);
    this.failure = failure;
  }

  /** {@return what went wrong} */
  public Failure failure() {
    return failure;
  }
}
